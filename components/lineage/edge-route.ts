import { at } from "@/lib/core/at";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, cardWidth, type Layout, layerX } from "./layout/layout-graph";

/** What draws, or counts, an edge piece by piece. `curve` starts where the last piece ended, or at the last `move`. */
export type Pen = {
  move: (x: number, y: number) => void;
  line: (x: number, y: number) => void;
  curve: (x: number, y: number, fromX: number, fromY: number) => void;
};

/**
 * An edge from left to right: curves between the columns, straight past the cards of a column it crosses. Of an edge that
 * leaves `part`, only the pieces that touch it: a long one of a large graph is mostly elsewhere.
 */
export function drawEdge(
  layout: Layout,
  edge: number,
  { from, to }: { from: number; to: number },
  part: Rectangle | null,
  pen: Pen,
) {
  const isReversed = layout.reversed[edge] === 1;
  const [left, right] = isReversed ? [to, from] : [from, to];
  const firstLayer = at(layout.layer, left);
  const middle = cardHeight / 2;
  let x = at(layout.x, left) + cardWidth;
  let y = at(layout.y, left) + middle;
  let isDown = false;
  const goTo = (nextX: number, nextY: number) => {
    const isSeen = part === null || touches(part, x, y, nextX, nextY);
    if (isSeen) {
      if (!isDown) pen.move(x, y);
      // Level, a curve is a line: less to draw.
      if (Math.abs(nextY - y) < 0.5) pen.line(nextX, nextY);
      else pen.curve(nextX, nextY, x, y);
    }
    isDown = isSeen;
    x = nextX;
    y = nextY;
  };
  const start = at(layout.routeStart, edge);
  for (let step = 0; start + step < at(layout.routeStart, edge + 1); step++) {
    const column = layerX(firstLayer + 1 + step) + layout.shift.x;
    goTo(column, at(layout.routeY, start + step));
    goTo(column + cardWidth, y);
  }
  goTo(at(layout.x, right), at(layout.y, right) + middle);
}

/** A curve stays within the heights of its ends. */
const touches = ({ left, top, right, bottom }: Rectangle, x: number, y: number, nextX: number, nextY: number) =>
  x <= right && nextX >= left && Math.min(y, nextY) <= bottom && Math.max(y, nextY) >= top;
