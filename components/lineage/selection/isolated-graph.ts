import { buildGraph } from "@/lib/core/lineage-graph";
import type { SelectView } from "@/lib/lineage/select-schema";
import type { LoadedGraph } from "../loaded-graph";

/** A selection as a graph of its own to draw; null when it is empty. It has no middle, and no branches to fold. */
export function isolatedGraph({ nodes, edges, truncated }: SelectView): LoadedGraph | null {
  if (nodes.length === 0) return null;
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const from: number[] = [];
  const to: number[] = [];
  const through = new Map<number, number>();
  for (const edge of edges) {
    const [above, below] = [indexOf.get(edge.from), indexOf.get(edge.to)];
    if (above === undefined || below === undefined || above === below) continue;
    from.push(above);
    to.push(below);
    if (edge.through > 0) through.set(above * nodes.length + below, edge.through);
  }
  return {
    nodes: nodes.map((node) => ({ ...node, depth: 0 })),
    ...{ indexOf, truncated, root: -1, graph: buildGraph(nodes.length, from, to), distance: nodes.map(() => null) },
    told: new Set(),
    throughOf: (above, below) => through.get(above * nodes.length + below) ?? 0,
  };
}
