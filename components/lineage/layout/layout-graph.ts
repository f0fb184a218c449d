import { at } from "@/lib/core/at";
import { assignCoordinates } from "./assign-coordinates";
import { type LayeredGraph, layeredGraph } from "./layered-graph";
import { orderLayers } from "./order-layers";
import { spacingOf } from "./spacing";
import { squeezeLayers } from "./squeeze-layers";

export const cardWidth = 264;
export const cardHeight = 58;
export const columnGap = 96;

/** Nodes are indexes 0 … nodeCount-1; edge i runs `from[i]` → `to[i]`. Structured-cloneable, for it goes to a worker. */
export type LayoutInput = {
  nodeCount: number;
  from: Int32Array;
  to: Int32Array;
  /** The y at which a node stood in the drawing that the reader has in front of them; NaN for a new one. */
  previousY: Float64Array | null;
};

export type Layout = {
  /** Top left corners, by node. */
  x: Float64Array;
  y: Float64Array;
  /** By node. */
  layer: Int32Array;
  /** The heights at which edge `i` passes the layers between its ends: `routeY[routeStart[i]] …`, from left to right. */
  routeStart: Int32Array;
  routeY: Float64Array;
  /** By edge: 1 where it runs against the direction of reading, since it closes a cycle. */
  reversed: Uint8Array;
  crossings: number;
  /** How far the drawing was moved from where it was computed; the columns move with it. */
  shift: { x: number; y: number };
};

export const layerX = (layer: number): number => layer * (cardWidth + columnGap);

/** The same input gives the same drawing, whatever ran before. */
export function layoutGraph(input: LayoutInput): Layout {
  const graph = layeredGraph(input.nodeCount, input.from, input.to);
  const order = orderLayers(graph, vertexHints(graph, input.previousY));
  const spacing = spacingOf(graph, cardHeight);
  const centre = assignCoordinates(graph, order, spacing);
  squeezeLayers(graph, order, centre, spacing);
  return {
    x: Float64Array.from({ length: input.nodeCount }, (_, node) => layerX(at(graph.layer, node))),
    y: Float64Array.from({ length: input.nodeCount }, (_, node) => Math.round(at(centre, node) - cardHeight / 2)),
    layer: graph.layer.slice(0, input.nodeCount),
    ...routes(graph, input, centre),
    reversed: graph.reversed,
    crossings: order.crossings,
    shift: { x: 0, y: 0 },
  };
}

/** Waypoints have no place from before: they are settled between the nodes that they lead to. */
function vertexHints(graph: LayeredGraph, previousY: Float64Array | null): Float64Array | null {
  if (!previousY?.some((y) => !Number.isNaN(y))) return null;
  const hint = new Float64Array(graph.vertexCount).fill(Number.NaN);
  hint.set(previousY);
  return hint;
}

function routes(graph: LayeredGraph, { from, to }: LayoutInput, centre: Float64Array) {
  const routeStart = new Int32Array(from.length + 1);
  const routeY: number[] = [];
  for (let e = 0; e < from.length; e++) {
    const isReversed = graph.reversed[e] === 1;
    const tail = at(isReversed ? to : from, e);
    const head = at(isReversed ? from : to, e);
    const trunk = at(graph.trunk, tail);
    const between = at(graph.layer, head) - at(graph.layer, tail) - 1;
    for (let step = 0; trunk >= 0 && step < between; step++) routeY.push(at(centre, trunk + step));
    routeStart[e + 1] = routeY.length;
  }
  return { routeStart, routeY: Float64Array.from(routeY) };
}
