import { describe, expect, test } from "vitest";
import { artifactOf, type ChosenFile, matchFiles } from "./match-files";

const file = (path: string, more: Partial<ChosenFile> = {}): ChosenFile => ({
  name: path.split("/").at(-1) ?? path,
  path,
  size: 10,
  lastModified: 0,
  ...more,
});
const paths = (slots: Partial<Record<string, ChosenFile>>) =>
  Object.fromEntries(Object.entries(slots).map(([name, chosen]) => [name, chosen?.path]));

test("a file is known by how its name begins, plain or compressed, whatever the case", () => {
  expect(artifactOf("manifest.json")).toBe("manifest");
  expect(artifactOf("manifest_2024-01-01.json.gz")).toBe("manifest");
  expect(artifactOf("Run_Results.JSON")).toBe("run_results");
  expect(artifactOf("run_results.json")).toBe("run_results");
  expect(artifactOf("sources.json")).toBe("sources");
});

test("what only resembles an artifact is none", () => {
  for (const name of [
    "semantic_manifest.json",
    "graph.gpickle",
    "manifest.yml",
    "manifest.json.zip",
    "partial_parse.msgpack",
  ]) {
    expect(artifactOf(name)).toBeNull();
  }
});

describe("a whole target folder", () => {
  const target = [
    "target/manifest.json",
    "target/catalog.json",
    "target/run_results.json",
    "target/sources.json",
    "target/graph.gpickle",
    "target/semantic_manifest.json",
    "target/compiled/shop/models/a.sql",
    "target/old/manifest.json",
  ].map((path) => file(path));

  test("gives the four files and names what stays behind, with why", () => {
    const { slots, ignored } = matchFiles(target);
    expect(paths(slots)).toEqual({
      manifest: "target/manifest.json",
      catalog: "target/catalog.json",
      run_results: "target/run_results.json",
      sources: "target/sources.json",
    });
    expect(ignored.map(({ path }) => path)).toEqual([
      "target/graph.gpickle",
      "target/semantic_manifest.json",
      "target/compiled/shop/models/a.sql",
      "target/old/manifest.json",
    ]);
    expect(ignored.at(-1)?.why).toBe("target/manifest.json was taken as the manifest");
  });

  test("the order in which the browser lists it changes nothing", () => {
    expect(paths(matchFiles([...target].reverse()).slots)).toEqual(paths(matchFiles(target).slots));
  });
});

test("of two runs in one folder the newer is taken, and dbt's own name before any other", () => {
  const older = file("manifest_1.json", { lastModified: 1 });
  const newer = file("manifest_2.json", { lastModified: 2 });
  expect(matchFiles([older, newer]).slots.manifest).toBe(newer);
  expect(matchFiles([newer, older]).slots.manifest).toBe(newer);
  const exact = file("manifest.json");
  expect(matchFiles([newer, exact]).slots.manifest).toBe(exact);
});

test("a later choice replaces the file of its slot and leaves the others", () => {
  const first = matchFiles([file("manifest.json"), file("catalog.json")]);
  const again = file("again/catalog.json");
  const { slots } = matchFiles([again], first.slots);
  expect(slots.catalog).toBe(again);
  expect(slots.manifest).toBe(first.slots.manifest);
});

test("an empty file fills no slot", () => {
  const { slots, ignored } = matchFiles([file("manifest.json", { size: 0 })]);
  expect(slots).toEqual({});
  expect(ignored).toEqual([{ path: "manifest.json", why: "it is empty" }]);
});
