import { assetQuery } from "@/lib/catalog/schema";
import { isStorableText } from "@/lib/core/storable-text";

const catalogTabs = ["all", "project", "database"] as const;
export type CatalogTab = (typeof catalogTabs)[number];

/** The parts of the query that narrow the list; each is one search parameter of the page, by the same name. */
const filterNames = [
  ...(["type", "status", "tag", "package", "path", "connectorId", "database", "schema"] as const),
  ...(["materialization", "owner", "group", "access", "starred"] as const),
] as const;
export type FilterName = (typeof filterNames)[number];

/** What the page shows, as its URL says it. Values are free of what the API would refuse. */
export type CatalogState = { tab: CatalogTab; q: string } & { [name in FilterName]?: string };

type Params = Record<string, string | string[] | undefined>;
function first(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
  return isStorableText(text) ? text : "";
}

/** A link may be old, cut off or typed by hand: what is not understood is left out, never an error. */
export function readCatalogState(params: Params): CatalogState {
  const tab = catalogTabs.find((name) => name === first(params.tab)) ?? "all";
  const q = first(params.q)
    .slice(0, 500)
    .replace(/[\uD800-\uDBFF]$/, "");
  const state: CatalogState = { tab, q };
  for (const name of filterNames) {
    const value = first(params[name]);
    if (value !== "" && assetQuery.shape[name].safeParse(value).success) state[name] = value;
  }
  return state;
}

const queryParams = (state: CatalogState): URLSearchParams => {
  const params = new URLSearchParams();
  if (state.q.trim() !== "") params.set("q", state.q.trim());
  for (const name of filterNames) {
    const value = state[name];
    if (value !== undefined) params.set(name, value);
  }
  return params;
};

/** The page's address for a state; what is at its default is left out. */
export function catalogHref(state: CatalogState): string {
  const params = queryParams(state);
  if (state.tab !== "all") params.set("tab", state.tab);
  const text = params.toString();
  return text === "" ? "/catalog" : `/catalog?${text}`;
}

/** The search parameters of `GET /api/v1/assets` for a state; also what a list of results is known by. */
export const apiQuery = (state: CatalogState): string => queryParams(state).toString();

/** The state with some filters set and, where the value is undefined, others taken away. */
export function withFilters(state: CatalogState, change: { [name in FilterName]?: string | undefined }): CatalogState {
  const next: CatalogState = { ...state, ...change };
  for (const name of filterNames) if (next[name] === undefined) delete next[name];
  return next;
}

export const withoutFilters = ({ tab }: CatalogState): CatalogState => ({ tab, q: "" });

export const activeFilters = (state: CatalogState): { name: FilterName; value: string }[] =>
  filterNames.flatMap((name) => {
    const value = state[name];
    return value === undefined ? [] : [{ name, value }];
  });

export const isNarrowed = (state: CatalogState): boolean => state.q.trim() !== "" || activeFilters(state).length > 0;
