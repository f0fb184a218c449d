import { at } from "@/lib/core/at";
import { cardHeight, cardWidth, type Layout, layerX } from "./layout/layout-graph";

/**
 * An edge as an SVG path: curves between the columns, straight past the cards of a column it crosses. An edge that
 * closes a cycle runs from its right end back to its left one.
 */
export function edgePath(layout: Layout, edge: number, from: number, to: number): string {
  const isReversed = layout.reversed[edge] === 1;
  const [left, right] = isReversed ? [to, from] : [from, to];
  const firstLayer = at(layout.layer, left);
  const middle = cardHeight / 2;
  let x = at(layout.x, left) + cardWidth;
  let y = at(layout.y, left) + middle;
  const parts = [`M${round(x)} ${round(y)}`];
  const curveTo = (toX: number, toY: number) => {
    // Level, a curve is a line: less to draw.
    if (Math.abs(toY - y) < 0.5) parts.push(`H${round(toX)}`);
    else {
      const bend = (x + toX) / 2;
      parts.push(`C${round(bend)} ${round(y)} ${round(bend)} ${round(toY)} ${round(toX)} ${round(toY)}`);
    }
    x = toX;
    y = toY;
  };
  const start = at(layout.routeStart, edge);
  for (let step = 0; start + step < at(layout.routeStart, edge + 1); step++) {
    const column = layerX(firstLayer + 1 + step) + layout.shift.x;
    curveTo(column, at(layout.routeY, start + step));
    parts.push(`H${round(column + cardWidth)}`);
    x = column + cardWidth;
  }
  curveTo(at(layout.x, right), at(layout.y, right) + middle);
  return parts.join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
