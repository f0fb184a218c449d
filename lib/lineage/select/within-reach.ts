import { at } from "../../core/at";
import type { LineageGraph } from "../../core/lineage-graph";

/**
 * What stands within each seed's own reach of it, the seeds included. One walk for all of them: it goes from the longest
 * reach to the shortest, so that each node is passed once, with the most steps that are left to any seed there.
 * @param reach by node: how many steps go out from it; less than 0 for what is no seed
 */
export function withinReach(graph: LineageGraph, reach: Float64Array, direction: "up" | "down"): number[] {
  const [offsets, targets] =
    direction === "up" ? [graph.upOffsets, graph.upTargets] : [graph.downOffsets, graph.downTargets];
  const seeds: number[] = [];
  for (let node = 0; node < reach.length; node++) if (at(reach, node) >= 0) seeds.push(node);
  seeds.sort((one, other) => (at(reach, one) === at(reach, other) ? 0 : at(reach, other) - at(reach, one)));
  const seen = new Uint8Array(graph.nodeCount);
  const order: number[] = [];
  let level: number[] = [];
  let next = 0;
  const take = (node: number, into: number[]) => {
    if (seen[node] === 1) return;
    seen[node] = 1;
    order.push(node);
    into.push(node);
  };
  let steps = 0;
  while (level.length > 0 || next < seeds.length) {
    if (level.length === 0) steps = at(reach, at(seeds, next));
    while (next < seeds.length && at(reach, at(seeds, next)) >= steps) take(at(seeds, next++), level);
    const beyond: number[] = [];
    if (steps > 0)
      for (const node of level) {
        const end = at(offsets, node + 1);
        for (let slot = at(offsets, node); slot < end; slot++) take(at(targets, slot), beyond);
      }
    level = beyond;
    steps -= 1;
  }
  return order;
}
