import { describe, expect, it } from "vitest";
import type { ListedTable } from "./answers";
import type { BigqueryApi } from "./api";
import { foldShards } from "./fold-shards";
import { GoogleFault } from "./google-fault";
import { openMetadata } from "./read-metadata";
import { rowsOf } from "./rows";
import type { DatasetContents } from "./survey";

type Answers = Record<string, Record<string, unknown>[] | Error>;

/** Answers each question by the view that it asks. */
const answering = (answers: Answers): Pick<BigqueryApi, "query"> => ({
  query: async (sql) => {
    const view = /INFORMATION_SCHEMA\.(\w+)/.exec(sql)?.[1] ?? "";
    const answer = answers[view] ?? [];
    if (answer instanceof Error) throw answer;
    const columns = Object.keys(answer[0] ?? {});
    const rows = rowsOf(
      columns,
      answer.map((row) => ({ f: columns.map((column) => ({ v: row[column] })) })),
    );
    return {
      total: rows.length,
      async *pages() {
        yield rows;
      },
    };
  },
});

const table = (tableId: string): ListedTable => ({ tableReference: { tableId }, type: "TABLE" });
const contents = (...names: string[]): DatasetContents[] => [
  {
    dataset: { id: "d", location: "EU", friendlyName: null },
    tables: foldShards(names.map(table)),
    ...{ oldShards: 0, fault: null },
  },
];
const scope = { projectId: "acme-data", location: "EU", datasets: null };
const of = (name: string) => ({ table_schema: "d", table_name: name });
const denied = new GoogleFault({ status: 403, isJson: true }, "accessDenied", "no");

describe("metadata", () => {
  it("does without sizes where they may not be read, and not without columns", async () => {
    const reader = await openMetadata(answering({ TABLE_STORAGE: denied }), scope, contents("t"));
    expect(reader.hasStorage).toBe(false);
    expect((await reader.of("d", "t")).storage).toBeNull();
    await expect(openMetadata(answering({ COLUMNS: denied }), scope, contents("t"))).rejects.toBe(denied);
  });

  it("adds up the rows of shards, without those of tables that were deleted", async () => {
    const storage = (name: string, rows: number, deleted: boolean, modified: string) => ({
      ...{ ...of(name), total_rows: String(rows), total_logical_bytes: String(rows * 10), deleted: String(deleted) },
      storage_last_modified_time: modified,
    });
    const TABLE_STORAGE = [
      storage("e_20261101", 1, false, "1.0E9"),
      storage("e_20261102", 2, false, "1.2E9"),
      storage("e_20261102", 40, true, "1.4E9"),
    ];
    const reader = await openMetadata(answering({ TABLE_STORAGE }), scope, contents("e_20261101", "e_20261102"));
    expect((await reader.of("d", "e_20261102")).storage).toEqual({ rows: 3, bytes: 30, modifiedAt: 1.2e12 });
  });

  it("leaves out pseudo columns, and keeps the places that columns have", async () => {
    const column = (name: string, place: number | null, hidden: string) => ({
      ...{ ...of("t"), column_name: name, ordinal_position: place, is_nullable: "YES", is_hidden: hidden },
    });
    const path = (name: string) => ({
      ...of("t"),
      column_name: name,
      field_path: name,
      data_type: "INT64",
      description: null,
    });
    const COLUMNS = [column("_PARTITIONTIME", null, "YES"), column("z", 1, "NO"), column("a", 2, "NO")];
    const COLUMN_FIELD_PATHS = [path("_PARTITIONTIME"), path("a"), path("z")];
    const reader = await openMetadata(answering({ COLUMNS, COLUMN_FIELD_PATHS }), scope, contents("t"));
    expect((await reader.of("d", "t")).columns.map(({ name }) => name)).toEqual(["z", "a"]);
  });

  it("knows what a clone was made of", async () => {
    const base = { base_table_catalog: "acme-data", base_table_schema: "d", base_table_name: "t" };
    const TABLES = [{ ...of("copy"), table_type: "CLONE", ...base }];
    const reader = await openMetadata(answering({ TABLES }), scope, contents("copy", "t"));
    expect((await reader.of("d", "copy")).base).toEqual({
      kind: "CLONE",
      project: "acme-data",
      dataset: "d",
      table: "t",
    });
    expect((await reader.of("d", "t")).base).toBeNull();
  });

  it("is refused when a row is not one", () => {
    for (const row of [null, "row", {}, { f: [] }, { f: [1] }])
      expect(() => rowsOf(["a"], [row]).map((one) => one.get("a"))).toThrow(
        expect.objectContaining({ kind: "unreadable" }),
      );
  });
});
