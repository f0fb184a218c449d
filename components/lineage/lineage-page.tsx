"use client";

import type { LineageHub } from "@/lib/lineage/schema";
import { AssetPicker } from "./asset-picker";
import { LineageExplorer } from "./lineage-explorer";
import { lineagePath } from "./use-lineage";
import { useLineageParams } from "./use-lineage-params";

/** The picker, or the graph of the asset that the address names. */
export function LineagePage({ hubs }: { hubs: readonly LineageHub[] }) {
  const [params, change] = useLineageParams();
  return lineagePath(params) ? <LineageExplorer params={params} change={change} /> : <AssetPicker hubs={hubs} />;
}
