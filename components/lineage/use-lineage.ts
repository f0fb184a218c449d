"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { apiGet } from "@/components/shell/api-client";
import { lineageView } from "@/lib/lineage/schema";
import type { LineageParams } from "./view-params";

/** What the view asks of the server, its expanded branches in the same call; null while no asset is chosen. */
export function lineagePath({ asset, key, connectorId, up, down, expanded }: LineageParams): string | null {
  const search = new URLSearchParams();
  if (asset) search.set("asset", asset);
  else if (key && connectorId) {
    search.set("key", key);
    search.set("connectorId", connectorId);
  } else return null;
  search.set("upstream", String(up));
  search.set("downstream", String(down));
  if (expanded.length > 0) search.set("expand", expanded.map(({ id, direction }) => `${id}:${direction}`).join(","));
  return `/lineage?${search}`;
}

/** A selection of a whole graph: no asset is in the middle of it. */
export const isWithoutMiddle = (params: LineageParams): boolean =>
  lineagePath(params) === null && (params.connectorId !== null || params.select !== null);

/** The last answer stays on the screen until the next is there. */
export function useLineage(params: LineageParams) {
  const path = lineagePath(params);
  return useQuery({
    queryKey: ["lineage", path],
    queryFn: ({ signal }) => apiGet(path ?? "", lineageView, signal),
    enabled: path !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
