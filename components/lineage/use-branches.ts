"use client";

import { useMemo } from "react";
import type { LineageActions } from "./lineage-actions";
import type { ChangeParams } from "./use-lineage-params";
import { type Branch, isSameBranch, readParams } from "./view-params";
import type { VisibleNode } from "./visible-graph";

/** The address as it is now, for the cards' buttons must not change with it. */
const current = () => readParams(new URLSearchParams(window.location.search));
const without = (branches: readonly Branch[], branch: Branch) => branches.filter((each) => !isSameBranch(each, branch));

/**
 * Opening and folding the sides of a card. `onActed` hears of the card first: it is what must stay where it is while the
 * rest moves.
 */
export function useBranches(change: ChangeParams, onActed: (id: string) => void): LineageActions {
  return useMemo(() => {
    return {
      open: (id, direction) => {
        const branch = { id, direction };
        const { expanded, collapsed } = current();
        onActed(id);
        const isFolded = collapsed.some((each) => isSameBranch(each, branch));
        if (isFolded) change({ collapsed: without(collapsed, branch) }, "push");
        else change({ expanded: [...without(expanded, branch), branch] }, "push");
      },
      fold: (id, direction) => {
        const branch = { id, direction };
        const { expanded, collapsed } = current();
        onActed(id);
        change({ expanded: without(expanded, branch), collapsed: [...without(collapsed, branch), branch] }, "push");
      },
    };
  }, [change, onActed]);
}

/** What E does: bring what is missing on either side; where nothing is, fold. */
export function toggleBranches({ asset, more, closable }: VisibleNode, { open, fold }: LineageActions) {
  const directions = ["up", "down"] as const;
  const hidden = directions.filter((direction) => more[direction] > 0);
  for (const direction of hidden) open(asset.id, direction);
  if (hidden.length > 0) return;
  for (const direction of directions) if (closable[direction]) fold(asset.id, direction);
}
