import { at } from "@/lib/core/at";
import type { LayeredGraph } from "./layered-graph";
import type { LayerOrder } from "./order-layers";
import { apart, type Spacing } from "./spacing";

/** A drawing this many times as high as its fullest layer needs is squeezed, to so many times at first. */
const tolerated = 1.6;
const squeezed = 1.1;
const sweeps = 8;
const trunkWeight = 4;

/**
 * Brings a sprawling drawing together. Aligning blocks keeps lines straight at any price, and in a large tangled graph
 * the price is a drawing several times as high as its cards need. There each vertex is drawn to the mean of its
 * neighbours instead, as far as the order and the distances within its layer allow. A drawing that does not sprawl is
 * left as it is.
 */
export function squeezeLayers(graph: LayeredGraph, order: LayerOrder, centre: Float64Array, spacing: Spacing): void {
  const needed = order.layers.reduce((most, layer) => Math.max(most, distances(graph, layer, spacing).at(-1) ?? 0), 0);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const place of centre) {
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  if (high - low <= needed * tolerated + spacing.node) return;
  const scale = (needed * squeezed) / (high - low);
  for (let v = 0; v < centre.length; v++) centre[v] = (at(centre, v) - low) * scale;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const layers = sweep % 2 === 0 ? order.layers : order.layers.toReversed();
    for (const layer of layers) {
      const wanted = Float64Array.from(layer, (vertex) => meanOfNeighbours(graph, centre, vertex));
      placeApart(layer, wanted, distances(graph, layer, spacing), centre);
    }
  }
}

/** How far each vertex of a layer must at least be below the first. */
function distances({ nodeCount }: LayeredGraph, layer: Int32Array, spacing: Spacing): Float64Array {
  const result = new Float64Array(layer.length);
  for (let i = 1; i < layer.length; i++) {
    result[i] = at(result, i - 1) + apart(spacing, at(layer, i - 1) < nodeCount, at(layer, i) < nodeCount);
  }
  return result;
}

function meanOfNeighbours({ segments, nodeCount }: LayeredGraph, centre: Float64Array, vertex: number): number {
  let sum = 0;
  let weights = 0;
  const take = (neighbour: number) => {
    const weight = vertex >= nodeCount && neighbour >= nodeCount ? trunkWeight : 1;
    sum += weight * at(centre, neighbour);
    weights += weight;
  };
  for (let s = at(segments.upOffsets, vertex); s < at(segments.upOffsets, vertex + 1); s++)
    take(at(segments.upTargets, s));
  for (let s = at(segments.downOffsets, vertex); s < at(segments.downOffsets, vertex + 1); s++)
    take(at(segments.downTargets, s));
  return weights > 0 ? sum / weights : at(centre, vertex);
}

/** The places nearest to those wanted (least squares) that keep the distances: adjacent violators are pooled. */
function placeApart(layer: Int32Array, wanted: Float64Array, distance: Float64Array, centre: Float64Array) {
  const means: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < layer.length; i++) {
    let mean = at(wanted, i) - at(distance, i);
    let size = 1;
    while (means.length > 0 && at(means, means.length - 1) > mean) {
      const before = sizes.pop() ?? 0;
      mean = (mean * size + (means.pop() ?? 0) * before) / (size + before);
      size += before;
    }
    means.push(mean);
    sizes.push(size);
  }
  let i = 0;
  for (const [pool, mean] of means.entries()) {
    for (let k = 0; k < at(sizes, pool); k++, i++) centre[at(layer, i)] = mean + at(distance, i);
  }
}
