import type { AssetDraft, JsonObject, RelationType } from "../../core/catalog";
import { quoteRelation } from "../shared/postgres-wire/quote-name";
import { type CrawledColumn, relationAsset } from "../shared/warehouse/relation-asset";
import type { ExternalTableRow, RelationRow, TableInfoRow } from "./crawl-queries";

const MEGABYTE = 1_048_576;

/** Redshift keeps a materialized view as a view, whose text says what it is. */
const isMaterialized = (definition: string | null): boolean =>
  /^\s*create\s+materialized\s+view\b/i.test(definition ?? "");

/** A view WITH NO SCHEMA BINDING, which no dependency leads to. */
export const isLateBinding = (definition: string | null): boolean =>
  /\bwith\s+no\s+schema\s+binding\s*;?\s*$/i.test(definition ?? "");

const typeOf = ({ kind, definition }: RelationRow): RelationType =>
  kind === "r" ? "table" : isMaterialized(definition) ? "materialized_view" : "view";

const sizeFacts = (info: TableInfoRow | undefined): JsonObject =>
  info
    ? {
        // With rows that are deleted and not yet vacuumed, hence no count.
        ...(info.rows !== null && { rowEstimate: Math.round(info.rows) }),
        ...(info.megabytes !== null && { sizeBytes: info.megabytes * MEGABYTE }),
        ...(info.distribution && { distStyle: info.distribution }),
        ...(info.sort_key && { sortKey: info.sort_key }),
      }
    : {};

export const toAsset = (
  database: string,
  row: RelationRow,
  columns: CrawledColumn[],
  info: TableInfoRow | undefined,
): AssetDraft =>
  relationAsset({
    type: typeOf(row),
    database,
    schema: row.schema,
    name: row.name,
    relation: quoteRelation([database, row.schema, row.name]),
    owner: row.owner,
    comment: row.comment,
    definition: row.definition,
    columns,
    facts: { ...sizeFacts(info), ...(isLateBinding(row.definition) && { lateBinding: true }) },
  });

export const externalToAsset = (
  database: string,
  { schema, name }: ExternalTableRow,
  columns: CrawledColumn[],
  partitionKeys: readonly string[],
): AssetDraft =>
  relationAsset({
    type: "external_table",
    ...{ database, schema, name },
    relation: quoteRelation([database, schema, name]),
    ...{ owner: null, comment: null, definition: null },
    columns,
    facts: partitionKeys.length > 0 ? { partitionKey: partitionKeys.join(", ") } : {},
  });
