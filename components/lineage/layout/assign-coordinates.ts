import { at } from "@/lib/core/at";
import type { LayeredGraph } from "./layered-graph";
import type { LayerOrder } from "./order-layers";
import { apart, type Spacing } from "./spacing";

/** Neighbours in one adjacent layer, sorted by position, each with the mark of a segment that gives way to a trunk. */
type Side = { offsets: Int32Array; neighbours: Int32Array; yields: Uint8Array };

/**
 * Centres across the layers, after Brandes and Köpf: vertices are aligned with the median of their neighbours into
 * blocks, once for each corner of the drawing, each result is packed, and each vertex takes the middle of its four
 * places. Long edges run straight, and all is linear in the size of the graph.
 */
export function assignCoordinates(graph: LayeredGraph, order: LayerOrder, spacing: Spacing): Float64Array {
  const { vertexCount, segments } = graph;
  const before = sortedSide(graph, order, segments.downOffsets, segments.downTargets);
  const after = sortedSide(graph, order, segments.upOffsets, segments.upTargets);
  markYielding(graph, order, before, after);

  const candidates: Float64Array[] = [];
  for (const side of [before, after]) {
    const layers = side === before ? order.layers : order.layers.toReversed();
    for (const mirrored of [false, true]) {
      const alignment = align(vertexCount, layers, order.position, side, mirrored);
      candidates.push(pack(graph, layers, alignment, spacing, mirrored));
    }
  }
  return middle(candidates, vertexCount);
}

/** `offsets`/`targets` lead away from the layer that the sorted side looks at: visiting that layer in order sorts the lists of the other. */
function sortedSide(graph: LayeredGraph, order: LayerOrder, offsets: Int32Array, targets: Int32Array): Side {
  const counts = new Int32Array(graph.vertexCount + 1);
  for (const target of targets) counts[target + 1] = at(counts, target + 1) + 1;
  for (let v = 0; v < graph.vertexCount; v++) counts[v + 1] = at(counts, v) + at(counts, v + 1);
  const next = counts.slice(0, graph.vertexCount);
  const neighbours = new Int32Array(targets.length);
  for (const layer of order.layers) {
    for (const vertex of layer) {
      for (let slot = at(offsets, vertex); slot < at(offsets, vertex + 1); slot++) {
        const target = at(targets, slot);
        const place = at(next, target);
        neighbours[place] = vertex;
        next[target] = place + 1;
      }
    }
  }
  return { offsets: counts, neighbours, yields: new Uint8Array(targets.length) };
}

/** Marks the segments that cross a trunk: the trunk stays straight, they do not align. */
function markYielding({ nodeCount }: LayeredGraph, order: LayerOrder, before: Side, after: Side) {
  const { layers, position } = order;
  const yielding = (upper: number, lower: number) => {
    for (let s = at(before.offsets, lower); s < at(before.offsets, lower + 1); s++)
      if (before.neighbours[s] === upper) before.yields[s] = 1;
    for (let s = at(after.offsets, upper); s < at(after.offsets, upper + 1); s++)
      if (after.neighbours[s] === lower) after.yields[s] = 1;
  };
  for (let l = 1; l < layers.length; l++) {
    const layer = layers[l] ?? new Int32Array();
    let scanned = 0;
    let low = -1;
    for (let i = 0; i < layer.length; i++) {
      const vertex = at(layer, i);
      const trunkBefore = vertex >= nodeCount ? at(before.neighbours, at(before.offsets, vertex)) : -1;
      const isTrunk = trunkBefore >= nodeCount;
      if (!isTrunk && i < layer.length - 1) continue;
      const high = isTrunk ? at(position, trunkBefore) : Number.POSITIVE_INFINITY;
      for (; scanned <= i; scanned++) {
        const lower = at(layer, scanned);
        for (let s = at(before.offsets, lower); s < at(before.offsets, lower + 1); s++) {
          const upper = at(before.neighbours, s);
          const place = at(position, upper);
          const isItself = lower >= nodeCount && upper >= nodeCount;
          if ((place < low || place > high) && !isItself) yielding(upper, lower);
        }
      }
      low = isTrunk ? high : low;
    }
  }
}

type Alignment = { root: Int32Array; next: Int32Array };

