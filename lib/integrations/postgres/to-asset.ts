import type { AssetDraft, JsonObject, RelationType } from "../../core/catalog";
import { quoteRelation } from "../shared/postgres-wire/quote-name";
import { relationAsset } from "../shared/warehouse/relation-asset";
import type { ColumnRow, RelationRow } from "./crawl-queries";

const typeByKind: Record<RelationRow["kind"], RelationType> = {
  r: "table",
  p: "table",
  v: "view",
  m: "materialized_view",
  f: "external_table",
};

const factsOf = (row: RelationRow): JsonObject => ({
  ...(row.rows !== null && { rowEstimate: Math.round(row.rows) }),
  ...(row.bytes !== null && { sizeBytes: row.bytes }),
  ...(row.partitions !== null && { partitions: row.partitions }),
  ...(row.partition_key !== null && { partitionKey: row.partition_key }),
});

/** A relation of the database as the catalog's asset. */
export const toAsset = (database: string, row: RelationRow, columns: ColumnRow[]): AssetDraft =>
  relationAsset({
    type: typeByKind[row.kind],
    database,
    schema: row.schema,
    name: row.name,
    relation: quoteRelation([database, row.schema, row.name]),
    owner: row.owner,
    comment: row.comment,
    definition: row.definition,
    columns,
    facts: factsOf(row),
  });
