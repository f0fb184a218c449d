import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CatalogScreen } from "@/components/catalog/catalog-screen";
import { catalogHref, listQuery, PAGE_SIZE, readCatalogState } from "@/components/catalog/catalog-url";
import { listedState } from "@/components/catalog/tree-filters";
import { requireUser } from "@/lib/access/gate";
import { loadCatalog, loadTree } from "@/lib/catalog/loaders";

export const metadata: Metadata = { title: "Catalog" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CatalogPage({ searchParams }: Props) {
  const { role } = await requireUser();
  const state = readCatalogState(await searchParams);
  const roots = state.tab === "all" ? null : await loadTree({ by: state.tab, path: [] });
  const { page, facets, looser } = await loadCatalog(listQuery(listedState(state, roots)));
  // A link to a page that a later sync took away leads to the last there is.
  if (page.items.length === 0 && page.total > 0)
    redirect(catalogHref({ ...state, page: Math.ceil(page.total / PAGE_SIZE) }));
  return (
    <CatalogScreen state={state} page={page} facets={facets} looser={looser} roots={roots} isAdmin={role === "admin"} />
  );
}
