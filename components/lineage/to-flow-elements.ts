import { type Node, Position } from "@xyflow/react";
import { at } from "@/lib/core/at";
import { assetSentence } from "./asset-words";
import { edgePath } from "./edge-path";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, cardWidth, type Layout } from "./layout/layout-graph";
import { edgeId } from "./loaded-graph";
import type { TracedPath } from "./trace-path";
import type { VisibleGraph, VisibleNode } from "./visible-graph";

export type AssetFlowNode = Node<VisibleNode, "asset">;

/**
 * The cards and routes of a drawing, each made when it first comes near: of ten thousand, a screen holds some dozens, and
 * making all of them would be felt at the step from afar.
 */
export type FlowElements = {
  /** By number: what stands in a part of the drawing, or runs through it. */
  nodesIn: (region: Rectangle) => number[];
  edgesIn: (region: Rectangle) => number[];
  node: (index: number) => AssetFlowNode | undefined;
  /** As much of the edge as touches a part of the drawing. */
  path: (edge: number, region: Rectangle) => string;
};

const geometry = {
  width: cardWidth,
  height: cardHeight,
  // Above the edges.
  zIndex: 2,
  handles: [
    { type: "target" as const, position: Position.Left, x: 0, y: cardHeight / 2, width: 1, height: 1 },
    { type: "source" as const, position: Position.Right, x: cardWidth, y: cardHeight / 2, width: 1, height: 1 },
  ],
};

export function toFlowElements(visible: VisibleGraph, layout: Layout): FlowElements {
  const nodes: AssetFlowNode[] = [];
  const paths: string[] = [];
  const bounds = edgeBounds(visible, layout);
  return {
    nodesIn: ({ left, top, right, bottom }) => {
      const found: number[] = [];
      for (let node = 0; node < layout.x.length; node++) {
        const [x, y] = [at(layout.x, node), at(layout.y, node)];
        if (x <= right && x + cardWidth >= left && y <= bottom && y + cardHeight >= top) found.push(node);
      }
      return found;
    },
    edgesIn: ({ left, top, right, bottom }) => {
      const found: number[] = [];
      for (let edge = 0, b = 0; edge < visible.from.length; edge++, b += 4) {
        if (at(bounds, b) > right || at(bounds, b + 2) < left) continue;
        if (at(bounds, b + 1) <= bottom && at(bounds, b + 3) >= top) found.push(edge);
      }
      return found;
    },
    node: (index) => {
      const data = visible.nodes[index];
      if (!data) return undefined;
      nodes[index] ??= {
        ...geometry,
        id: data.asset.id,
        type: "asset",
        position: { x: at(layout.x, index), y: at(layout.y, index) },
        data,
        ariaRole: "group",
        ariaLabel: assetSentence(data),
      };
      return nodes[index];
    },
    path: (edge, region) => {
      const [from, to] = [at(visible.from, edge), at(visible.to, edge)];
      if (!isWithin(bounds, edge, region)) return edgePath(layout, edge, from, to, region);
      paths[edge] ??= edgePath(layout, edge, from, to);
      return paths[edge];
    },
  };
}

const isWithin = (bounds: Float64Array, edge: number, { left, top, right, bottom }: Rectangle): boolean =>
  at(bounds, edge * 4) >= left &&
  at(bounds, edge * 4 + 1) >= top &&
  at(bounds, edge * 4 + 2) <= right &&
  at(bounds, edge * 4 + 3) <= bottom;

/** Left, top, right and bottom of each route, one after the other. */
function edgeBounds({ from, to }: VisibleGraph, layout: Layout): Float64Array {
  const bounds = new Float64Array(from.length * 4);
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [at(from, edge), at(to, edge)];
    const [x, y] = [at(layout.x, a), at(layout.x, b)];
    let top = Math.min(at(layout.y, a), at(layout.y, b));
    let bottom = Math.max(at(layout.y, a), at(layout.y, b));
    for (let step = at(layout.routeStart, edge); step < at(layout.routeStart, edge + 1); step++) {
      top = Math.min(top, at(layout.routeY, step));
      bottom = Math.max(bottom, at(layout.routeY, step));
    }
    bounds.set([Math.min(x, y), top, Math.max(x, y) + cardWidth, bottom + cardHeight], edge * 4);
  }
  return bounds;
}

export type Marks = {
  selected: number | null;
  traced: TracedPath | null;
  hits: readonly number[];
  /** By the number of a card that stands for many, which of its assets are found. */
  inGroups?: ReadonlyMap<number, readonly string[]>;
  currentHit: number | null;
};

/** These cards with what is selected, on its path or found as class names: the others are the same objects as before. */
export function markNodes(
  { node }: FlowElements,
  indexes: readonly number[],
  { selected, traced, hits, inGroups, currentHit }: Marks,
): AssetFlowNode[] {
  const found = new Set(hits);
  return indexes.flatMap((index) => {
    const plain = node(index);
    if (!plain) return [];
    const classes = [
      traced && !traced.nodes[index] && !found.has(index) && "is-dimmed",
      found.has(index) && "is-hit",
      index === currentHit && "is-current-hit",
    ].filter(Boolean);
    const isSelected = index === selected;
    if (classes.length === 0 && !isSelected) return plain;
    const foundHere = inGroups?.get(index)?.length;
    return {
      ...plain,
      ...{ className: classes.join(" "), selected: isSelected },
      ...(foundHere && {
        data: { ...plain.data, foundHere },
        ariaLabel: `${plain.ariaLabel}, ${foundHere} found in it`,
      }),
    };
  });
}

/** Edges that look alike, as one path: `kind` says how the line is drawn, `mark` on which side of a traced asset it is. */
export type EdgeStroke = {
  kind: "plain" | "bridge" | "reversed" | "told";
  mark: "rest" | "dimmed" | "up" | "down";
  path: string;
};

/** What is on the traced path last, so that it lies over the rest. */
const strokeOrder = ["dimmed", "rest", "up", "down"];

export function edgeStrokes(
  { edgesIn, path }: FlowElements,
  region: Rectangle,
  visible: VisibleGraph,
  { reversed }: Layout,
  traced: TracedPath | null,
): EdgeStroke[] {
  const parts = new Map<string, { kind: EdgeStroke["kind"]; mark: EdgeStroke["mark"]; paths: string[] }>();
  for (const edge of edgesIn(region)) {
    const drawn = path(edge, region);
    // It goes round the region.
    if (drawn === "") continue;
    const kind = kindOf(visible, edge, reversed[edge] === 1);
    const side = traced?.edges[edge];
    const mark = !traced ? "rest" : side === "up" || side === "down" ? side : "dimmed";
    const key = `${kind} ${mark}`;
    const part = parts.get(key);
    if (part) part.paths.push(drawn);
    else parts.set(key, { kind, mark, paths: [drawn] });
  }
  return [...parts.values()]
    .map(({ kind, mark, paths }) => ({ kind, mark, path: paths.join("") }))
    .sort((a, b) => strokeOrder.indexOf(a.mark) - strokeOrder.indexOf(b.mark));
}

function kindOf(
  { nodes, from, to, through, told }: VisibleGraph,
  edge: number,
  isReversed: boolean,
): EdgeStroke["kind"] {
  if (at(through, edge) > 0) return "bridge";
  if (isReversed) return "reversed";
  if (told.size === 0) return "plain";
  const [source, target] = [nodes[at(from, edge)]?.asset.id ?? "", nodes[at(to, edge)]?.asset.id ?? ""];
  return told.has(edgeId(source, target)) ? "told" : "plain";
}
