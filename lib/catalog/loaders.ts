import "server-only";
import { requireUser } from "@/lib/access/gate";
import { findAsset } from "./asset-data";
import * as data from "./data";
import { recentChanges } from "./recent-data";
import type { AssetQuery } from "./schema";
import { treeLevel } from "./tree-data";

export async function loadAssets(query: AssetQuery) {
  await requireUser();
  return data.listAssets(query);
}

export async function loadFacets(query: Partial<AssetQuery>) {
  await requireUser();
  return data.assetFacets(query);
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
