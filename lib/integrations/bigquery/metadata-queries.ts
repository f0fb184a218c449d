/** Where a question is asked: a whole location at once, or one dataset where only that is open. */
export type Scope = { projectId: string; location: string } & (
  | { dataset: string }
  | { datasets: readonly string[] | null }
);

export type MetadataView = "COLUMNS" | "COLUMN_FIELD_PATHS" | "TABLE_OPTIONS" | "VIEWS" | "TABLES" | "TABLE_STORAGE";

const wanted: Record<MetadataView, { columns: string; where?: string; order: string }> = {
  COLUMNS: {
    columns: "column_name, ordinal_position, is_nullable, is_hidden",
    order: "ordinal_position",
  },
  COLUMN_FIELD_PATHS: { columns: "column_name, field_path, data_type, description", order: "column_name, field_path" },
  TABLE_OPTIONS: { columns: "option_name, option_value", where: "option_name = 'description'", order: "option_name" },
  VIEWS: { columns: "view_definition", order: "" },
  TABLES: {
    columns: "table_type, base_table_catalog, base_table_schema, base_table_name",
    where: "table_type IN ('CLONE', 'SNAPSHOT')",
    order: "",
  },
  TABLE_STORAGE: {
    columns: "total_rows, total_logical_bytes, storage_last_modified_time, deleted",
    order: "",
  },
};

/** From so many on, the columns of old shards are left out by the question itself, and not only when they arrive. */
const MANY_SHARDS = 100;

const quoted = (name: string): string => `\`${name}\``;
// Names of datasets and of tables are checked, or come from the lists of the API; neither holds what ends a literal.
const literal = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const within = (scope: Scope): string =>
  quoted("dataset" in scope ? scope.dataset : `region-${scope.location.toLowerCase()}`);

/** Rather the newest shard alone than thousands that say the same. */
const withoutOldShards = (newest: readonly string[], oldShards: number): string | null =>
  oldShards < MANY_SHARDS
    ? null
    : `(NOT REGEXP_CONTAINS(table_name, r'_[0-9]{8}$') OR table_name IN (${newest.map(literal).join(", ")}))`;

/**
 * One plain question on one view of INFORMATION_SCHEMA: rows in the order of dataset and table, so that the answers to
 * several can be read side by side. No table of the project is touched.
 */
export const metadataQuery = (
  view: MetadataView,
  scope: Scope,
  shards: { newest: readonly string[]; old: number } = { newest: [], old: 0 },
): string => {
  const { columns, where, order } = wanted[view];
  const datasets = "datasets" in scope && scope.datasets ? scope.datasets : null;
  const conditions = [
    datasets && `table_schema IN (${datasets.map(literal).join(", ")})`,
    where ?? null,
    view === "COLUMNS" || view === "COLUMN_FIELD_PATHS" ? withoutOldShards(shards.newest, shards.old) : null,
  ].filter((condition) => condition !== null);
  return [
    `SELECT table_schema, table_name, ${columns}`,
    `FROM ${quoted(scope.projectId)}.${within(scope)}.INFORMATION_SCHEMA.${view}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(" AND ")}`] : []),
    `ORDER BY table_schema, table_name${order && `, ${order}`}`,
  ].join("\n");
};