/** Chains each vertex to the median of its neighbours, where that crosses no chain already made. */
function align(
  vertexCount: number,
  layers: readonly Int32Array[],
  position: Int32Array,
  side: Side,
  mirrored: boolean,
): Alignment {
  const root = Int32Array.from({ length: vertexCount }, (_, v) => v);
  const next = root.slice();
  for (const layer of layers) {
    let reached = mirrored ? Number.POSITIVE_INFINITY : -1;
    for (let i = 0; i < layer.length; i++) {
      const vertex = at(layer, mirrored ? layer.length - 1 - i : i);
      const start = at(side.offsets, vertex);
      const degree = at(side.offsets, vertex + 1) - start;
      if (degree === 0) continue;
      const lower = start + ((degree - 1) >> 1);
      const upper = start + (degree >> 1);
      for (let m = 0; m <= upper - lower; m++) {
        const slot = mirrored ? upper - m : lower + m;
        const neighbour = at(side.neighbours, slot);
        const place = at(position, neighbour);
        const isFree = mirrored ? place < reached : place > reached;
        if (next[vertex] !== vertex || side.yields[slot] === 1 || !isFree) continue;
        next[neighbour] = vertex;
        root[vertex] = at(root, neighbour);
        next[vertex] = at(root, vertex);
        reached = place;
      }
    }
  }
  return { root, next };
}

/**
 * Places the blocks by longest path over "stands beside in a layer", then pulls each towards what follows it, so that a
 * block does not stay far from its only neighbour. Mirrored, everything runs from the other end with the sign changed.
 */
function pack(
  { vertexCount, nodeCount }: LayeredGraph,
  layers: readonly Int32Array[],
  { root, next }: Alignment,
  spacing: Spacing,
  mirrored: boolean,
): Float64Array {
  const previous = new Int32Array(vertexCount).fill(-1);
  const following = new Int32Array(vertexCount).fill(-1);
  for (const layer of layers) {
    for (let i = 1; i < layer.length; i++) {
      const [a, b] = [at(layer, i - 1), at(layer, i)];
      following[mirrored ? b : a] = mirrored ? a : b;
      previous[mirrored ? a : b] = mirrored ? b : a;
    }
  }
  const between = (a: number, b: number) => apart(spacing, a < nodeCount, b < nodeCount);

  const waiting = new Int32Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) if (at(previous, v) >= 0) waiting[at(root, v)] = at(waiting, at(root, v)) + 1;
  const queue: number[] = [];
  for (let v = 0; v < vertexCount; v++) if (root[v] === v && waiting[v] === 0) queue.push(v);
  const place = new Float64Array(vertexCount);
  for (let head = 0; head < queue.length; head++) {
    const block = at(queue, head);
    let vertex = block;
    do {
      const beside = at(following, vertex);
      if (beside >= 0) {
        const other = at(root, beside);
        place[other] = Math.max(at(place, other), at(place, block) + between(vertex, beside));
        const left = at(waiting, other) - 1;
        waiting[other] = left;
        if (left === 0) queue.push(other);
      }
      vertex = at(next, vertex);
    } while (vertex !== block);
  }
  for (let i = queue.length - 1; i >= 0; i--) {
    const block = at(queue, i);
    let room = Number.POSITIVE_INFINITY;
    let vertex = block;
    do {
      const beside = at(following, vertex);
      if (beside >= 0) room = Math.min(room, at(place, at(root, beside)) - between(vertex, beside));
      vertex = at(next, vertex);
    } while (vertex !== block);
    if (room < Number.POSITIVE_INFINITY) place[block] = Math.max(at(place, block), room);
  }
  const sign = mirrored ? -1 : 1;
  return Float64Array.from({ length: vertexCount }, (_, v) => sign * at(place, at(root, v)));
}

/** The four drawings are laid over the narrowest one, and each vertex takes the mean of its two middle places. */
function middle(candidates: readonly Float64Array[], vertexCount: number): Float64Array {
  const extents = candidates.map((places) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const place of places) {
      low = Math.min(low, place);
      high = Math.max(high, place);
    }
    return { low, high };
  });
  const narrowest = extents.reduce((best, extent) => (extent.high - extent.low < best.high - best.low ? extent : best));
  const shifts = extents.map((extent, c) => (c % 2 === 0 ? narrowest.low - extent.low : narrowest.high - extent.high));
  const four = new Float64Array(4);
  return Float64Array.from({ length: vertexCount }, (_, v) => {
    for (let c = 0; c < 4; c++) four[c] = at(candidates[c] ?? four, v) + at(shifts, c);
    four.sort();
    return (at(four, 1) + at(four, 2)) / 2;
  });
}
