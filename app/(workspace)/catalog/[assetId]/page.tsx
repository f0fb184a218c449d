import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AssetScreen } from "@/components/catalog/asset/asset-screen";
import { chosenTab } from "@/components/catalog/asset/asset-tabs";
import { withSafeKeys } from "@/components/catalog/asset/safe-keys";
import { shorten } from "@/components/ui/shorten";
import { loadAsset, loadStar, noteView } from "@/lib/catalog/loaders";
import { loadStaleSources } from "@/lib/quality/loaders";

type Props = {
  params: Promise<{ assetId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Once a request, for the title and the page. An address that is no id is not asked for. */
const assetOf = cache(async (id: string) => {
  const asset = z.uuid().safeParse(id).success ? await loadAsset(id) : null;
  return asset && withSafeKeys(asset);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asset = await assetOf((await params).assetId);
  return { title: asset ? shorten(asset.name) : "Not found" };
}

export default async function AssetPage({ params, searchParams }: Props) {
  const asset = await assetOf((await params).assetId);
  if (!asset) notFound();
  // A relation that dbt knows has one page: that of the node that builds it, where both are told together.
  const [node] = asset.describedBy;
  if (node) redirect(`/catalog/${node.id}`);
  await noteView(asset.id);
  const [starred, stale] = await Promise.all([loadStar(asset.id), loadStaleSources(asset.id)]);
  return <AssetScreen asset={asset} tab={chosenTab(asset, (await searchParams).tab)} starred={starred} stale={stale} />;
}
