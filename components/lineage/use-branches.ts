"use client";

import { useMemo } from "react";
import type { BranchActions } from "./lineage-actions";
import type { ChangeParams } from "./use-lineage-params";
import { type Branch, type Direction, isSameBranch, type LineageParams } from "./view-params";
import type { VisibleNode } from "./visible-graph";

type Branches = Pick<LineageParams, "expanded" | "collapsed">;

const without = (branches: readonly Branch[], branch: Branch) => branches.filter((each) => !isSameBranch(each, branch));

/** What was folded is unfolded; what was never loaded is asked for. */
export function opened({ expanded, collapsed }: Branches, branch: Branch): Branches {
  const isFolded = collapsed.some((each) => isSameBranch(each, branch));
  if (isFolded) return { expanded, collapsed: without(collapsed, branch) };
  return { expanded: [...without(expanded, branch), branch], collapsed };
}

export function folded({ expanded, collapsed }: Branches, branch: Branch): Branches {
  return { expanded: without(expanded, branch), collapsed: [...without(collapsed, branch), branch] };
}

/** What E does: brings what is missing on either side; where nothing is, folds. */
export function toggled(branches: Branches, { asset, more, closable }: VisibleNode): Branches {
  const directions: Direction[] = ["up", "down"];
  const missing = directions.filter((direction) => more[direction] > 0);
  const closing = missing.length > 0 ? [] : directions.filter((direction) => closable[direction]);
  const next = missing.reduce((now, direction) => opened(now, { id: asset.id, direction }), branches);
  return closing.reduce((now, direction) => folded(now, { id: asset.id, direction }), next);
}

/** `onActed` hears of the card first: it is what must stay where it is while the rest moves. */
export function useBranches(
  change: ChangeParams,
  onActed: (id: string) => void,
): BranchActions & { toggle: (node: VisibleNode) => void } {
  return useMemo(() => {
    const act = (id: string, next: (now: LineageParams) => Branches) => {
      onActed(id);
      change(next, "push");
    };
    return {
      open: (id, direction) => act(id, (now) => opened(now, { id, direction })),
      fold: (id, direction) => act(id, (now) => folded(now, { id, direction })),
      toggle: (node) => act(node.asset.id, (now) => toggled(now, node)),
    };
  }, [change, onActed]);
}
