import type { AssetDraft, RelationType } from "../../core/catalog";
import { relationKey } from "../../core/ids";
import { type CrawledColumn, relationAsset } from "../shared/warehouse/relation-asset";
import type { PartitionRow, TableRow } from "./crawl-queries";
import { quoteName } from "./quote-name";

/** Engines whose tables stand in another server or in files. */
const elsewhere = new Set(["FEDERATED", "CONNECT", "SPIDER", "CSV", "S3"]);

const typeOf = ({ type, engine }: TableRow): RelationType => {
  if (type === "VIEW") return "view";
  return elsewhere.has(engine?.toUpperCase() ?? "") ? "external_table" : "table";
};

/** MySQL has no level above the database, which dbt calls schema: a key has two parts. */
export const keyOf = (schema: string, name: string): string => relationKey([schema, name]);

export type Relation = {
  table: TableRow;
  definition: string | null;
  partition: PartitionRow | undefined;
};

/**
 * A relation as the catalog's asset. Its database is told as its schema: dbt leaves `database` out of a manifest of
 * MySQL, or repeats the schema there, and both find it.
 */
export const toAsset = (
  schema: string,
  { table, definition, partition }: Relation,
  columns: CrawledColumn[],
): AssetDraft => ({
  ...relationAsset({
    type: typeOf(table),
    database: schema,
    schema,
    name: table.name,
    relation: `${quoteName(schema)}.${quoteName(table.name)}`,
    owner: null,
    // Of a view it says "VIEW".
    comment: table.type === "VIEW" ? null : table.comment,
    definition,
    columns,
    facts: {
      ...(table.rows !== null && { rowEstimate: Number(table.rows) }),
      ...(table.bytes !== null && { sizeBytes: Number(table.bytes) }),
      ...(partition && { partitions: partition.partitions }),
      ...(partition?.expression && { partitionKey: `${partition.method ?? ""} (${partition.expression})`.trim() }),
    },
  }),
  key: keyOf(schema, table.name),
});
