import type { AssetQuery } from "../schema";
import { chosenCodes, type FacetColumn, hasChosen } from "./facet-column";
import { type FacetName, facetNames } from "./facet-names";
import { foldText } from "./fold";
import type { ListedAsset } from "./listed-asset";
import type { IndexedConnector } from "./published-index";
import { NO_HIT } from "./rank";

export type MatchQuery = Partial<AssetQuery>;

/** One bit for each facet, and one for the stars: which of them an asset fails, or may be counted in. */
export const facetBit = (nth: number): number => 1 << nth;
export const starredBit = facetBit(facetNames.length);
const allBits = facetBit(facetNames.length + 1) - 1;
const bitOf = (name: FacetName): number => facetBit(facetNames.indexOf(name));

/** Without a word of it in the query, tests are not listed, nor a relation that some dbt node stands for. */
const bringsTests = bitOf("type") | starredBit;
const bringsHidden = bitOf("type") | bitOf("connectorId");

/** An asset that the query lists, or would list if one facet were chosen otherwise. */
export type Match = {
  asset: ListedAsset;
  /** Its number within the connector. */
  at: number;
  rank: number;
  isListed: boolean;
  /** The facets whose count it belongs to: those that are all that keeps it out of the list, or all when nothing does. */
  counted: number;
};

type Chosen = { column: FacetColumn; bit: number; codes: Uint8Array };

/**
 * Walks through what the query finds in one connector. With nothing searched for, all are hits of one rank.
 * @param starred what the person who asks has starred
 */
export function eachMatch(
  connector: IndexedConnector,
  query: MatchQuery,
  ranks: Uint8Array | undefined,
  starred: ReadonlySet<string>,
  take: (match: Readonly<Match>) => void,
): void {
  const chosen: Chosen[] = [];
  for (const [nth, name] of facetNames.entries()) {
    const asked = query[name];
    if (asked === undefined || asked.length === 0) continue;
    const column = connector.facets[name];
    chosen.push({ column, bit: facetBit(nth), codes: chosenCodes(column, asked) });
  }
  const lifted = chosen.reduce((bits, { bit }) => bits | bit, 0) | (query.starred === undefined ? 0 : starredBit);
  const testsAreListed = (lifted & bringsTests) !== 0;
  const hiddenAreListed = (lifted & bringsHidden) !== 0;
  const whole = query.q === undefined ? null : foldText(query.q.trim()).replace(/\s+/g, "_");
  const { assets, isHidden } = connector;
  const match: { -readonly [K in keyof Match]: Match[K] } | null = assets[0]
    ? { asset: assets[0], at: 0, rank: 0, isListed: false, counted: 0 }
    : null;
  if (match === null) return;
  for (let at = 0; at < assets.length; at += 1) {
    const asset = assets[at];
    const rank = ranks ? (ranks[at] ?? NO_HIT) : 0;
    if (rank === NO_HIT || asset === undefined) continue;
    if (query.path !== undefined && !asset.path?.startsWith(query.path)) continue;
    let may = allBits;
    if (asset.isTest && !testsAreListed) may &= bringsTests;
    if (isHidden[at] === 1 && !hiddenAreListed) may &= bringsHidden;
    let failed = query.starred !== undefined && !starred.has(asset.id) ? starredBit : 0;
    for (const { column, bit, codes } of chosen) {
      if (hasChosen(column, at, codes)) continue;
      if (failed !== 0) {
        failed = -1;
        break;
      }
      failed = bit;
    }
    if (failed === -1) continue;
    match.counted = failed === 0 ? may : may & failed;
    if (match.counted === 0) continue;
    match.asset = asset;
    match.at = at;
    // "customer orders" is meant for customer_orders before all that has both words somewhere.
    match.rank = whole !== null && asset.folded === whole ? 0 : rank;
    match.isListed = failed === 0 && may === allBits;
    take(match);
  }
}
