import type { JsonObject, RelationType } from "../../core/catalog";
import type { CrawledRelation } from "../shared/warehouse/relation-asset";
import { columnType } from "./column-type";
import type { ColumnRow, DefinitionRow, TableRow, ViewRow } from "./crawl-queries";
import { quoted } from "./names";

const typeOf = (tableType: string | null): RelationType => {
  switch (tableType) {
    case "VIEW":
      return "view";
    case "MATERIALIZED VIEW":
      return "materialized_view";
    case "EXTERNAL TABLE":
      return "external_table";
    default:
      return "table";
  }
};

const factsOf = (table: TableRow, view: ViewRow | undefined, told: DefinitionRow | undefined): JsonObject => ({
  ...(table.ROW_COUNT !== null && table.TABLE_TYPE !== "VIEW" && { rowCount: table.ROW_COUNT }),
  ...(table.BYTES !== null && table.TABLE_TYPE !== "VIEW" && { sizeBytes: table.BYTES }),
  ...(table.LAST_ALTERED !== null && { lastAlteredAt: table.LAST_ALTERED }),
  ...(table.CLUSTERING_KEY && { clusteredBy: table.CLUSTERING_KEY }),
  ...(table.IS_TRANSIENT && { transient: true }),
  ...(table.IS_DYNAMIC && { dynamic: true }),
  ...(table.IS_ICEBERG && { iceberg: true }),
  ...(view?.IS_SECURE && { secure: true }),
  ...(told?.target_lag && { targetLag: told.target_lag }),
  ...(told?.location && { location: told.location }),
  ...(told?.file_format_type && { fileFormat: told.file_format_type }),
});

/** A table or view, from what the queries say about it. */
export const toRelation = (
  database: string,
  table: TableRow,
  columns: readonly ColumnRow[],
  view: ViewRow | undefined,
  told: DefinitionRow | undefined,
): CrawledRelation => ({
  type: typeOf(table.TABLE_TYPE),
  database,
  schema: table.TABLE_SCHEMA,
  name: table.TABLE_NAME,
  relation: [database, table.TABLE_SCHEMA, table.TABLE_NAME].map(quoted).join("."),
  owner: table.TABLE_OWNER || null,
  comment: table.COMMENT || null,
  definition: view?.VIEW_DEFINITION || told?.text || null,
  columns: columns.map((column) => ({
    name: column.COLUMN_NAME,
    type: columnType(column),
    comment: column.COMMENT || null,
    required: !column.IS_NULLABLE,
  })),
  facts: factsOf(table, view, told),
});
