import "server-only";
import { decodeCursor, encodeCursor } from "./list-cursor";
import type { AssetFacets, AssetPage, AssetQuery } from "./schema";
import { FacetCounter } from "./search/count-facets";
import { readRows } from "./search/data";
import { findHits, type Hits } from "./search/find-hits";
import { eachMatch, type MatchQuery } from "./search/match";
import { type PublishedIndex, publishedIndex } from "./search/published-index";
import { RankedList } from "./search/ranked-list";

/** What the person who asks has starred; a token has no stars. */
type Own = { starred?: ReadonlySet<string> };
const nothing: ReadonlySet<string> = new Set();

type Found = { index: PublishedIndex; hits: Hits | null };

async function find(query: MatchQuery): Promise<Found> {
  const index = await publishedIndex();
  const texts = index.connectors.map((connector) => connector.texts);
  return { index, hits: findHits(query.q, texts) };
}

/** Assets of all connectors as published, best hits first. */
export async function listAssets(query: AssetQuery, { starred = nothing }: Own = {}): Promise<AssetPage> {
  const list = startList(query);
  const { index, hits } = await find(query);
  for (const [nth, connector] of index.connectors.entries())
    eachMatch(connector, query, hits?.ranks[nth], starred, ({ asset, rank, isListed }) => {
      if (isListed) list.add(asset, rank);
    });
  return pageOf(list, query, hits);
}

/** How many assets a list holds. */
export async function countListed(query: MatchQuery, { starred = nothing }: Own = {}): Promise<number> {
  const { index, hits } = await find(query);
  let count = 0;
  for (const [nth, connector] of index.connectors.entries())
    eachMatch(connector, query, hits?.ranks[nth], starred, ({ isListed }) => {
      if (isListed) count += 1;
    });
  return count;
}

/** How many assets each value of each filter would leave, the filter itself left out of the count. */
export async function assetFacets(query: MatchQuery, { starred = nothing }: Own = {}): Promise<AssetFacets> {
  const { index, hits } = await find(query);
  const counter = new FacetCounter(starred);
  for (const [nth, connector] of index.connectors.entries())
    eachMatch(connector, query, hits?.ranks[nth], starred, counter.of(connector));
  return counter.done(query, index);
}

/** The list and its facets of one search, of the same versions. */
export async function browseAssets(
  query: AssetQuery,
  { starred = nothing }: Own = {},
): Promise<{ page: AssetPage; facets: AssetFacets }> {
  const list = startList(query);
  const { index, hits } = await find(query);
  const counter = new FacetCounter(starred);
  for (const [nth, connector] of index.connectors.entries()) {
    const count = counter.of(connector);
    eachMatch(connector, query, hits?.ranks[nth], starred, (match) => {
      if (match.isListed) list.add(match.asset, match.rank);
      count(match);
    });
  }
  return { page: await pageOf(list, query, hits), facets: counter.done(query, index) };
}

const startList = ({ cursor }: AssetQuery): RankedList =>
  new RankedList(cursor === undefined ? null : decodeCursor(cursor));

async function pageOf(list: RankedList, { limit, page = 1 }: AssetQuery, hits: Hits | null): Promise<AssetPage> {
  const piece = list.piece((page - 1) * limit, limit + 1);
  const shown = piece.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await readRows(shown, hits?.marks ?? null),
    nextCursor: piece.length > limit && last ? encodeCursor({ ...last.asset, rank: last.rank }) : null,
    total: list.total,
    misspelled: hits?.misspelled ?? [],
  };
}
