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
  const one = (value: string | undefined) => (value ? [value] : undefined);
  if (by === "database")
    return withFilters(state, {
      ...nothing,
      ...{ connectorId: one(connectorId), database: one(second), schema: one(rest[0]) },
    });
  // The slash at the end keeps "marts" from taking "marts_old" along.
  const folder = rest.length > 0 ? `${rest.join("/")}/` : undefined;
  return withFilters(state, {
    ...nothing,
    ...{ connectorId: one(connectorId), package: one(second), path: one(folder) },
  });
}

/** The branch that the list shows, if it is one of this tree; the same path as the tree's items have. */
export function branchOf(state: CatalogState, by: TreeKind): string[] {
  // Of several that are chosen, none is the branch.
  const the = (values: readonly string[] | undefined) => (values?.length === 1 ? values[0] : undefined);
  const connectorId = the(state.connectorId);
  const path = the(state.path);
  if (connectorId === undefined) return [];
  const places = by === "database" ? [state.database, state.schema] : [state.package];
  const parts = [connectorId, ...places.map(the)];
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length);
  const folders = by === "project" && known.length === 2 && path ? path.split("/").filter(Boolean) : [];
  return [...known.filter((part) => part !== undefined), ...folders];
}

/** Where no branch is chosen, the list beside a tree of one connector is that connector's: what the tree holds. */
export function listedState(state: CatalogState, roots: readonly TreeItem[] | null): CatalogState {
  const [connectorId] = roots?.length === 1 ? (roots[0]?.path ?? []) : [];
  if (state.tab === "all" || state.connectorId !== undefined || connectorId === undefined) return state;
  return { ...state, connectorId: [connectorId] };
}

export const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/** Whether the branch lies on the way to the path, so that a shared link opens the tree where it points. */
export const leadsTo = (branch: readonly string[], path: readonly string[]): boolean =>
  branch.length < path.length && branch.every((part, index) => part === path[index]);
