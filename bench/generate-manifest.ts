/**
 * Writes the artifacts of a dbt project of any size, as streams: about 17 kB of manifest per model with two tests.
 *
 *   node --import tsx bench/generate-manifest.ts --models 10000 --out manifest.json
 *     [--tests-per-model 2] [--run 2 --changed 0.01] [--catalog catalog.json] [--run-results run_results.json]
 *
 * A name that ends in .gz is compressed. The same arguments give the same files.
 */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";
import { chance, SyntheticProject } from "./synthetic-project";

type Entry = [string, object];

const generatedAt = "2026-01-01T00:00:00.000000Z";
const metadata = (artifact: string, run = 0) => ({
  dbt_schema_version: `https://schemas.getdbt.com/dbt/${artifact}.json`,
  ...{
    dbt_version: "1.11.7",
    generated_at: generatedAt,
    invocation_id: `00000000-0000-4000-8000-${String(run).padStart(12, "0")}`,
    env: {},
  },
  ...(artifact.startsWith("manifest") && { project_name: "shop", project_id: "0", adapter_type: "postgres" }),
});

function* upTo<T>(count: number, make: (i: number) => T | null): Generator<T> {
  for (let i = 0; i < count; i += 1) {
    const made = make(i);
    if (made !== null) yield made;
  }
}

function* nodes(project: SyntheticProject): Generator<Entry> {
  for (let i = 0; i < project.shape.models; i += 1) {
    yield project.model(i);
    for (let n = 0; n < project.shape.testsPerModel; n += 1) yield project.test(i, n);
  }
}

/** dbt's own macros take half a megabyte of every manifest. */
const macro = (i: number): Entry => [
  `macro.dbt.macro_${i}`,
  {
    name: `macro_${i}`,
    resource_type: "macro",
    package_name: "dbt",
    macro_sql: '{% macro m() %}\n  select "1"\n{% endmacro %}\n'.repeat(10),
    depends_on: { macros: [] },
  },
];

function* section(name: string, entries: Iterable<[string, unknown]>): Generator<string> {
  yield `, ${JSON.stringify(name)}: {`;
  let separator = "";
  for (const [key, value] of entries) {
    yield `${separator}${JSON.stringify(key)}: ${ascii(JSON.stringify(value))}`;
    separator = ", ";
  }
  yield "}";
}

/** Python writes whatever is not ASCII as an escape. */
const ascii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

function* manifest(project: SyntheticProject): Generator<string> {
  const { models } = project.shape;
  yield `{"metadata": ${JSON.stringify(metadata("manifest/v12", project.shape.run))}`;
  yield* section("nodes", nodes(project));
  yield* section(
    "sources",
    upTo(project.sources, (i) => project.source(i)),
  );
  yield* section("macros", upTo(600, macro));
  yield* section("docs", []);
  yield* section(
    "exposures",
    upTo(project.exposures, (i) => project.exposure(i)),
  );
  for (const name of ["metrics", "groups", "selectors", "disabled"]) yield* section(name, []);
  yield* section("parent_map", upTo(models, project.parentsOf));
  for (const name of ["group_map", "saved_queries", "semantic_models", "unit_tests", "functions"])
    yield* section(name, []);
  yield "}";
}

function* catalog(project: SyntheticProject): Generator<string> {
  yield `{"metadata": ${JSON.stringify(metadata("catalog/v1"))}`;
  yield* section(
    "nodes",
    upTo(project.shape.models, (i) => project.catalogEntry(i)),
  );
  yield* section("sources", []);
  yield `, "errors": null}`;
}

function* runResults(project: SyntheticProject): Generator<string> {
  yield `{"metadata": ${JSON.stringify(metadata("run-results/v6"))}, "results": [`;
  let count = 0;
  for (const [unique_id] of nodes(project)) {
    const failures = unique_id.startsWith("test.") ? Math.floor(chance(count, 60) * 1.05) * 7 : null;
    const status = failures === null ? "success" : failures > 0 ? "fail" : "pass";
    const timing = ["compile", "execute"].map((name) => ({ name, started_at: generatedAt, completed_at: generatedAt }));
    const result = {
      status,
      timing,
      thread_id: `Thread-${count % 8}`,
      execution_time: chance(count, 61),
      adapter_response: {},
      message: null,
      failures,
      unique_id,
    };
    yield `${count > 0 ? ", " : ""}${JSON.stringify(result)}`;
    count += 1;
  }
  yield `], "elapsed_time": 61.5, "args": {"which": "build"}}`;
}

/** One write for many small texts. */
function* inBlocks(texts: Iterable<string>): Generator<Buffer> {
  let block: string[] = [];
  let length = 0;
  for (const text of texts) {
    block.push(text);
    length += text.length;
    if (length < 256 * 1024) continue;
    yield Buffer.from(block.join(""));
    block = [];
    length = 0;
  }
  yield Buffer.from(block.join(""));
}

async function write(file: string, texts: Iterable<string>): Promise<void> {
  const source = Readable.from(inBlocks(texts), { highWaterMark: 4 });
  const target = createWriteStream(file);
  await (file.endsWith(".gz") ? pipeline(source, createGzip(), target) : pipeline(source, target));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      models: { type: "string", default: "10000" },
      "tests-per-model": { type: "string", default: "2" },
      run: { type: "string", default: "0" },
      changed: { type: "string", default: "0" },
      out: { type: "string" },
      catalog: { type: "string" },
      "run-results": { type: "string" },
    },
  });
  const project = new SyntheticProject({
    models: Number(values.models),
    testsPerModel: Number(values["tests-per-model"]),
    run: Number(values.run),
    changed: Number(values.changed),
  });
  if (values.out) await write(values.out, manifest(project));
  if (values.catalog) await write(values.catalog, catalog(project));
  if (values["run-results"]) await write(values["run-results"], runResults(project));
}

await main();
