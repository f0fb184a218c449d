import type { Metadata } from "next";
import { CatalogScreen } from "@/components/catalog/catalog-screen";
import { apiQuery, readCatalogState } from "@/components/catalog/catalog-url";
import { requireUser } from "@/lib/access/gate";
import { loadAssets, loadFacets, loadTree } from "@/lib/catalog/loaders";
import { assetQuery } from "@/lib/catalog/schema";

export const metadata: Metadata = { title: "Catalog" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CatalogPage({ searchParams }: Props) {
  const { role } = await requireUser();
  const state = readCatalogState(await searchParams);
  const query = assetQuery.parse(Object.fromEntries(new URLSearchParams(apiQuery(state))));
  const [page, facets, roots] = await Promise.all([
    loadAssets(query),
    loadFacets(query),
    state.tab === "all" ? null : loadTree({ by: state.tab, path: [] }),
  ]);
  return <CatalogScreen state={state} page={page} facets={facets} roots={roots} isAdmin={role === "admin"} />;
}
