import { describe, expect, it } from "vitest";
import type { ResultDraft } from "../core/catalog";
import { WarningList } from "../core/warnings";
import type { CatalogEntry } from "./project";
import { readCatalog } from "./read-catalog";
import { readRunResults } from "./read-run-results";
import { readSources } from "./read-sources";
import { jsonBytes } from "./test-bytes";

async function results(file: object, read = readRunResults) {
  const found: ResultDraft[] = [];
  const warnings = new WarningList();
  const summary = await read(jsonBytes(file), { result: (result) => found.push(result), warnings });
  return { results: found, ...summary, warnings: warnings.list };
}

const metadata = (artifact: string) => ({
  dbt_schema_version: `https://schemas.getdbt.com/dbt/${artifact}.json`,
  invocation_id: "inv",
});

describe("run results", () => {
  it("of today carry status, failures and the time of execution, not of compilation", async () => {
    const {
      results: found,
      which,
      elapsedTime,
    } = await results({
      metadata: metadata("run-results/v6"),
      results: [
        {
          ...{
            unique_id: "test.shop.t",
            status: "fail",
            failures: 3,
            message: "Got 3 results",
            thread_id: "Thread-1",
            execution_time: 0.5,
          },
          timing: [
            { name: "compile", started_at: "2026-01-01T00:00:00Z", completed_at: "2026-01-01T00:00:01Z" },
            { name: "execute", started_at: "2026-01-01T00:00:02.123456Z", completed_at: "2026-01-01T01:00:03+01:00" },
          ],
          ...{ adapter_response: { rows_affected: 3, _message: "" }, relation_name: null, compiled_code: "select 1" },
        },
        { unique_id: "model.shop.m", status: "skipped", timing: [], failures: null },
      ],
      elapsed_time: 1.5,
      args: { which: "build" },
    });
    expect({ which, elapsedTime }).toEqual({ which: "build", elapsedTime: 1.5 });
    expect(found[0]).toEqual({
      ...{
        key: "test.shop.t",
        kind: "test",
        status: "fail",
        message: "Got 3 results",
        failures: 3,
        executionTime: 0.5,
        threadId: "Thread-1",
      },
      ...{
        startedAt: "2026-01-01T00:00:02.123Z",
        completedAt: "2026-01-01T00:00:03.000Z",
        invocationId: "inv",
        facts: { adapter_response: { rows_affected: 3 } },
      },
    });
    expect(found[1]).toMatchObject({
      kind: "run",
      status: "skipped",
      startedAt: null,
      completedAt: null,
      failures: null,
      facts: {},
    });
  });

  it("before 0.19 are told by their flags", async () => {
    const node = (unique_id: string, resource_type = "model") => ({
      node: { unique_id, resource_type },
      execution_time: 1,
      timing: [],
    });
    const { results: found, which } = await results({
      results: [
        { ...node("model.s.a"), status: "CREATE VIEW", error: null, fail: null, warn: null, skip: false },
        { ...node("model.s.b"), status: "ERROR", error: "no such table", fail: null, warn: null, skip: false },
        { ...node("model.s.c"), status: null, error: null, fail: null, warn: null, skip: true },
        { ...node("test.s.d", "test"), status: 4, error: null, fail: true, warn: null, skip: false },
        { ...node("test.s.e", "test"), status: 1, error: null, fail: null, warn: true, skip: false },
        { ...node("test.s.f", "test"), status: 0, error: null, fail: null, warn: null, skip: false },
      ],
      generated_at: "2020-01-01T00:00:00",
      elapsed_time: 2,
    });
    expect(which).toBeNull();
    expect(found.map(({ key, kind, status, failures, message }) => [key, kind, status, failures, message])).toEqual([
      ["model.s.a", "run", "success", null, "CREATE VIEW"],
      ["model.s.b", "run", "error", null, "no such table"],
      ["model.s.c", "run", "skipped", null, null],
      ["test.s.d", "test", "fail", 4, null],
      ["test.s.e", "test", "warn", 1, null],
      ["test.s.f", "test", "pass", 0, null],
    ]);
  });

  it("that name no node, or are no objects, are counted and left out", async () => {
    const { results: found, warnings } = await results({
      results: [{ status: "success" }, 5, null, { unique_id: "model.s.a" }],
      elapsed_time: 1,
    });
    expect(found).toMatchObject([{ key: "model.s.a", status: "unknown", executionTime: null }]);
    expect(warnings).toMatchObject([{ code: "result-unreadable", count: 3 }]);
  });

  it("say which file was taken for them", async () => {
    await expect(results({ metadata: metadata("sources/v3"), results: [] })).rejects.toMatchObject({
      message: "This is a sources.json (sources/v3), not a run_results.json.",
    });
    await expect(results({ metadata: metadata("run-results/v6"), results: [] }, readSources)).rejects.toMatchObject({
      message: "This is a run_results.json (run-results/v6), not a sources.json.",
      remedy: expect.stringContaining("dbt source freshness"),
    });
  });
});

describe("freshness", () => {
  it("comes with its age and criteria, or with the error that prevented it", async () => {
    const { results: found } = await results(
      {
        metadata: metadata("sources/v3"),
        results: [
          {
            unique_id: "source.s.a.b",
            status: "warn",
            max_loaded_at: "2026-01-01T00:00:00+00:00",
            snapshotted_at: "2026-01-02T00:00:00+00:00",
            max_loaded_at_time_ago_in_s: 86400.0,
            criteria: { warn_after: { count: 1, period: "hour" }, filter: null },
          },
          { unique_id: "source.s.a.c", status: "runtime error", error: "relation does not exist" },
        ],
        elapsed_time: 1,
      },
      readSources,
    );
    expect(found).toMatchObject([
      {
        kind: "freshness",
        status: "warn",
        completedAt: "2026-01-02T00:00:00.000Z",
        facts: { max_loaded_at_time_ago_in_s: 86400, criteria: { warn_after: { count: 1, period: "hour" } } },
      },
      { kind: "freshness", status: "runtime error", message: "relation does not exist", completedAt: null },
    ]);
  });
});

describe("catalog", () => {
  it("gives columns in the warehouse's order and spelling, and the statistics that are shown", async () => {
    const entries: CatalogEntry[] = [];
    const { metadata: found } = await readCatalog(
      jsonBytes({
        metadata: metadata("catalog/v1"),
        nodes: {
          "model.s.a": {
            metadata: { type: "BASE TABLE", schema: "S", name: "A", database: null, comment: "", owner: "LOADER" },
            columns: {
              B: { type: "TEXT", index: 2, name: "B", comment: null },
              A: { type: "NUMBER", index: 1, name: "A", comment: "first" },
              c: 4,
            },
            stats: {
              has_stats: { id: "has_stats", value: true, include: false },
              rows: { id: "rows", value: 12, include: true },
              bytes: { value: null },
              __proto__x: { value: "1", include: "yes" },
            },
          },
        },
        sources: { "source.s.a.b": { columns: {}, metadata: null } },
        errors: null,
      }),
      { entry: (entry) => entries.push(entry), warnings: new WarningList() },
    );
    expect(found.schemaVersion).toBe("catalog/v1");
    expect(entries).toEqual([
      {
        ...{
          key: "model.s.a",
          owner: "LOADER",
          comment: null,
          relationType: "BASE TABLE",
          stats: { rows: 12, __proto__x: "1" },
        },
        columns: [
          { name: "A", type: "NUMBER", comment: "first" },
          { name: "B", type: "TEXT", comment: null },
        ],
      },
      { key: "source.s.a.b", owner: null, comment: null, relationType: null, stats: {}, columns: [] },
    ]);
  });
});
