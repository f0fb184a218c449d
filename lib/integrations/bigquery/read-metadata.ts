import "server-only";
import { inParallel } from "../shared/http/in-parallel";
import type { CrawledColumn } from "../shared/warehouse/relation-asset";
import type { BigqueryApi } from "./api";
import { inFieldOrder } from "./field-order";
import { shardOf } from "./fold-shards";
import { type MetadataView, metadataQuery, type Scope } from "./metadata-queries";
import { optionText } from "./option-text";
import { isShut } from "./refusals";
import type { Row, Rows } from "./rows";
import { SortedRows } from "./sorted-rows";
import { type DatasetContents, shardsOf } from "./survey";

export type Storage = { rows: number; bytes: number; modifiedAt: number | null };
export type Base = { kind: "CLONE" | "SNAPSHOT"; project: string; dataset: string; table: string };
export type TableMetadata = {
  columns: CrawledColumn[];
  comment: string | null;
  definition: string | null;
  base: Base | null;
  /** Of all shards together. */
  storage: Storage | null;
};

export type MetadataReader = {
  /** To be asked for in the order of keys. `name` is the table's own, or that of the newest shard. */
  of(dataset: string, name: string): Promise<TableMetadata>;
  /** Whether rows and bytes could be asked for. */
  hasStorage: boolean;
  close(): Promise<void>;
};

const keyOf = (dataset: string, table: string): string => `${dataset}\0${table}`;

/** Shards add up under the name of their prefix. */
const foldedKey = (dataset: string, table: string): string => keyOf(dataset, shardOf(table)?.prefix ?? table);

/** Seconds with a fraction, or microseconds: BigQuery writes both, by what a client asks for. */
export const timeOf = (text: string | null | undefined): number | null => {
  const value = Number(text ?? Number.NaN);
  if (!Number.isFinite(value)) return null;
  return Math.floor(value > 1e12 ? value / 1000 : value * 1000);
};

async function* each(rows: Rows): AsyncGenerator<Row, void> {
  for await (const page of rows.pages()) yield* page;
}

const readBases = async (rows: Rows): Promise<Map<string, Base>> => {
  const bases = new Map<string, Base>();
  for await (const row of each(rows)) {
    const kind = row.get("table_type");
    const [project, dataset, table] = ["catalog", "schema", "name"].map((part) => row.get(`base_table_${part}`));
    if ((kind === "CLONE" || kind === "SNAPSHOT") && project && dataset && table)
      bases.set(keyOf(row.get("table_schema") ?? "", row.get("table_name") ?? ""), { kind, project, dataset, table });
  }
  return bases;
};

const readStorage = async (rows: Rows): Promise<Map<string, Storage>> => {
  const storages = new Map<string, Storage>();
  for await (const row of each(rows)) {
    if (row.get("deleted") === "true") continue;
    const key = foldedKey(row.get("table_schema") ?? "", row.get("table_name") ?? "");
    const known = storages.get(key) ?? { rows: 0, bytes: 0, modifiedAt: null };
    const modified = timeOf(row.get("storage_last_modified_time"));
    known.rows += Number(row.get("total_rows") ?? 0);
    known.bytes += Number(row.get("total_logical_bytes") ?? 0);
    known.modifiedAt = Math.max(known.modifiedAt ?? 0, modified ?? 0) || null;
    storages.set(key, known);
  }
  return storages;
};

const columnsOf = (columns: readonly Row[], paths: readonly Row[]): CrawledColumn[] => {
  const seen = new Map(columns.map((row) => [row.get("column_name") ?? "", row]));
  const fields = paths.flatMap((row) => {
    const [column, path, type] = [row.get("column_name"), row.get("field_path"), row.get("data_type")];
    if (!column || !path) return [];
    return [{ column, path, type: type ?? "", comment: row.get("description") || null }];
  });
  const place = (column: string): number =>
    Number(seen.get(column)?.get("ordinal_position") ?? Number.MAX_SAFE_INTEGER);
  // What has no place is no column of the table, such as the time at which a row came in.
  const isPseudo = (column: string) => seen.get(column)?.get("is_hidden")?.toUpperCase() === "YES";
  const own = fields.filter(({ column }) => !isPseudo(column)).toSorted((a, b) => place(a.column) - place(b.column));
  return inFieldOrder(own).map(({ column, path, type, comment }) => ({
    ...{ name: path, type, comment },
    required: path === column && seen.get(column)?.get("is_nullable")?.toUpperCase() === "NO",
  }));
};

/**
 * Asks the questions of one scope, all at once, and reads their answers side by side.
 * @throws HttpFault, AppError; see `isShut`
 */
export const openMetadata = async (
  api: Pick<BigqueryApi, "query">,
  scope: Scope,
  contents: readonly DatasetContents[],
): Promise<MetadataReader> => {
  const shards = shardsOf(contents);
  const wanted = new Set(
    contents.flatMap(({ dataset, tables }) =>
      tables.map(({ newest }) => keyOf(dataset.id, newest.tableReference.tableId)),
    ),
  );
  const isWanted = (dataset: string, table: string) => wanted.has(keyOf(dataset, table));
  const run = (view: MetadataView) => api.query(metadataQuery(view, scope, shards), scope.location);
  const sorted = async (view: MetadataView) => new SortedRows(await run(view), isWanted);
  // There is none of it for a single dataset.
  const runStorage = async (): Promise<Map<string, Storage> | null> => {
    if ("dataset" in scope) return null;
    try {
      return await readStorage(await run("TABLE_STORAGE"));
    } catch (thrown) {
      if (isShut(thrown)) return null;
      throw thrown;
    }
  };
  const streams = inParallel(["COLUMNS", "COLUMN_FIELD_PATHS", "TABLE_OPTIONS", "VIEWS"] as const, 4, sorted);
  const [[columns, paths, options, views], bases, storages] = await Promise.all([
    streams,
    run("TABLES").then(readBases),
    runStorage(),
  ]);
  return {
    hasStorage: storages !== null,
    async of(dataset, name) {
      const [columnRows, pathRows, optionRows, viewRows] = await Promise.all(
        [columns, paths, options, views].map((rows) => rows?.take(dataset, name) ?? []),
      );
      const described = optionRows?.find((row) => row.get("option_name") === "description");
      return {
        columns: columnsOf(columnRows ?? [], pathRows ?? []),
        comment: optionText(described?.get("option_value") ?? null),
        definition: viewRows?.[0]?.get("view_definition") ?? null,
        base: bases.get(keyOf(dataset, name)) ?? null,
        storage: storages?.get(foldedKey(dataset, name)) ?? null,
      };
    },
    async close() {
      await Promise.all([columns, paths, options, views].map((rows) => rows?.close()));
    },
  };
};
