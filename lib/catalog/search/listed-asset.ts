/** What the list orders by and is narrowed by without a facet, kept in memory for every asset. */
export type ListedAsset = {
  id: string;
  connectorId: string;
  /** The name as it is searched, cut so that a cursor stays short however long a name is. */
  folded: string;
  path: string | null;
  isTest: boolean;
};

export const FOLDED = 200;

/** By name and then by id: the order within one rank. */
export function inOrder(one: { folded: string; id: string }, other: { folded: string; id: string }): number {
  if (one.folded !== other.folded) return one.folded < other.folded ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
