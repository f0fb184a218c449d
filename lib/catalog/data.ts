import "server-only";
import { z } from "zod";
import { pool } from "@/lib/platform/db";
import { decodeCursor, encodeCursor } from "./list-cursor";
import {
  type AssetFacets,
  type AssetPage,
  type AssetQuery,
  type AssetSummary,
  assetFacets as facetsSchema,
} from "./schema";
import { describeHit } from "./search/describe-hit";
import { findHits } from "./search/find-hits";
import {
  type FacetName,
  facetNames,
  facetValues,
  failedFacets,
  inOrder,
  isListed,
  type ListedAsset,
} from "./search/listed-asset";
import { type PublishedIndex, publishedIndex } from "./search/published-index";
import { NO_HIT } from "./search/rank";

/** The assets to choose from, where somebody has made a choice of their own. */
type Choice = { only?: ReadonlySet<string> };

/** Assets of all connectors as published, best hits first. */
export async function listAssets(query: AssetQuery, { only }: Choice = {}): Promise<AssetPage> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const index = await publishedIndex();
  const hits = findHits(
    query.q,
    index.connectors.map(({ texts }) => texts),
  );
  const byRank: ListedAsset[][] = [];
  let total = 0;
  for (const { asset, rank } of listed(index, query, hits, only)) {
    if (failedFacets(asset, query).length > 0) continue;
    total += 1;
    if (after === null || rank > after.rank || (rank === after.rank && inOrder(asset, after) > 0)) {
      const same = byRank[rank];
      if (same) same.push(asset);
      else byRank[rank] = [asset];
    }
  }
  const page: { asset: ListedAsset; rank: number }[] = [];
  for (const [rank, assets] of Object.entries(byRank)) {
    const wanted = query.limit + 1 - page.length;
    if (wanted <= 0) break;
    for (const asset of assets.sort(inOrder).slice(0, wanted)) page.push({ asset, rank: Number(rank) });
  }
  const shown = page.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await readRows(shown, hits?.marks ?? null),
    nextCursor: page.length > query.limit && last ? encodeCursor({ ...last.asset, rank: last.rank }) : null,
    total,
    misspelled: hits?.misspelled ?? [],
  };
}

type Hits = ReturnType<typeof findHits>;

/** All that the query finds, but for its facets; with nothing searched for, all are hits of one rank. */
function* listed(
  { connectors, hidden }: PublishedIndex,
  query: Partial<AssetQuery>,
  hits: Hits,
  only: ReadonlySet<string> | undefined,
): Generator<{ asset: ListedAsset; rank: number }> {
  const whole = query.q?.toLowerCase().trim().replace(/\s+/g, "_");
  for (const [nth, { assets }] of connectors.entries()) {
    const ranks = hits?.ranks[nth];
    for (const [at, asset] of assets.entries()) {
      const rank = ranks ? (ranks[at] ?? NO_HIT) : 0;
      if (rank === NO_HIT || !isListed(asset, query, { hidden, only })) continue;
      // "customer orders" is meant for customer_orders before all that has both words somewhere.
      yield { asset, rank: whole !== undefined && asset.folded === whole ? 0 : rank };
    }
  }
}

type Row = Omit<AssetSummary, "match"> & { columnNames: string; fullDescription: string; columns: unknown };

const columnTexts = z.array(z.object({ name: z.string(), description: z.string() })).catch([]);

/** What a line shows, for the assets of one page. */
async function readRows(
  page: readonly { asset: ListedAsset; rank: number }[],
  marks: readonly string[] | null,
): Promise<AssetSummary[]> {
  if (page.length === 0) return [];
  const { rows } = await pool().query<Row>(
    `select a.id, a.key, a.type, a.name, a.database, a.schema, left(a.description, 2000) as description,
            a.connector_id as "connectorId", coalesce(h.test_status, 'none') as "testStatus", a.package, a.path,
            a.materialization, a.tags, a.owner, a.column_count as "columnCount", a.column_names as "columnNames",
            left(a.description, 20000) as "fullDescription",
            case when a.columns::text ~ '"description":"[^"]' then a.columns end as columns
       from unnest($1::uuid[], $2::uuid[]) as hit(connector_id, id)
       join assets a on a.connector_id = hit.connector_id and a.id = hit.id and a.valid_to is null
       left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null`,
    [page.map(({ asset }) => asset.connectorId), page.map(({ asset }) => asset.id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ asset, rank }) => {
    const row = byId.get(asset.id);
    if (!row) return [];
    const { columnNames, fullDescription, columns, ...summary } = row;
    const texts = { ...summary, columnNames, description: fullDescription, columnTexts: columnTexts.parse(columns) };
    return [{ ...summary, match: marks && describeHit(rank, marks, texts) }];
  });
}

const FACET_VALUES = 30;

/** How many assets each value of each filter would leave, the filter itself left out of the count. */
export async function assetFacets(query: Partial<AssetQuery>, { only }: Choice = {}): Promise<AssetFacets> {
  const index = await publishedIndex();
  const hits = findHits(
    query.q,
    index.connectors.map(({ texts }) => texts),
  );
  const counts = new Map<FacetName, Map<string, number>>(facetNames.map((name) => [name, new Map()]));
  for (const { asset } of listed(index, query, hits, only)) {
    const failed = failedFacets(asset, query);
    if (failed.length > 1) continue;
    for (const name of failed.length === 1 ? failed : facetNames) {
      const count = counts.get(name);
      for (const value of new Set(facetValues(asset, name))) count?.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  const names = new Map(index.connectors.map(({ id, name }) => [id, name]));
  const most = (name: FacetName) =>
    [...(counts.get(name) ?? [])]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
      .slice(0, FACET_VALUES);
  const { connectorId, ...facets } = Object.fromEntries(facetNames.map((name) => [name, most(name)]));
  const connector = connectorId?.map((each) => ({ ...each, name: names.get(each.value) ?? "" }));
  return facetsSchema.parse({ ...facets, connector });
}
