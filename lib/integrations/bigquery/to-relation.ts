import type { JsonObject, RelationType } from "../../core/catalog";
import type { CrawledRelation } from "../shared/warehouse/relation-asset";
import type { ListedTable, TableDetail } from "./answers";
import type { FoldedTable } from "./fold-shards";
import type { TableMetadata } from "./read-metadata";

const typeOf: ReadonlyMap<string, RelationType> = new Map([
  ["VIEW", "view"],
  ["MATERIALIZED_VIEW", "materialized_view"],
  ["EXTERNAL", "external_table"],
]);

/** A list of files may be as long as there are days. */
const MOST_URIS = 5;

const iso = (time: number | null | undefined): string | null =>
  time && Number.isFinite(time) ? new Date(time).toISOString() : null;

/** How rows are divided, such as `ordered_at (DAY)`; null when they are not. */
const partitionKey = ({ timePartitioning, rangePartitioning }: ListedTable): string | null => {
  if (timePartitioning) return `${timePartitioning.field ?? "_PARTITIONTIME"} (${timePartitioning.type})`;
  if (!rangePartitioning) return null;
  const { field, range } = rangePartitioning;
  return range ? `${field} (${range.start} to ${range.end} by ${range.interval})` : field;
};

const factsOf = (
  folded: FoldedTable,
  read: TableMetadata,
  detail: TableDetail | null,
  location: string,
): JsonObject => {
  const { newest: table, shards } = folded;
  const { storage, base } = read;
  const key = partitionKey(table);
  const external = detail?.externalDataConfiguration;
  const [alteredAt, refreshedAt, expiresAt] = [
    iso(storage?.modifiedAt),
    iso(detail?.materializedView?.lastRefreshTime),
    shards ? null : iso(table.expirationTime),
  ];
  return {
    location,
    ...(storage && { rowCount: storage.rows, sizeBytes: storage.bytes }),
    ...(alteredAt && { lastAlteredAt: alteredAt }),
    ...(key && { partitionKey: key }),
    ...(table.requirePartitionFilter && { requirePartitionFilter: true }),
    ...(table.clustering && { clusteredBy: table.clustering.fields.join(", ") }),
    ...(shards && { shards: shards.count, newestShard: shards.newest, oldestShard: shards.oldest }),
    ...(base && {
      [base.kind === "CLONE" ? "cloneOf" : "snapshotOf"]: `${base.project}.${base.dataset}.${base.table}`,
    }),
    ...(external?.sourceFormat && { sourceFormat: external.sourceFormat }),
    ...(external && external.sourceUris.length > 0 && { sourceUris: external.sourceUris.slice(0, MOST_URIS) }),
    ...(refreshedAt && { lastRefreshAt: refreshedAt }),
    ...(expiresAt && { expiresAt }),
    ...(table.friendlyName && { friendlyName: table.friendlyName }),
    ...(table.labels && Object.keys(table.labels).length > 0 && { labels: table.labels }),
  };
};

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(".");

/** A table, a view or a family of shards, as every warehouse tells of its relations. */
export const toRelation = (
  place: { projectId: string; dataset: string; location: string },
  folded: FoldedTable,
  read: TableMetadata,
  detail: TableDetail | null,
): CrawledRelation => ({
  type: typeOf.get(folded.newest.type) ?? "table",
  database: place.projectId,
  schema: place.dataset,
  name: folded.name,
  relation: quoted([place.projectId, place.dataset, folded.name]),
  owner: null,
  comment: read.comment,
  definition: detail?.materializedView?.query ?? read.definition,
  columns: read.columns,
  facts: factsOf(folded, read, detail, place.location),
});
