"use client";

import { useMemo } from "react";
import { withNeighbours } from "@/lib/lineage/select/term-of";
import type { BranchActions } from "../lineage-actions";
import type { Drawing } from "../use-drawing";
import type { ChangeParams } from "../use-lineage-params";
import type { Direction } from "../view-params";
import type { VisibleNode } from "../visible-graph";

/** Where a selection alone is drawn, opening a side of a card selects the neighbours on that side as well. */
export function useSelectedNeighbours(
  drawing: Drawing | null,
  change: ChangeParams,
  onActed: (id: string) => void,
): BranchActions & { toggle: (node: VisibleNode) => void } {
  return useMemo(() => {
    const add = (node: VisibleNode, directions: readonly Direction[]) => {
      if (directions.length === 0) return;
      onActed(node.asset.id);
      change(
        ({ select }) => ({
          select: directions.reduce((text, direction) => withNeighbours(text, node.asset, direction), select ?? ""),
        }),
        "push",
      );
    };
    const nodeOf = (id: string) => drawing?.visible.nodes[drawing.visible.indexOf.get(id) ?? -1];
    const directions: Direction[] = ["up", "down"];
    return {
      open: (id, direction) => {
        const node = nodeOf(id);
        if (node) add(node, [direction]);
      },
      // A selection has no branches: what is not wanted is taken out of its text.
      fold: () => {},
      toggle: (node) =>
        add(
          node,
          directions.filter((direction) => node.more[direction] > 0),
        ),
    };
  }, [drawing, change, onActed]);
}
