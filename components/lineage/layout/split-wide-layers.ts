import { at } from "@/lib/core/at";
import type { LineageGraph } from "@/lib/core/lineage-graph";

/** Fewer cards than this in a column are not split: the eye runs down one column easier than over two. */
const leastRows = 40;
/** How many times a column's step is as wide as a row's is high: as many rows as make the drawing about square. */
const columnToRow = 4.4;

/**
 * Layers with too many nodes become several columns side by side, so that a large graph is a field and not a needle.
 * Neighbours in the reading order go to the columns in turn: what hangs on one node then takes a share of each, and
 * every part of the layer gets lower by the same measure. No edge joins two nodes of a layer, so any column will do.
 */
export function splitWideLayers(
  graph: LineageGraph,
  layer: Int32Array,
  layerCount: number,
): { layer: Int32Array; layerCount: number } {
  const most = Math.max(leastRows, Math.ceil(Math.sqrt(columnToRow * graph.nodeCount) * 1.1));
  const members: number[][] = Array.from({ length: layerCount }, () => []);
  for (let node = 0; node < graph.nodeCount; node++) members[at(layer, node)]?.push(node);
  if (members.every((nodes) => nodes.length <= most)) return { layer, layerCount };

  const column = new Int32Array(graph.nodeCount);
  const rank = new Float64Array(graph.nodeCount);
  let first = 0;
  for (const nodes of members) {
    const wanted = new Map(nodes.map((node) => [node, meanRank(graph, layer, rank, node)]));
    nodes.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
    const columns = Math.ceil(nodes.length / most);
    for (const [i, node] of nodes.entries()) {
      rank[node] = i / nodes.length;
      column[node] = first + (i % columns);
    }
    first += columns;
  }
  return { layer: column, layerCount: first };
}

/** Where the nodes that feed it stand in their layers, from 0 at the top to 1. */
function meanRank({ upOffsets, upTargets }: LineageGraph, layer: Int32Array, rank: Float64Array, node: number): number {
  let sum = 0;
  let known = 0;
  for (let slot = at(upOffsets, node); slot < at(upOffsets, node + 1); slot++) {
    const source = at(upTargets, slot);
    if (at(layer, source) >= at(layer, node)) continue;
    sum += at(rank, source);
    known++;
  }
  return known > 0 ? sum / known : 0.5;
}
