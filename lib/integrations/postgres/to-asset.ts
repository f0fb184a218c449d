import type { AssetDraft, JsonObject, RelationType } from "../../core/catalog";
import { relationKey } from "../../core/ids";
import type { ColumnRow, RelationRow } from "./crawl-queries";

const typeByKind: Record<RelationRow["kind"], RelationType> = {
  r: "table",
  p: "table",
  v: "view",
  m: "materialized_view",
  f: "external_table",
};

const quoted = (parts: readonly string[]): string => parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".");

const factsOf = (row: RelationRow): JsonObject => ({
  ...(row.rows !== null && { rowEstimate: Math.round(row.rows) }),
  ...(row.bytes !== null && { sizeBytes: row.bytes }),
  ...(row.partitions !== null && { partitions: row.partitions }),
  ...(row.partition_key !== null && { partitionKey: row.partition_key }),
});

/** A relation of the database as the catalog's asset. */
export const toAsset = (database: string, row: RelationRow, columns: readonly ColumnRow[]): AssetDraft => {
  const parts = [database, row.schema, row.name];
  return {
    key: relationKey(parts),
    type: typeByKind[row.kind],
    name: row.name,
    database,
    schema: row.schema,
    identifier: row.name,
    relation: quoted(parts),
    description: row.comment ?? "",
    tags: [],
    package: null,
    path: null,
    materialization: null,
    owner: row.owner,
    group: null,
    access: null,
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      description: column.comment ?? "",
      ...(column.required && { constraints: [{ type: "not_null" }] }),
      origin: "warehouse",
    })),
    code: row.definition === null ? null : { raw: row.definition.trim(), compiled: null, language: "sql" },
    attachedTo: [],
    facts: factsOf(row),
  };
};
