import { type AssetQuery, assetQuery } from "@/lib/catalog/schema";
import { type FacetName, facetNames } from "@/lib/catalog/search/facet-names";
import { isStorableText } from "@/lib/core/storable-text";

const catalogTabs = ["all", "project", "database"] as const;
export type CatalogTab = (typeof catalogTabs)[number];

/** What narrows the list; each is one search parameter of the page, by the same name as in the API. */
const filterNames = [...facetNames, "path", "starred"] as const;
export type FilterName = (typeof filterNames)[number];

/** The values that are chosen of each filter. A folder and the stars are one or none. */
export type Filters = { [name in FilterName]?: readonly string[] | undefined };

/** What the page shows, as its URL says it. Values are free of what the API would refuse. */
export type CatalogState = { tab: CatalogTab; q: string; page?: number } & Filters;

type Params = Record<string, string | string[] | undefined>;

const all = (value: string | string[] | undefined): string[] =>
  [value ?? []].flat().filter((text) => text !== "" && isStorableText(text));

const MOST_VALUES = 50;
export const PAGE_SIZE = 50;

const isFacet = (name: FilterName): name is FacetName => name !== "path" && name !== "starred";

/** A link may be old, cut off or typed by hand: what is not understood is left out, never an error. */
export function readCatalogState(params: Params): CatalogState {
  const tab = catalogTabs.find((name) => name === all(params.tab)[0]) ?? "all";
  const q = (all(params.q)[0] ?? "").slice(0, 500).replace(/[\uD800-\uDBFF]$/, "");
  const page = assetQuery.shape.page.safeParse(all(params.page)[0]).data ?? 1;
  const state: CatalogState = { tab, q, page };
  for (const name of filterNames) {
    const understood = [...new Set(all(params[name]))].filter(
      (value) => assetQuery.shape[name].safeParse(value).success,
    );
    const values = understood.slice(0, isFacet(name) ? MOST_VALUES : 1);
    if (values.length > 0) state[name] = values;
  }
  return state;
}

/** What the list is asked for. */
export function listQuery(state: CatalogState): AssetQuery {
  const asked: Record<string, unknown> = { page: state.page, limit: PAGE_SIZE };
  if (state.q.trim() !== "") asked.q = state.q;
  for (const name of filterNames) {
    const values = state[name];
    if (values !== undefined) asked[name] = isFacet(name) ? values : values[0];
  }
  return assetQuery.parse(asked);
}

/** The page's address for a state; what is at its default is left out. */
export function catalogHref(state: CatalogState): string {
  const params = new URLSearchParams();
  if (state.q.trim() !== "") params.set("q", state.q.trim());
  for (const name of filterNames) for (const value of state[name] ?? []) params.append(name, value);
  if (state.tab !== "all") params.set("tab", state.tab);
  if (state.page !== undefined && state.page > 1) params.set("page", String(state.page));
  const text = params.toString();
  return text === "" ? "/catalog" : `/catalog?${text}`;
}

/** The state with some filters set and, where nothing is chosen, others taken away; its list begins anew. */
export function withFilters(state: CatalogState, change: Filters): CatalogState {
  const next: CatalogState = { ...state, ...change, page: 1 };
  for (const name of filterNames) if (!next[name]?.length) delete next[name];
  return next;
}

export const isChosen = (state: CatalogState, name: FilterName, value: string): boolean =>
  state[name]?.includes(value) ?? false;

/** The state with one value of a filter chosen beside the others, or no longer. */
export function toggled(state: CatalogState, name: FilterName, value: string): CatalogState {
  const chosen = state[name] ?? [];
  const others = chosen.filter((other) => other !== value);
  return withFilters(state, { [name]: others.length < chosen.length ? others : [...chosen, value] });
}

export const withSearch = (state: CatalogState, q: string): CatalogState => ({ ...state, q, page: 1 });

export const withoutFilters = ({ tab }: CatalogState): CatalogState => ({ tab, q: "", page: 1 });

export const activeFilters = (state: CatalogState): { name: FilterName; value: string }[] =>
  filterNames.flatMap((name) => (state[name] ?? []).map((value) => ({ name, value })));

export const isNarrowed = (state: CatalogState): boolean => state.q.trim() !== "" || activeFilters(state).length > 0;
