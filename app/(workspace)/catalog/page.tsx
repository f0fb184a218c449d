import type { Metadata } from "next";
import { CatalogScreen } from "@/components/catalog/catalog-screen";
import { apiQuery, readCatalogState } from "@/components/catalog/catalog-url";
import { listedState } from "@/components/catalog/tree-filters";
import { requireUser } from "@/lib/access/gate";
import { loadAssets, loadFacets, loadTree } from "@/lib/catalog/loaders";
import { assetQuery } from "@/lib/catalog/schema";

export const metadata: Metadata = { title: "Catalog" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CatalogPage({ searchParams }: Props) {
  const { role } = await requireUser();
  const state = readCatalogState(await searchParams);
  const roots = state.tab === "all" ? null : await loadTree({ by: state.tab, path: [] });
  const listed = apiQuery(listedState(state, roots));
  const query = assetQuery.parse(Object.fromEntries(new URLSearchParams(listed)));
  const [page, facets] = await Promise.all([loadAssets(query), loadFacets(query)]);
  return (
    <CatalogScreen state={state} query={listed} page={page} facets={facets} roots={roots} isAdmin={role === "admin"} />
  );
}
