import type { AssetType, TestStatus } from "@/lib/core/catalog";
import type { AssetQuery } from "../schema";

/** What the list filters and orders by, kept in memory for every asset. */
export type ListedAsset = {
  id: string;
  /** The name in lower case, cut so that a cursor stays short however long a name is. */
  folded: string;
  type: AssetType;
  connectorId: string;
  package: string | null;
  database: string | null;
  schema: string | null;
  path: string | null;
  tags: readonly string[];
  materialization: string | null;
  owner: string | null;
  group: string | null;
  access: string | null;
  testStatus: TestStatus;
};

export const FOLDED = 200;

/** By name and then by id: the order within one rank. */
export function inOrder(one: { folded: string; id: string }, other: { folded: string; id: string }): number {
  if (one.folded !== other.folded) return one.folded < other.folded ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The filters that are facets too: each counts its values without itself. */
export const facetNames = [
  ...(["type", "status", "tag", "package", "schema", "connectorId"] as const),
  ...(["materialization", "owner", "group", "access"] as const),
];
export type FacetName = (typeof facetNames)[number];

export function facetValues(asset: ListedAsset, name: FacetName): readonly string[] {
  if (name === "tag") return asset.tags;
  const value = name === "status" ? asset.testStatus : asset[name];
  return value === null ? [] : [value];
}

/** What else decides whether an asset is listed: relations that a dbt node stands for, and somebody's own choice. */
export type ListScope = { hidden: ReadonlySet<string>; only?: ReadonlySet<string> | undefined };

/**
 * Whether the query's filters, other than facets, let an asset through. Tests stay out unless asked for by type. A
 * warehouse's relation that a dbt node stands for stays out unless its connector or a type is asked for: the dbt node
 * is the one hit for both.
 */
export function isListed(asset: ListedAsset, query: Partial<AssetQuery>, { hidden, only }: ListScope): boolean {
  if (only && !only.has(asset.id)) return false;
  if (query.database !== undefined && asset.database !== query.database) return false;
  if (query.path !== undefined && !asset.path?.startsWith(query.path)) return false;
  if (query.type !== undefined) return true;
  if (asset.type === "test" || asset.type === "unit_test") return only !== undefined;
  return query.connectorId !== undefined || !hidden.has(asset.id);
}

/** The facet filters that an asset fails; two are as many as matter, for a facet forgives one: its own. */
export function failedFacets(asset: ListedAsset, query: Partial<AssetQuery>): FacetName[] {
  const failed: FacetName[] = [];
  for (const name of facetNames) {
    const asked = query[name];
    if (asked === undefined || facetValues(asset, name).includes(asked)) continue;
    failed.push(name);
    if (failed.length === 2) break;
  }
  return failed;
}
