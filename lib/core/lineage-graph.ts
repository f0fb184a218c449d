import { at } from "./at";

/**
 * A directed graph over the indexes 0 … nodeCount-1, as compressed sparse rows: the neighbours of `n` are
 * `targets[offsets[n]] … targets[offsets[n + 1]]`. Typed arrays, because a closure over 100,000 nodes then touches
 * a few hundred kilobytes in order instead of chasing objects. Cycles and repeated edges are allowed; dbt's own
 * graph has none, but what a warehouse or a hand-edited artifact says is not ours to trust.
 */
export type LineageGraph = {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly downOffsets: Int32Array;
  readonly downTargets: Int32Array;
  readonly upOffsets: Int32Array;
  readonly upTargets: Int32Array;
};

export type Reach = number | "all";

/** A node whose direct neighbours are wanted on top of what the distance gives. */
export type Expansion = { node: number; direction: "up" | "down" };

export type Neighbourhood = {
  /** Nearest first; the root is first, and what the expansions added is last. */
  nodes: Int32Array;
  /** Beside `nodes`: negative upstream, 0 the root, positive downstream. An expansion adds one step to its node's. */
  depths: Int32Array;
  /** Whether `limit` cut nodes off. */
  truncated: boolean;
};

/** Counting sort by source, so that each node's targets keep the order in which the edges were given. */
function compress(nodeCount: number, source: ArrayLike<number>, target: ArrayLike<number>) {
  const offsets = new Int32Array(nodeCount + 1);
  for (let e = 0; e < source.length; e++) {
    const row = at(source, e) + 1;
    offsets[row] = at(offsets, row) + 1;
  }
  for (let n = 0; n < nodeCount; n++) offsets[n + 1] = at(offsets, n) + at(offsets, n + 1);
  const next = offsets.slice(0, nodeCount);
  const targets = new Int32Array(source.length);
  for (let e = 0; e < source.length; e++) {
    const row = at(source, e);
    const slot = at(next, row);
    targets[slot] = at(target, e);
    next[row] = slot + 1;
  }
  return { offsets, targets };
}

/** Edges are `from[i]` (upstream) → `to[i]` (downstream). */
export function buildGraph(nodeCount: number, from: ArrayLike<number>, to: ArrayLike<number>): LineageGraph {
  if (from.length !== to.length) throw new RangeError(`Edge lists differ in length: ${from.length} and ${to.length}`);
  for (let e = 0; e < from.length; e++) {
    const a = at(from, e);
    const b = at(to, e);
    if (!(a >= 0 && a < nodeCount && b >= 0 && b < nodeCount)) {
      throw new RangeError(`Edge ${e} (${a} → ${b}) leaves the graph of ${nodeCount} nodes`);
    }
  }
  const down = compress(nodeCount, from, to);
  const up = compress(nodeCount, to, from);
  return {
    nodeCount,
    edgeCount: from.length,
    downOffsets: down.offsets,
    downTargets: down.targets,
    upOffsets: up.offsets,
    upTargets: up.targets,
  };
}

/** Views on the graph's own memory: read, do not write. */
export const upstreamOf = (graph: LineageGraph, node: number): Int32Array =>
  graph.upTargets.subarray(at(graph.upOffsets, node), at(graph.upOffsets, node + 1));
export const downstreamOf = (graph: LineageGraph, node: number): Int32Array =>
  graph.downTargets.subarray(at(graph.downOffsets, node), at(graph.downOffsets, node + 1));

export const upstreamDegree = (graph: LineageGraph, node: number): number =>
  at(graph.upOffsets, node + 1) - at(graph.upOffsets, node);
export const downstreamDegree = (graph: LineageGraph, node: number): number =>
  at(graph.downOffsets, node + 1) - at(graph.downOffsets, node);

/** Breadth first in one direction, the root left out; stops after `limit` nodes and says whether any were left. */
function walk(
  root: number,
  offsets: Int32Array,
  targets: Int32Array,
  reach: Reach,
  limit: number,
): { nodes: number[]; distances: number[]; truncated: boolean } {
  const seen = new Uint8Array(offsets.length);
  const nodes: number[] = [root];
  const distances: number[] = [0];
  const deepest = reach === "all" ? Number.POSITIVE_INFINITY : reach;
  let truncated = false;
  seen[root] = 1;
  for (let head = 0; head < nodes.length && !truncated; head++) {
    const distance = at(distances, head);
    if (distance >= deepest) break;
    const node = at(nodes, head);
    const end = at(offsets, node + 1);
    for (let slot = at(offsets, node); slot < end; slot++) {
      const neighbour = at(targets, slot);
      if (seen[neighbour] === 1) continue;
      if (nodes.length > limit) {
        truncated = true;
        break;
      }
      seen[neighbour] = 1;
      nodes.push(neighbour);
      distances.push(distance + 1);
    }
  }
  nodes.shift();
  distances.shift();
  return { nodes, distances, truncated };
}

/** Everything that can be reached, nearest first, without the root (a cycle does not bring it back). */
export const upstreamClosure = (graph: LineageGraph, root: number): Int32Array =>
  Int32Array.from(walk(root, graph.upOffsets, graph.upTargets, "all", Number.POSITIVE_INFINITY).nodes);
export const downstreamClosure = (graph: LineageGraph, root: number): Int32Array =>
  Int32Array.from(walk(root, graph.downOffsets, graph.downTargets, "all", Number.POSITIVE_INFINITY).nodes);

/**
 * What stands within `upstream` and `downstream` steps of the root: at most `limit` nodes, the root among them.
 * When there are more, the nearest stay, whichever their direction. A node that a cycle makes reachable both ways
 * keeps the smaller distance, and downstream where they are equal. Expansions follow in the order given; one whose
 * node has not been reached by then is passed over, since nothing would join it to the rest.
 */
export function neighbourhood(
  graph: LineageGraph,
  root: number,
  upstream: Reach,
  downstream: Reach,
  limit: number,
  expansions: readonly Expansion[] = [],
): Neighbourhood {
  const most = Math.max(1, limit);
  const up = walk(root, graph.upOffsets, graph.upTargets, upstream, most - 1);
  const down = walk(root, graph.downOffsets, graph.downTargets, downstream, most - 1);
  const depthOf = new Map([[root, 0]]);
  let truncated = up.truncated || down.truncated;
  const take = (node: number, depth: number) => {
    if (depthOf.has(node)) return;
    if (depthOf.size >= most) truncated = true;
    else depthOf.set(node, depth);
  };
  let u = 0;
  let d = 0;
  // Both walks are sorted by distance: merging them keeps the nearest of either direction.
  while (u < up.nodes.length || d < down.nodes.length) {
    const upDistance = up.distances[u] ?? Number.POSITIVE_INFINITY;
    const downDistance = down.distances[d] ?? Number.POSITIVE_INFINITY;
    if (downDistance <= upDistance) take(at(down.nodes, d++), downDistance);
    else take(at(up.nodes, u++), -upDistance);
  }
  for (const { node, direction } of expansions) {
    const depth = depthOf.get(node);
    if (depth === undefined) continue;
    const neighbours = direction === "up" ? upstreamOf(graph, node) : downstreamOf(graph, node);
    for (const neighbour of neighbours) take(neighbour, direction === "up" ? depth - 1 : depth + 1);
  }
  return { nodes: Int32Array.from(depthOf.keys()), depths: Int32Array.from(depthOf.values()), truncated };
}
