import { downstreamOf, type LineageGraph } from "./lineage-graph";

export type ThroughEdge = {
  from: number;
  to: number;
  /** How many nodes that are not chosen it leads through, on a shortest way; 0 for an edge of the graph. */
  through: number;
};

/** The look at one node's surroundings ends here: what lies that far behind what is not chosen is no neighbour to anybody. */
const mostSteps = 1_000_000;

/**
 * The edges between chosen nodes, also where they are joined only through others. `isSimplified` when there are more
 * than `limit` of the latter, or finding them takes too long: those are left out then, the graph's own edges never.
 */
export function connectThrough(
  graph: LineageGraph,
  chosen: Uint8Array,
  limit: number,
): { edges: ThroughEdge[]; isSimplified: boolean } {
  const edges: ThroughEdge[] = [];
  const seenBy = new Int32Array(graph.nodeCount).fill(-1);
  let bridges = 0;
  let steps = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (chosen[node] !== 1) continue;
    seenBy[node] = node;
    let ring = [node];
    for (let through = 0; ring.length > 0; through++) {
      const next: number[] = [];
      for (const current of ring)
        for (const target of downstreamOf(graph, current)) {
          if (through > 0) steps++;
          if (seenBy[target] === node) continue;
          seenBy[target] = node;
          if (chosen[target] !== 1) next.push(target);
          else if (through === 0 || ++bridges <= limit) edges.push({ from: node, to: target, through });
        }
      ring = steps > mostSteps || bridges > limit ? [] : next;
    }
  }
  return { edges, isSimplified: bridges > limit || steps > mostSteps };
}
