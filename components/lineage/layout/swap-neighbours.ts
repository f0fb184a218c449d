import { at } from "@/lib/core/at";
import type { LineageGraph } from "@/lib/core/lineage-graph";

const mostRounds = 3;

/**
 * Swaps two vertices that stand side by side wherever that takes crossings away: what barycentres leave tangled, for
 * they move vertices by the mean of their neighbours and do not look at the crossings themselves.
 */
export function swapNeighbours(segments: LineageGraph, layers: readonly Int32Array[], position: Int32Array): void {
  for (const layer of layers) {
    const upstream = sortedPlaces(layer, segments.upOffsets, segments.upTargets, position);
    const downstream = sortedPlaces(layer, segments.downOffsets, segments.downTargets, position);
    // By place in the layer: which of the lists the vertex there has. Lists stay, since the other layers do.
    const list = layer.map((_, i) => i);
    for (let round = 0; round < mostRounds; round++) {
      let swapped = false;
      for (let i = 0; i + 1 < layer.length; i++) {
        const a = at(list, i);
        const b = at(list, i + 1);
        const gain = surplus(upstream, a, b) + surplus(downstream, a, b);
        if (gain <= 0) continue;
        [list[i], list[i + 1]] = [b, a];
        swapped = true;
      }
      if (!swapped) break;
    }
    const before = layer.slice();
    for (let i = 0; i < layer.length; i++) {
      const vertex = at(before, at(list, i));
      layer[i] = vertex;
      position[vertex] = i;
    }
  }
}

type PlaceLists = { start: Int32Array; places: Float64Array };

function sortedPlaces(layer: Int32Array, offsets: Int32Array, targets: Int32Array, position: Int32Array): PlaceLists {
  const start = new Int32Array(layer.length + 1);
  for (let i = 0; i < layer.length; i++) {
    const vertex = at(layer, i);
    start[i + 1] = at(start, i) + at(offsets, vertex + 1) - at(offsets, vertex);
  }
  const places = new Float64Array(at(start, layer.length));
  for (let i = 0; i < layer.length; i++) {
    const first = at(offsets, at(layer, i));
    for (let k = at(start, i); k < at(start, i + 1); k++)
      places[k] = at(position, at(targets, first + k - at(start, i)));
    if (at(start, i + 1) - at(start, i) > 1) places.subarray(at(start, i), at(start, i + 1)).sort();
  }
  return { start, places };
}

/** Crossings between the segments of `a` and of `b` with `a` first, less those with `b` first. */
function surplus({ start, places }: PlaceLists, a: number, b: number): number {
  const aEnd = at(start, a + 1);
  const bEnd = at(start, b + 1);
  let total = 0;
  let below = at(start, b);
  let notAbove = at(start, b);
  for (let i = at(start, a); i < aEnd; i++) {
    const place = at(places, i);
    while (below < bEnd && at(places, below) < place) below++;
    if (notAbove < below) notAbove = below;
    while (notAbove < bEnd && at(places, notAbove) <= place) notAbove++;
    total += below - at(start, b) - (bEnd - notAbove);
  }
  return total;
}
