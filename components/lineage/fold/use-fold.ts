"use client";

import { useCallback, useMemo } from "react";
import type { ChangeParams } from "../use-lineage-params";
import type { LineageParams } from "../view-params";
import type { VisibleGraph } from "../visible-graph";
import { type FoldedGroup, foldGraph } from "./fold-graph";
import { groupId } from "./group-id";

const noGroups: FoldedGroup[] = [];

/** The graph with its groups folded as the address says; the table lists assets one by one in any case. */
export function useFold(
  visible: VisibleGraph | null,
  { fold, openGroups, view }: LineageParams,
  change: ChangeParams,
  onActed: (id: string) => void,
) {
  const open = JSON.stringify(openGroups);
  const folded = useMemo(
    () => (visible && fold && view === "graph" ? foldGraph(visible, { by: fold, open: JSON.parse(open) }) : null),
    [visible, fold, open, view],
  );
  const toggle = useCallback(
    (name: string) => {
      change((now) => {
        if (now.fold) onActed(groupId(now.fold, name));
        const isOpen = now.openGroups.includes(name);
        return { openGroups: isOpen ? now.openGroups.filter((each) => each !== name) : [...now.openGroups, name] };
      }, "push");
    },
    [change, onActed],
  );
  return { visible: folded?.visible ?? visible, groups: folded?.groups ?? noGroups, toggle };
}
