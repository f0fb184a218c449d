import { at } from "@/lib/core/at";
import type { LineageNode } from "@/lib/lineage/schema";
import type { Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

export type Hits = {
  /** In reading order; a card that stands for many is one. */
  nodes: readonly number[];
  /** By the number of such a card, which of its assets are found. */
  inGroups: ReadonlyMap<number, readonly string[]>;
  /** How many assets are found, each counted. */
  count: number;
};

export const noHits: Hits = { nodes: [], inGroups: new Map(), count: 0 };

/** Nodes whose name or key holds every word of the text. */
export function findNodes(visible: VisibleGraph, layout: Layout | null, text: string): Hits {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return noHits;
  return hitsOf(visible, layout, ({ name, key }) => {
    const named = `${name} ${key}`.toLowerCase();
    return words.every((word) => named.includes(word));
  });
}

/** What is found, and where assets are folded away, the cards that they are in. */
export function hitsOf(visible: VisibleGraph, layout: Layout | null, isHit: (asset: LineageNode) => boolean): Hits {
  const nodes: number[] = [];
  const inGroups = new Map<number, string[]>();
  let count = 0;
  for (const [index, { asset, group }] of visible.nodes.entries()) {
    const found = (group?.members ?? [asset]).filter(isHit);
    if (found.length === 0) continue;
    nodes.push(index);
    count += found.length;
    if (group)
      inGroups.set(
        index,
        found.map(({ id }) => id),
      );
  }
  return { nodes: layout ? inReadingOrder(nodes, layout) : nodes, inGroups, count };
}

/** Column by column, from the top. */
const inReadingOrder = (nodes: readonly number[], layout: Layout): number[] =>
  [...nodes].sort((a, b) => at(layout.x, a) - at(layout.x, b) || at(layout.y, a) - at(layout.y, b));
