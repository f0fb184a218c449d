import { at } from "@/lib/core/at";
import { countCrossings } from "./count-crossings";
import type { LayeredGraph } from "./layered-graph";
import { swapNeighbours } from "./swap-neighbours";

export type LayerOrder = { layers: Int32Array[]; position: Int32Array; crossings: number };

/**
 * By vertices and segments. Up to the first, sweeps start from both sides; up to the second, neighbours are swapped
 * after every sweep, and beyond only in the end, since that costs more than the sweep.
 */
const smallGraph = 3_000;
const mediumGraph = 6_000;

/**
 * The order of the vertices within each layer: barycentre sweeps, forward and back, the best order seen kept.
 * `hint` (by vertex; NaN where unknown) is where a vertex stood before: with it the sweeps start from the drawing that
 * the reader knows, and leave it only for fewer crossings. Without, they start once from the sources and once from the
 * ends, as either may be stuck where the other is not.
 */
export function orderLayers(graph: LayeredGraph, hint: Float64Array | null): LayerOrder {
  if (hint) return sweep(graph, byHint(graph, depthFirst(graph, true), hint));
  const fromSources = sweep(graph, depthFirst(graph, true));
  if (fromSources.crossings === 0 || graph.vertexCount + graph.segments.edgeCount > smallGraph) return fromSources;
  const fromEnds = sweep(graph, depthFirst(graph, false));
  return fromEnds.crossings < fromSources.crossings ? fromEnds : fromSources;
}

function sweep(graph: LayeredGraph, layers: Int32Array[]): LayerOrder {
  const { segments } = graph;
  const position = new Int32Array(graph.vertexCount);
  for (const layer of layers) place(layer, position);
  let best = layers.map((layer) => layer.slice());
  let crossings = countCrossings(segments, layers, position);
  const keepIfBetter = () => {
    const now = countCrossings(segments, layers, position);
    if (now >= crossings) return false;
    crossings = now;
    best = layers.map((layer) => layer.slice());
    return true;
  };
  const size = graph.vertexCount + segments.edgeCount;
  const sweeps = Math.round(Math.min(24, Math.max(8, 600_000 / (size + 1))));
  let sinceBest = 0;
  for (let round = 0; round < sweeps && crossings > 0 && sinceBest < 8; round++) {
    const forward = round % 2 === 0;
    // Ties keep their order in two sweeps of four and turn round in the others, or a bad tie would stay for good.
    const turnTies = round % 4 >= 2;
    for (let step = 1; step < layers.length; step++) {
      const layer = layers[forward ? step : layers.length - 1 - step];
      if (layer) sortByBarycentre(graph, layer, position, forward, turnTies);
    }
    if (size < mediumGraph) swapNeighbours(segments, layers, position);
    sinceBest = keepIfBetter() ? 0 : sinceBest + 1;
  }
  layers = best.map((layer) => layer.slice());
  for (const layer of layers) place(layer, position);
  swapNeighbours(segments, layers, position);
  keepIfBetter();
  for (const layer of best) place(layer, position);
  return { layers: best, position, crossings };
}

function place(layer: Int32Array, position: Int32Array) {
  for (let i = 0; i < layer.length; i++) position[at(layer, i)] = i;
}

/** Depth first from the sources (or, against the edges, from the ends), so that what hangs together starts together. */
function depthFirst(graph: LayeredGraph, fromSources: boolean): Int32Array[] {
  const { vertexCount, layerCount, layer, segments } = graph;
  const ahead = fromSources ? segments.downOffsets : segments.upOffsets;
  const behind = fromSources ? segments.upOffsets : segments.downOffsets;
  const targets = fromSources ? segments.downTargets : segments.upTargets;
  const buckets: number[][] = Array.from({ length: layerCount }, () => []);
  const seen = new Uint8Array(vertexCount);
  const stack: number[] = [];
  for (let start = 0; start < vertexCount; start++) {
    if (seen[start] === 1 || at(behind, start + 1) > at(behind, start)) continue;
    stack.push(start);
    while (stack.length > 0) {
      const vertex = stack.pop() ?? 0;
      if (seen[vertex] === 1) continue;
      seen[vertex] = 1;
      buckets[at(layer, vertex)]?.push(vertex);
      for (let slot = at(ahead, vertex + 1) - 1; slot >= at(ahead, vertex); slot--) {
        const target = at(targets, slot);
        if (seen[target] === 0) stack.push(target);
      }
    }
  }
  return buckets.map((bucket) => Int32Array.from(bucket));
}

function byHint(graph: LayeredGraph, layers: readonly Int32Array[], hint: Float64Array): Int32Array[] {
  const settled = settleHints(graph, hint);
  // Array.sort is stable: what has the same hint stays in depth-first order.
  return layers.map((layer) => Int32Array.from([...layer].sort((a, b) => at(settled, a) - at(settled, b))));
}

/** A vertex that was not there before starts level with its neighbours that were. */
function settleHints({ vertexCount, segments }: LayeredGraph, hint: Float64Array): Float64Array {
  const settled = hint.slice();
  for (let round = 0; round < 4; round++) {
    for (let vertex = 0; vertex < vertexCount; vertex++) {
      if (!Number.isNaN(at(settled, vertex))) continue;
      let sum = 0;
      let known = 0;
      const take = (neighbour: number) => {
        const value = at(settled, neighbour);
        if (Number.isNaN(value)) return;
        sum += value;
        known++;
      };
      for (let s = at(segments.upOffsets, vertex); s < at(segments.upOffsets, vertex + 1); s++)
        take(at(segments.upTargets, s));
      for (let s = at(segments.downOffsets, vertex); s < at(segments.downOffsets, vertex + 1); s++)
        take(at(segments.downTargets, s));
      if (known > 0) settled[vertex] = sum / known;
    }
  }
  return settled.map((value) => (Number.isNaN(value) ? 0 : value));
}

/**
 * Sorts numbers natively instead of vertices by a comparator, which is ten times faster: barycentre and place in one
 * number, 2^22 apart. Vertices without a neighbour on that side keep their place.
 */
function sortByBarycentre(
  graph: LayeredGraph,
  layer: Int32Array,
  position: Int32Array,
  forward: boolean,
  turnTies: boolean,
) {
  const { segments } = graph;
  const offsets = forward ? segments.upOffsets : segments.downOffsets;
  const targets = forward ? segments.upTargets : segments.downTargets;
  const movable: number[] = [];
  const keys: number[] = [];
  for (let i = 0; i < layer.length; i++) {
    const vertex = at(layer, i);
    const start = at(offsets, vertex);
    const end = at(offsets, vertex + 1);
    if (start === end) continue;
    let sum = 0;
    for (let slot = start; slot < end; slot++) sum += at(position, at(targets, slot));
    movable.push(i);
    keys.push(Math.round((sum / (end - start)) * 512) * 4_194_304 + (turnTies ? layer.length - 1 - i : i));
  }
  const sorted = Float64Array.from(keys).sort();
  const before = layer.slice();
  for (let m = 0; m < sorted.length; m++) {
    const tie = at(sorted, m) % 4_194_304;
    layer[at(movable, m)] = at(before, turnTies ? layer.length - 1 - tie : tie);
  }
  place(layer, position);
}
