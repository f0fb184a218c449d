import { at } from "@/lib/core/at";
import { drawEdge } from "./edge-route";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, cardWidth, type Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

/** From here on out cards are boxes anyway, and painted; a few hundred the page can hold as they are. */
export const farZoom = 0.35;
/**
 * From here on in, cards are worked with: they stand whatever they cost, and the screen holds few of them. Just under the
 * zoom that a large graph opens at, to which steps out and in again lead back but for a rounding.
 */
export const workZoom = 0.79;
export const mostCards = 250;
export const mostPieces = 4_000;
/** Once painted, it stays so until there is clearly less to draw: at the limit, a pan would change the view at each step. */
const relief = 0.8;

/** What the view near by would have to hold: asked for only where the zoom does not decide. */
export type Load = { cardCount: number; cardsOnScreen: () => number; edgePieces: () => number };

/** Whether the drawing is painted on a canvas rather than made of cards and SVG edges. */
export function isSeenFromAfar(zoom: number, load: Load, wasFar: boolean): boolean {
  if (zoom >= workZoom) return false;
  if (zoom < farZoom && load.cardCount > mostCards) return true;
  const share = wasFar ? relief : 1;
  return load.cardsOnScreen() > mostCards * share || load.edgePieces() > mostPieces * share;
}

/** No further than `most` is counted. */
export function countCards({ x, y }: Layout, { left, top, right, bottom }: Rectangle, most = mostCards + 1): number {
  let count = 0;
  for (let node = 0; node < x.length && count < most; node++) {
    const [nodeX, nodeY] = [at(x, node), at(y, node)];
    if (nodeX <= right && nodeX + cardWidth >= left && nodeY <= bottom && nodeY + cardHeight >= top) count++;
  }
  return count;
}

/** Lines and curves of these edges that touch a part of the drawing; not counted on past `most`. */
export function countPieces(
  { from, to }: VisibleGraph,
  layout: Layout,
  edges: readonly number[],
  part: Rectangle,
  most = mostPieces + 1,
): number {
  let count = 0;
  const add = () => {
    count++;
  };
  const pen = { move: () => {}, line: add, curve: add };
  for (const edge of edges) {
    if (count >= most) break;
    drawEdge(layout, edge, { from: at(from, edge), to: at(to, edge) }, part, pen);
  }
  return count;
}
