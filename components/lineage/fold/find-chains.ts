import { at } from "@/lib/core/at";
import { downstreamDegree, upstreamDegree } from "@/lib/core/lineage-graph";
import type { VisibleGraph } from "../visible-graph";

/** A line of fewer than this is as quickly read as its name. */
const leastLinks = 3;

/**
 * Nodes that stand in a line: each with one neighbour above and one below, and none but the last and the first of them
 * with more. By node the name of its line; null for what is in none. The middle of the graph is in none.
 */
export function findChains({ nodes, graph, root }: VisibleGraph): (string | null)[] {
  const isLink = (node: number) =>
    upstreamDegree(graph, node) === 1 &&
    downstreamDegree(graph, node) === 1 &&
    !(node === root && nodes[node]?.isRoot === true);
  const above = (node: number) => at(graph.upTargets, at(graph.upOffsets, node));
  const below = (node: number) => at(graph.downTargets, at(graph.downOffsets, node));
  const names: (string | null)[] = nodes.map(() => null);
  for (let first = 0; first < nodes.length; first++) {
    // Each line is walked from its first link, so that a ring of links, which has none, is left as it is.
    if (!isLink(first) || isLink(above(first))) continue;
    const links = [first];
    for (let next = below(first); isLink(next); next = below(next)) links.push(next);
    if (links.length < leastLinks) continue;
    const nameOf = (node: number | undefined) => nodes[node ?? -1]?.asset.name ?? "";
    const name = `${nameOf(first)} … ${nameOf(links.at(-1))}`;
    for (const link of links) names[link] = name;
  }
  return names;
}
