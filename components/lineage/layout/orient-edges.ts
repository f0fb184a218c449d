import { at } from "@/lib/core/at";
import { buildGraph } from "@/lib/core/lineage-graph";

/**
 * Turns round the edges that close a cycle (those that lead back into the depth-first path being walked), so that the
 * rest can be layered. An edge from a node to itself stays as it is, and takes part in no layer.
 */
export function orientEdges(nodeCount: number, from: ArrayLike<number>, to: ArrayLike<number>) {
  const graph = buildGraph(nodeCount, from, to);
  // Position in the walk: 0 untouched, 1 on the current path, 2 left for good.
  const state = new Uint8Array(nodeCount);
  const finished = new Int32Array(nodeCount);
  const next = graph.downOffsets.slice(0, nodeCount);
  const path: number[] = [];
  let clock = 0;
  for (let start = 0; start < nodeCount; start++) {
    if (state[start] !== 0) continue;
    path.push(start);
    state[start] = 1;
    while (path.length > 0) {
      const node = at(path, path.length - 1);
      const slot = at(next, node);
      if (slot >= at(graph.downOffsets, node + 1)) {
        state[node] = 2;
        finished[node] = clock++;
        path.pop();
        continue;
      }
      next[node] = slot + 1;
      const target = at(graph.downTargets, slot);
      if (state[target] !== 0) continue;
      state[target] = 1;
      path.push(target);
    }
  }
  const tails = new Int32Array(from.length);
  const heads = new Int32Array(from.length);
  const reversed = new Uint8Array(from.length);
  for (let e = 0; e < from.length; e++) {
    // What a depth-first walk leaves later comes earlier in the order; only an edge that closes a cycle runs against it.
    const isBack = at(finished, at(from, e)) < at(finished, at(to, e));
    tails[e] = isBack ? at(to, e) : at(from, e);
    heads[e] = isBack ? at(from, e) : at(to, e);
    reversed[e] = isBack ? 1 : 0;
  }
  return { tails, heads, reversed };
}
