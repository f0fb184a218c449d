import "server-only";
import { after } from "next/server";
import { requireUser } from "@/lib/access/gate";
import { findAsset } from "./asset-data";
import * as data from "./data";
import { looserSearches } from "./looser-data";
import { rememberView } from "./mutations";
import { recentChanges, viewedAssets } from "./recent-data";
import type { AssetQuery } from "./schema";
import { starredAssets, starsFor } from "./starred-data";
import { treeLevel } from "./tree-data";

export async function loadAssets(query: AssetQuery) {
  const { id } = await requireUser();
  return data.listAssets(query, await starsFor(query, id));
}

/** The list and its facets together, and where the list is empty what to let go of. */
export async function loadCatalog(query: AssetQuery) {
  const { id } = await requireUser();
  const own = { starred: await starredAssets(id) };
  const found = await data.browseAssets(query, own);
  return { ...found, looser: found.page.total === 0 ? await looserSearches(query, own) : [] };
}

/** Whether the person who looks at it has starred it. */
export async function loadStar(assetId: string): Promise<boolean> {
  const { id } = await requireUser();
  return (await starredAssets(id)).has(assetId);
}

export async function loadAsset(id: string) {
  await requireUser();
  return findAsset(id);
}

export async function loadTree(query: { by: "project" | "database"; path: string[] }) {
  await requireUser();
  return treeLevel(query);
}

export async function loadRecentChanges(limit: number) {
  await requireUser();
  return recentChanges(limit);
}

/** What the person who asks looked at last. */
export async function loadViewed(limit: number) {
  const { id } = await requireUser();
  return viewedAssets(id, limit);
}

/** Notes, once the page is sent, that the person who asks has seen the asset. */
export async function noteView(assetId: string): Promise<void> {
  const { id } = await requireUser();
  after(() => rememberView(id, assetId));
}
