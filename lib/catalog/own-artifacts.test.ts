import { describe, expect, it } from "vitest";
import type { RunOrigin } from "@/lib/core/run-origin";
import { ownArtifacts } from "./own-artifacts";

const origin = (runId: string): RunOrigin => ({
  ...{
    project: "P",
    environment: null,
    jobId: "1",
    job: "J",
    runId,
    url: "https://x.test",
    step: null,
    finishedAt: null,
  },
});
const noted = (place: string, name: string, invocationId: string, more: object = {}) => ({
  ...{ name, path: `${place} ${name} ${invocationId}`, bytes: 1, revision: "r", dbtVersion: "1.12.0" },
  ...{ schemaVersion: null, generatedAt: null, invocationId, place, origin: origin(invocationId), ...more },
});

const read = [
  noted("Shop", "run_results", "s1"),
  noted("Shop", "run_results", "s2"),
  noted("Shop", "sources", "s3"),
  noted("Shop", "manifest", "s1", { project: "shop", packages: ["shop", "shared"] }),
  noted("Lanes", "run_results", "l1"),
  noted("Lanes", "manifest", "l1", { project: "lanes", packages: ["lanes"] }),
];
const own = (name: string | null, invocations: string[] = [], isExternal = false, artifacts: unknown = read) =>
  ownArtifacts(artifacts, { package: name, isExternal }, new Set(invocations)).map(({ path }) => path);

describe("the artifacts that an asset comes from", () => {
  it("are those of its own project alone", () => {
    expect(own("lanes")).toEqual(["Lanes run_results l1", "Lanes manifest l1"]);
  });

  it("are, of many results, those that its own are from", () => {
    expect(own("shop", ["s2"])).toEqual(["Shop run_results s2", "Shop sources s3", "Shop manifest s1"]);
    expect(own("shop")).toEqual(["Shop sources s3", "Shop manifest s1"]);
  });

  it("are those of the project that shows a package they share", () => {
    expect(own("shared", ["s1"])).toEqual(["Shop run_results s1", "Shop sources s3", "Shop manifest s1"]);
  });

  it("are no results where only others tell of it", () => {
    expect(own("elsewhere", ["s1"], true)).toEqual(["Shop manifest s1", "Lanes manifest l1"]);
  });

  it("are all there are where an earlier version did not note whose they were", () => {
    const old = read
      .slice(3, 5)
      .map(({ place: _, project: _p, packages: _s, origin: _o, ...rest }: Record<string, unknown>) => rest);
    expect(own("shop", [], false, old)).toHaveLength(2);
    expect(own(null, [], false, null)).toEqual([]);
  });

  it("name the run, where it is known", () => {
    const [first] = ownArtifacts(read, { package: "lanes", isExternal: false }, new Set(["l1"]));
    expect(first?.origin?.runId).toBe("l1");
  });
});
