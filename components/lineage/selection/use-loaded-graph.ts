"use client";

import { useMemo } from "react";
import type { LineageView } from "@/lib/lineage/schema";
import type { SelectView } from "@/lib/lineage/select-schema";
import { type LoadedGraph, loadGraph } from "../loaded-graph";
import { isolatedGraph } from "./isolated-graph";

/** What is drawn: the surroundings of an asset, or a selection alone. `only` is null where none is; undefined, it is on its way. */
export function useLoadedGraph(
  around: LineageView | undefined,
  only: SelectView | null | undefined,
): LoadedGraph | null {
  return useMemo(() => {
    if (only === null) return around ? loadGraph(around) : null;
    return only ? isolatedGraph(only) : null;
  }, [around, only]);
}
