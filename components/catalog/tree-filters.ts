import type { TreeItem } from "@/lib/catalog/schema";
import { type CatalogState, withFilters } from "./catalog-url";

export type TreeKind = "project" | "database";

const nothing = {
  connectorId: undefined,
  package: undefined,
  path: undefined,
  database: undefined,
  schema: undefined,
};

/** The list of what lies below a branch of the tree. */
export function inBranch(state: CatalogState, by: TreeKind, path: readonly string[]): CatalogState {
  const [connectorId, second, ...rest] = path;
  if (by === "database") {
    return withFilters(state, { ...nothing, connectorId, database: second || undefined, schema: rest[0] || undefined });
  }
  // The slash at the end keeps "marts" from taking "marts_old" along.
  const folder = rest.length > 0 ? `${rest.join("/")}/` : undefined;
  return withFilters(state, { ...nothing, connectorId, package: second, path: folder });
}

/** The branch that the list shows, if it is one of this tree; the same path as the tree's items have. */
export function branchOf(state: CatalogState, by: TreeKind): string[] {
  const { connectorId, package: dbtPackage, path, database, schema } = state;
  if (connectorId === undefined) return [];
  const parts = by === "database" ? [connectorId, database, schema] : [connectorId, dbtPackage];
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length);
  const folders = by === "project" && known.length === 2 && path ? path.split("/").filter(Boolean) : [];
  return [...known.filter((part) => part !== undefined), ...folders];
}

/** Where no branch is chosen, the list beside a tree of one connector is that connector's: what the tree holds. */
export function listedState(state: CatalogState, roots: readonly TreeItem[] | null): CatalogState {
  const [only] = roots ?? [];
  if (state.tab === "all" || state.connectorId !== undefined || !only || roots?.length !== 1) return state;
  return withFilters(state, { connectorId: only.path[0] });
}

export const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/** Whether the branch lies on the way to the path, so that a shared link opens the tree where it points. */
export const leadsTo = (branch: readonly string[], path: readonly string[]): boolean =>
  branch.length < path.length && branch.every((part, index) => part === path[index]);
