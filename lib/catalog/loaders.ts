import "server-only";
import { requireUser } from "@/lib/access/gate";
import { findAsset } from "./asset-data";
import * as data from "./data";
import { recentChanges } from "./recent-data";
import type { AssetQuery } from "./schema";
import { starChoice, starredAssets } from "./starred-data";
import { treeLevel } from "./tree-data";

export async function loadAssets(query: AssetQuery) {
  const { id } = await requireUser();
  return data.listAssets(query, await starChoice(query, id));
}

export async function loadFacets(query: Partial<AssetQuery>) {
  const { id } = await requireUser();
  return data.assetFacets(query, await starChoice(query, id));
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
