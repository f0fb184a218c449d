import type { ArtifactFile, ArtifactFiles } from "../records";
import type { DbtCommand, Invocation } from "../run-plan";
import { movedFile, movedResults, movedSources } from "./moved-in-time";
import { type Manifest, type Result, type RunResults, recordedFiles } from "./recorded-files";

/** A test that fails in a run of `dbt test` though it passed when it was recorded. */
export type FailingTest = { uniqueId: string; failures: number };

/** dbt commands over one recorded project: each leaves what that command leaves in dbt's target folder. */
export type RecordedProject = {
  freshness: DbtCommand;
  seed: DbtCommand;
  run: DbtCommand;
  build: DbtCommand;
  test: (failing?: FailingTest) => DbtCommand;
  docs: DbtCommand;
};

const badStatuses = new Set(["error", "fail", "skipped"]);

export function recordedProject(folder: string): RecordedProject {
  const { manifest, catalog, runResults, sources } = recordedFiles(folder);
  const isOf =
    (...types: string[]) =>
    (result: Result) =>
      types.includes(result.unique_id.split(".")[0] ?? "");

  const parsed = (invocation: Invocation): [string, ArtifactFile][] => [
    ["manifest.json", json(() => movedFile(manifest, invocation))],
    ["partial_parse.msgpack", { contentType: "application/octet-stream", read: () => Buffer.from([0x80]) }],
  ];
  // dbt ends with a fault when a model or a test does, so a step that succeeded has no such results.
  const results = (which: string, made: () => Result[], invocation: Invocation): [string, ArtifactFile] => [
    "run_results.json",
    json(() =>
      movedResults(
        runResults,
        which,
        made().filter((result) => !invocation.succeeded || !badStatuses.has(result.status)),
        invocation,
      ),
    ),
  ];
  const executing =
    (which: string, made: () => Result[]): DbtCommand =>
    (invocation) =>
      new Map([...parsed(invocation), results(which, made, invocation)]);

  return {
    freshness: (invocation) =>
      new Map([...parsed(invocation), ["sources.json", json(() => movedSources(sources(), invocation))]]),
    seed: executing("seed", () => runResults.results.filter(isOf("seed"))),
    run: executing("run", () => runResults.results.filter(isOf("model", "operation"))),
    build: executing("build", () => runResults.results),
    test: (failing) =>
      executing("test", () =>
        runResults.results.filter(isOf("test", "unit_test")).map((result) => failed(result, failing)),
      ),
    docs: (invocation): ArtifactFiles =>
      new Map([
        ...parsed(invocation),
        // `dbt docs generate` compiles, and its results are written over those of the step before.
        results("generate", () => compiled(manifest, runResults), invocation),
        ["catalog.json", json(() => movedFile(catalog, invocation))],
        ["index.html", { contentType: "text/html", read: () => Buffer.from("<!doctype html>") }],
      ]),
  };
}

const failed = (result: Result, failing?: FailingTest): Result =>
  result.unique_id !== failing?.uniqueId
    ? result
    : {
        ...result,
        status: "fail",
        failures: failing.failures,
        message: `Got ${failing.failures} results, configured to fail if != 0`,
      };

/** One good result for all that dbt compiles: no status of a model or a test can be learnt from it. */
function compiled({ nodes }: Manifest, { results: [recorded] }: RunResults): Result[] {
  if (!recorded) throw new Error("The recorded run has no results");
  return Object.entries(nodes)
    .filter(([, { config, resource_type }]) => resource_type !== "operation" && config.materialized !== "ephemeral")
    .map(([uniqueId, { relation_name = null }]) => ({
      status: "success",
      timing: recorded.timing,
      thread_id: "Thread-1 (worker)",
      execution_time: 0.012,
      adapter_response: {},
      message: null,
      failures: null,
      unique_id: uniqueId,
      compiled: true,
      compiled_code: null,
      relation_name,
      batch_results: null,
      overload_results: null,
    }));
}

/** Made when it is asked for: most files of most runs never are. */
function json(make: () => unknown): ArtifactFile {
  let bytes: Buffer | undefined;
  return {
    contentType: "application/json",
    read: () => {
      bytes ??= Buffer.from(JSON.stringify(make()));
      return bytes;
    },
  };
}
