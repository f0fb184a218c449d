import { at } from "@/lib/core/at";
import { downstreamClosure, upstreamClosure } from "@/lib/core/lineage-graph";
import type { VisibleGraph } from "./visible-graph";

type PathMark = "self" | "up" | "down" | null;
/** By node and by edge of the visible graph: on which side of the traced node it lies, null for neither. */
export type TracedPath = { nodes: PathMark[]; edges: PathMark[] };

/** Everything that feeds a node and everything it feeds, with the edges between them. */
export function tracePath(visible: VisibleGraph, index: number): TracedPath {
  const nodes: PathMark[] = visible.nodes.map(() => null);
  for (const node of upstreamClosure(visible.graph, index)) nodes[node] = "up";
  for (const node of downstreamClosure(visible.graph, index)) nodes[node] = "down";
  nodes[index] = "self";
  const isOn = (node: number, mark: PathMark) => nodes[node] === mark || node === index;
  const edges = Array.from(visible.from, (from, edge): PathMark => {
    const to = at(visible.to, edge);
    if (isOn(from, "up") && isOn(to, "up")) return "up";
    return isOn(from, "down") && isOn(to, "down") ? "down" : null;
  });
  return { nodes, edges };
}
