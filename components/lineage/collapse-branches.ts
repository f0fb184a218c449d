import { downstreamOf, type LineageGraph, upstreamOf } from "@/lib/core/lineage-graph";
import type { LoadedGraph } from "./loaded-graph";
import type { Branch } from "./view-params";

/**
 * Which nodes stay when branches are collapsed: those that can still be walked to from the middle, always upstream or
 * always downstream, without passing through a collapsed side, and what expanded branches hang on to those. A node
 * that another way leads to stays.
 */
export function keepUncollapsed(
  loaded: LoadedGraph,
  collapsed: readonly Branch[],
  expanded: readonly Branch[],
): Uint8Array {
  const { graph, root, indexOf } = loaded;
  const kept = new Uint8Array(graph.nodeCount);
  if (root < 0) return kept.fill(1);
  kept[root] = 1;
  const shut = { up: new Set<number>(), down: new Set<number>() };
  for (const { id, direction } of collapsed) {
    const index = indexOf.get(id);
    if (index !== undefined) shut[direction].add(index);
  }
  walk(graph, [root], upstreamOf, shut.up, kept);
  walk(graph, [root], downstreamOf, shut.down, kept);
  for (const { id, direction } of expanded) {
    const index = indexOf.get(id);
    if (index === undefined || kept[index] !== 1 || shut[direction].has(index)) continue;
    const neighbours = direction === "up" ? upstreamOf(graph, index) : downstreamOf(graph, index);
    for (const neighbour of neighbours) kept[neighbour] = 1;
  }
  return kept;
}

function walk(
  graph: LineageGraph,
  queue: number[],
  neighboursOf: (graph: LineageGraph, node: number) => Int32Array,
  shut: ReadonlySet<number>,
  kept: Uint8Array,
) {
  const seen = new Uint8Array(graph.nodeCount);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (shut.has(node)) continue;
    for (const neighbour of neighboursOf(graph, node)) {
      if (seen[neighbour] === 1) continue;
      seen[neighbour] = 1;
      kept[neighbour] = 1;
      queue.push(neighbour);
    }
  }
}
