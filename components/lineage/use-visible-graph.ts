"use client";

import { useMemo } from "react";
import type { LoadedGraph } from "./loaded-graph";
import type { LineageParams } from "./view-params";
import { type VisibleGraph, visibleGraph } from "./visible-graph";

/** What is to be drawn of a graph by the address. A change of the address that hides nothing gives the same object. */
export function useVisibleGraph(loaded: LoadedGraph | null, params: LineageParams): VisibleGraph | null {
  const hiddenTypes = useSame(params.hiddenTypes);
  const hidden = useSame(params.hidden);
  const collapsed = useSame(params.collapsed);
  const expanded = useSame(params.expanded);
  const hiddenKeys = useSame(params.hiddenClasses);
  // Another lens hides nothing by itself: then it is no reason to draw anew.
  const lens = hiddenKeys.length > 0 ? params.lens : "type";
  return useMemo(() => {
    if (!loaded) return null;
    const hiddenClasses = { lens, keys: hiddenKeys };
    return visibleGraph(loaded, { hiddenTypes, hiddenClasses, hidden, collapsed, expanded });
  }, [loaded, hiddenTypes, hiddenKeys, lens, hidden, collapsed, expanded]);
}

/** The list of the time before as long as it says the same: the address is parsed anew at each of its changes. */
function useSame<T>(list: T[]): T[] {
  const text = JSON.stringify(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the list
  return useMemo(() => list, [text]);
}
