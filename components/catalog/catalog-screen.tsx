import { ButtonLink } from "@/components/ui/button";
import { plural } from "@/components/ui/format-number";
import { PageHeader } from "@/components/ui/page-header";
import { UrlTabs } from "@/components/ui/tabs";
import type { LooserSearch } from "@/lib/catalog/looser-data";
import type { AssetFacets, AssetPage, TreeItem } from "@/lib/catalog/schema";
import { ActiveFilters } from "./active-filters";
import { AssetList } from "./asset-list";
import { BrowseTree } from "./browse-tree";
import { CatalogNavigation } from "./catalog-navigation";
import { type CatalogState, catalogHref, isNarrowed } from "./catalog-url";
import { FacetRail } from "./facet-rail";
import { FilterSheet } from "./filter-sheet";
import { NoHits } from "./no-hits";
import { NothingSynced } from "./nothing-synced";
import { SearchBox } from "./search-box";
import { SpelledLike } from "./spelled-like";

const tabs = [
  { value: "all", label: "All" },
  { value: "project", label: "Project" },
  { value: "database", label: "Database" },
];

const treeIsEmpty = {
  project: "No dbt project has been synced yet. Connect dbt, and its packages and folders appear here.",
  database: "No warehouse has been synced yet. Connect one, and its schemas and relations appear here.",
};

/** Search, filters or a tree beside it, and the list of what they leave. `roots` is null on the tab without a tree. */
export function CatalogScreen({
  state,
  page,
  facets,
  looser,
  roots,
  isAdmin,
}: {
  state: CatalogState;
  page: AssetPage;
  facets: AssetFacets;
  /** What to let go of, where nothing is found. */
  looser: readonly LooserSearch[];
  roots: readonly TreeItem[] | null;
  isAdmin: boolean;
}) {
  const by = state.tab === "all" ? null : state.tab;
  if (page.total === 0 && !isNarrowed(state) && !roots?.length) {
    return (
      <div className="flex grow flex-col gap-3 px-4 py-5 md:px-6">
        <PageHeader title="Catalog" />
        <NothingSynced isAdmin={isAdmin} />
      </div>
    );
  }
  return (
    <CatalogNavigation state={state}>
      <div className="flex grow flex-col gap-3 px-4 py-5 md:px-6">
        <PageHeader
          title="Catalog"
          actions={
            <>
              <ButtonLink href="/catalog/docs" prefetch={false}>
                Projects
              </ButtonLink>
              <ButtonLink href="/catalog/groups" prefetch={false}>
                Groups
              </ButtonLink>
            </>
          }
        />
        <div className="flex gap-2">
          <SearchBox />
          <FilterSheet facets={facets} className={by === null ? "lg:hidden" : undefined} />
        </div>
        <UrlTabs label="Ways to browse" tabs={tabs} />
        <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
          {by === null ? (
            <aside aria-label="Filters" className="-mt-2.5 max-lg:hidden">
              <FacetRail facets={facets} />
            </aside>
          ) : (
            <nav
              aria-label={by === "project" ? "Project tree" : "Database tree"}
              className="overflow-auto max-lg:max-h-80 max-lg:rounded-lg max-lg:border max-lg:bg-surface max-lg:px-1.5 lg:sticky lg:top-2 lg:max-h-[calc(100dvh-1rem)]"
            >
              {roots && roots.length > 0 ? (
                <BrowseTree key={by} by={by} roots={roots} />
              ) : (
                <p className="p-2 text-xs text-ink-faint">{treeIsEmpty[by]}</p>
              )}
            </nav>
          )}
          <section aria-label="Assets" className="flex min-w-0 flex-col gap-2">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <ActiveFilters connectors={facets.connector} />
              <span role="status" className="tabular ml-auto text-xs text-ink-faint">
                {plural(page.total, "asset")}
              </span>
            </div>
            {page.total > 0 && <SpelledLike words={page.misspelled} />}
            {page.total === 0 ? (
              <NoHits state={state} looser={looser} connectors={facets.connector} />
            ) : (
              <AssetList key={catalogHref(state)} page={page} q={state.q} />
            )}
          </section>
        </div>
      </div>
    </CatalogNavigation>
  );
}
