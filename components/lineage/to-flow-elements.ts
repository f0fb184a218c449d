import { type Edge, type Node, Position } from "@xyflow/react";
import { at } from "@/lib/core/at";
import { assetSentence } from "./asset-words";
import { edgePath } from "./edge-path";
import { cardHeight, cardWidth, type Layout } from "./layout/layout-graph";
import { edgeId } from "./loaded-graph";
import type { TracedPath } from "./trace-path";
import type { VisibleGraph, VisibleNode } from "./visible-graph";

export type AssetFlowNode = Node<VisibleNode, "asset">;
export type LineageFlowEdge = Edge<
  { path: string; isBridge: boolean; isReversed: boolean; isTold: boolean },
  "lineage"
>;
export type FlowElements = { nodes: AssetFlowNode[]; edges: LineageFlowEdge[] };

/** Size and handles are given, so that edges can be drawn to cards that are out of sight and never were in it. */
const geometry = {
  width: cardWidth,
  height: cardHeight,
  // Above the edges, also those of a path, which are lifted over the rest.
  zIndex: 2,
  handles: [
    { type: "target" as const, position: Position.Left, x: 0, y: cardHeight / 2, width: 1, height: 1 },
    { type: "source" as const, position: Position.Right, x: cardWidth, y: cardHeight / 2, width: 1, height: 1 },
  ],
};

export function toFlowElements(visible: VisibleGraph, layout: Layout): FlowElements {
  const nodes = visible.nodes.map((node, index): AssetFlowNode => {
    const position = { x: at(layout.x, index), y: at(layout.y, index) };
    const { id } = node.asset;
    return { ...geometry, id, type: "asset", position, data: node, ariaRole: "group", ariaLabel: assetSentence(node) };
  });
  const edges = Array.from(visible.from, (from, index): LineageFlowEdge => {
    const to = at(visible.to, index);
    const source = visible.nodes[from]?.asset.id ?? "";
    const target = visible.nodes[to]?.asset.id ?? "";
    const data = {
      path: edgePath(layout, index, from, to),
      isBridge: at(visible.through, index) > 0,
      isReversed: layout.reversed[index] === 1,
      isTold: visible.told.has(edgeId(source, target)),
    };
    return { id: edgeId(source, target), source, target, type: "lineage", data };
  });
  return { nodes, edges };
}

export type Marks = {
  selected: number | null;
  traced: TracedPath | null;
  hits: readonly number[];
  currentHit: number | null;
};

/** What is selected, on its path or found, as class names on the elements: the cards themselves are not drawn again. */
export function markElements(
  { nodes, edges }: FlowElements,
  { selected, traced, hits, currentHit }: Marks,
): FlowElements {
  if (selected === null && !traced && hits.length === 0) return { nodes, edges };
  const found = new Set(hits);
  return {
    nodes: nodes.map((node, index) => {
      const mark = traced?.nodes[index];
      const classes = [
        traced && !mark && !found.has(index) && "is-dimmed",
        found.has(index) && "is-hit",
        index === currentHit && "is-current-hit",
      ].filter(Boolean);
      const isSelected = index === selected;
      return classes.length > 0 || isSelected ? { ...node, className: classes.join(" "), selected: isSelected } : node;
    }),
    edges: traced
      ? edges.map((edge, index) => {
          const mark = traced.edges[index];
          return mark ? { ...edge, className: `is-${mark}`, zIndex: 1 } : { ...edge, className: "is-dimmed" };
        })
      : edges,
  };
}
