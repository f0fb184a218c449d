"use client";

import { useMemo } from "react";
import type { LineageView } from "@/lib/lineage/schema";
import { type LoadedGraph, loadGraph } from "./loaded-graph";
import type { LineageParams } from "./view-params";
import { type VisibleGraph, visibleGraph } from "./visible-graph";

/** The answer and the address as what is to be drawn. A change of the address that hides nothing gives the same object. */
export function useVisibleGraph(
  view: LineageView | undefined,
  params: LineageParams,
): { loaded: LoadedGraph | null; visible: VisibleGraph | null } {
  const loaded = useMemo(() => (view ? loadGraph(view) : null), [view]);
  const hiddenTypes = useSame(params.hiddenTypes);
  const hidden = useSame(params.hidden);
  const collapsed = useSame(params.collapsed);
  const expanded = useSame(params.expanded);
  const visible = useMemo(
    () => (loaded ? visibleGraph(loaded, { hiddenTypes, hidden, collapsed, expanded }) : null),
    [loaded, hiddenTypes, hidden, collapsed, expanded],
  );
  return { loaded, visible };
}

/** The list of the time before as long as it says the same: the address is parsed anew at each of its changes. */
function useSame<T>(list: T[]): T[] {
  const text = JSON.stringify(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the list
  return useMemo(() => list, [text]);
}
