import { at } from "@/lib/core/at";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, columnGap, type Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

/** Where an edge that stands for several says how many: halfway on its last stretch. */
export type EdgeCount = { edge: number; x: number; y: number; text: string };

/** Half of what keeps two numbers, one over the other, apart. */
const aside = 9;

/**
 * Two groups that feed each other have an edge each way, on one route: their numbers stand over and under the line, each
 * with the way it runs.
 */
export function edgeCounts({ nodes, from, to, merged }: VisibleGraph, layout: Layout): EdgeCount[] {
  if (!merged) return [];
  const pairOf = (source: number, target: number) => source * nodes.length + target;
  const edgeOf = new Map(Array.from(merged, (_, edge) => [pairOf(at(from, edge), at(to, edge)), edge]));
  const counts: EdgeCount[] = [];
  for (let edge = 0; edge < merged.length; edge++) {
    const count = at(merged, edge);
    const back = edgeOf.get(pairOf(at(to, edge), at(from, edge)));
    // Beside a number, a single one is told too: without it, the number would seem to hold for both ways.
    if (count < 2 && (back === undefined || at(merged, back) < 2)) continue;
    const isReversed = layout.reversed[edge] === 1;
    const { x, y } = placeOf(
      layout,
      edge,
      isReversed ? [at(to, edge), at(from, edge)] : [at(from, edge), at(to, edge)],
    );
    const number = count.toLocaleString("en");
    if (back === undefined) counts.push({ edge, x, y, text: number });
    else if (isReversed) counts.push({ edge, x, y: y + aside, text: `← ${number}` });
    else counts.push({ edge, x, y: y - aside, text: `→ ${number}` });
  }
  return counts;
}

function placeOf(layout: Layout, edge: number, [left, right]: [number, number]): { x: number; y: number } {
  const middle = cardHeight / 2;
  const hasStops = at(layout.routeStart, edge + 1) > at(layout.routeStart, edge);
  const before = hasStops ? at(layout.routeY, at(layout.routeStart, edge + 1) - 1) : at(layout.y, left) + middle;
  return { x: at(layout.x, right) - columnGap / 2, y: (before + at(layout.y, right) + middle) / 2 };
}

export const countsIn = (counts: readonly EdgeCount[], { left, top, right, bottom }: Rectangle): EdgeCount[] =>
  counts.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
