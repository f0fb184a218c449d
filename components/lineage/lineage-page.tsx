"use client";

import { useEffect } from "react";
import type { LineageGraphName, LineageHub } from "@/lib/lineage/schema";
import { AssetPicker } from "./asset-picker";
import { LineageExplorer } from "./lineage-explorer";
import { isWithoutMiddle, lineagePath } from "./use-lineage";
import { useLineageParams } from "./use-lineage-params";

/** The picker, the graph of the asset that the address names, or a selection of a whole graph. */
export function LineagePage({ hubs, graphs }: { hubs: readonly LineageHub[]; graphs: readonly LineageGraphName[] }) {
  const [params, change] = useLineageParams();
  const isSelecting = isWithoutMiddle(params) && graphs.length > 0;
  const first = isSelecting && params.connectorId === null ? graphs[0]?.id : undefined;
  // The address says whose graph it is, so that it means the same tomorrow.
  useEffect(() => {
    if (first) change({ connectorId: first });
  }, [first, change]);
  return lineagePath(params) || isSelecting ? (
    <LineageExplorer params={params} change={change} graphs={graphs} />
  ) : (
    <AssetPicker hubs={hubs} graphs={graphs} />
  );
}
