import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { ArtifactName, ArtifactRef, TestStep, UploadsPort } from "../contract";
import { openDbtCoreUpload } from "./client";

const ref = (name: ArtifactName, path = `${name}.json`): ArtifactRef => ({
  name,
  path,
  bytes: 1,
  revision: path,
  modifiedAt: null,
});
const uploads = (...refs: ArtifactRef[]): UploadsPort => ({
  list: async () => refs,
  open: async () => Readable.from([]),
});
const open = (port?: UploadsPort) =>
  openDbtCoreUpload({
    connectorId: null,
    config: {},
    secrets: {},
    signal: AbortSignal.timeout(1_000),
    purpose: "test",
    ...(port && { uploads: port }),
  });
const testOf = async (port?: UploadsPort): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of open(port).test()) steps.push(step);
  return steps;
};

describe("dbt Core by file upload", () => {
  it("brings the uploaded files as one set, with every run_results", async () => {
    const refs = [
      ref("manifest"),
      ref("catalog"),
      ref("run_results"),
      ref("run_results", "run_results.test.json"),
      ref("sources"),
    ];
    const [manifest, catalog, run, tests, sources] = refs;
    const found = await open(uploads(...refs)).find();
    expect(await found.sets()).toEqual([{ place: "", manifest, catalog, runResults: [run, tests], sources }]);
  });

  it("says what to upload when nothing, or no manifest, was", async () => {
    await expect(open(uploads()).find()).rejects.toMatchObject({
      code: "artifact-missing",
      message: expect.stringContaining("Nothing has been uploaded"),
    });
    await expect(open(uploads(ref("catalog"))).find()).rejects.toMatchObject({
      code: "artifact-missing",
      message: expect.stringContaining("catalog.json"),
    });
    expect(await testOf(uploads())).toMatchObject([
      { id: "uploaded", status: "failed", remedy: expect.stringContaining("manifest.json") },
    ]);
  });

  it("does not fail a test that is run before there is anywhere to upload to", async () => {
    expect(await testOf()).toMatchObject([
      { status: "skipped", remedy: expect.stringContaining("Save the connector") },
    ]);
  });

  it("warns of what is lost without the other files", async () => {
    const [step] = await testOf(uploads(ref("manifest")));
    expect(step).toMatchObject({ status: "warned" });
    expect(step?.message).toContain("catalog.json (column types");
    expect(await testOf(uploads(ref("manifest"), ref("catalog"), ref("run_results")))).toMatchObject([
      { status: "passed" },
    ]);
  });
});
