import { at } from "@/lib/core/at";
import { downstreamOf, upstreamOf } from "@/lib/core/lineage-graph";
import type { Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

export type Move = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads: along an edge to the neighbour nearest in height, or to the next card of the same column.
 * Null at the end of the graph.
 */
export function nextSelection(visible: VisibleGraph, layout: Layout, current: number, move: Move): number | null {
  const height = (node: number) => at(layout.y, node);
  if (move === "left" || move === "right") {
    const neighbours = move === "left" ? upstreamOf(visible.graph, current) : downstreamOf(visible.graph, current);
    return nearest(neighbours, (node) => Math.abs(height(node) - height(current)));
  }
  const sign = move === "down" ? 1 : -1;
  const column: number[] = [];
  for (let node = 0; node < visible.nodes.length; node++) {
    const isBeyond = (height(node) - height(current)) * sign > 0;
    if (layout.layer[node] === layout.layer[current] && isBeyond) column.push(node);
  }
  return nearest(column, (node) => (height(node) - height(current)) * sign);
}

function nearest(nodes: Iterable<number>, distance: (node: number) => number): number | null {
  let best: number | null = null;
  for (const node of nodes) if (best === null || distance(node) < distance(best)) best = node;
  return best;
}
