import { drawEdge } from "./edge-route";
import type { Rectangle } from "./fit-viewport";
import type { Layout } from "./layout/layout-graph";

/**
 * An edge as an SVG path. An edge that closes a cycle runs from its right end back to its left one. Where a part of the
 * drawing is given, no more than what touches it: nothing, for an edge that goes round it.
 */
export function edgePath(
  layout: Layout,
  edge: number,
  from: number,
  to: number,
  part: Rectangle | null = null,
): string {
  const parts: string[] = [];
  drawEdge(layout, edge, { from, to }, part, {
    move: (x, y) => parts.push(`M${round(x)} ${round(y)}`),
    line: (x) => parts.push(`H${round(x)}`),
    curve: (x, y, fromX, fromY) => {
      const bend = round((fromX + x) / 2);
      parts.push(`C${bend} ${round(fromY)} ${bend} ${round(y)} ${round(x)} ${round(y)}`);
    },
  });
  return parts.join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
