import { buildGraph, type LineageGraph, neighbourhood } from "@/lib/core/lineage-graph";
import type { LineageNode, LineageView } from "@/lib/lineage/schema";

/** The server's answer by index, so that the steps after it run on numbers. */
export type LoadedGraph = {
  nodes: readonly LineageNode[];
  indexOf: ReadonlyMap<string, number>;
  graph: LineageGraph;
  /** The asset in the middle; -1 where there is none, as in a selection. */
  root: number;
  /** By node: steps from the asset in the middle, negative upstream; null for what is neither upstream nor downstream of it. */
  distance: readonly (number | null)[];
  truncated: boolean;
  /** Edges that are known from the warehouse's own views rather than from dbt, as `edgeId`. */
  told: ReadonlySet<string>;
  /** Of an edge of a selection: how many assets that are not selected it leads through. */
  throughOf?: (from: number, to: number) => number;
};

export const edgeId = (from: string, to: string): string => `${from}>${to}`;

/** Null when the answer holds nothing. Edges to assets that the answer does not name are left out. */
export function loadGraph(view: LineageView): LoadedGraph | null {
  if (view.nodes.length === 0) return null;
  const indexOf = new Map(view.nodes.map((node, index) => [node.id, index]));
  const from: number[] = [];
  const to: number[] = [];
  for (const edge of view.edges) {
    const a = indexOf.get(edge.from);
    const b = indexOf.get(edge.to);
    if (a === undefined || b === undefined || a === b) continue;
    from.push(a);
    to.push(b);
  }
  const told = new Set(
    view.edges.filter(({ origin }) => origin === "warehouse").map((edge) => edgeId(edge.from, edge.to)),
  );
  const graph = buildGraph(view.nodes.length, from, to);
  const root = Math.max(
    0,
    view.nodes.findIndex((node) => node.depth === 0),
  );
  const reached = neighbourhood(graph, root, "all", "all", graph.nodeCount);
  const distance: (number | null)[] = view.nodes.map(() => null);
  for (const [i, node] of reached.nodes.entries()) distance[node] = reached.depths[i] ?? null;
  return { nodes: view.nodes, indexOf, graph, root, distance, truncated: view.truncated, told };
}
