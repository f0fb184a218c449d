import { at } from "@/lib/core/at";
import type { Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

/** Nodes whose name or key holds every word of the text, in reading order. */
export function findNodes(visible: VisibleGraph, layout: Layout | null, text: string): number[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits: number[] = [];
  for (const [index, { asset }] of visible.nodes.entries()) {
    const name = `${asset.name} ${asset.key}`.toLowerCase();
    if (words.every((word) => name.includes(word))) hits.push(index);
  }
  return layout ? inReadingOrder(hits, layout) : hits;
}

/** Column by column, from the top. */
export const inReadingOrder = (nodes: readonly number[], layout: Layout): number[] =>
  [...nodes].sort((a, b) => at(layout.x, a) - at(layout.x, b) || at(layout.y, a) - at(layout.y, b));
