import { at } from "./at";
import type { LineageGraph, Reach } from "./lineage-graph";

/** For each node, how far it is from the nearest of the seeds in one direction; -1 for what is not reached. */
export type Spread = {
  distance: Int32Array;
  /** The node before it on one shortest path; -1 for the seeds and for what is not reached. */
  via: Int32Array;
  /** What was reached, the seeds first, nearest first. */
  order: number[];
};

/** Breadth first from many nodes at once. */
export function spread(
  graph: LineageGraph,
  seeds: Iterable<number>,
  direction: "up" | "down",
  reach: Reach = "all",
): Spread {
  const [offsets, targets] =
    direction === "up" ? [graph.upOffsets, graph.upTargets] : [graph.downOffsets, graph.downTargets];
  const distance = new Int32Array(graph.nodeCount).fill(-1);
  const via = new Int32Array(graph.nodeCount).fill(-1);
  const order: number[] = [];
  for (const seed of seeds) {
    if (distance[seed] === 0) continue;
    distance[seed] = 0;
    order.push(seed);
  }
  const deepest = reach === "all" ? Number.POSITIVE_INFINITY : reach;
  for (let head = 0; head < order.length; head++) {
    const node = at(order, head);
    const next = at(distance, node) + 1;
    if (next > deepest) break;
    for (let slot = at(offsets, node); slot < at(offsets, node + 1); slot++) {
      const neighbour = at(targets, slot);
      if (distance[neighbour] !== -1) continue;
      distance[neighbour] = next;
      via[neighbour] = node;
      order.push(neighbour);
    }
  }
  return { distance, via, order };
}
