import { at } from "@/lib/core/at";
import type { Polyline } from "./count-met";

export type Cards = { x: ArrayLike<number>; y: ArrayLike<number>; width: number; height: number };

export type Covered = { pieces: number; covered: number; edges: number };

/** What touches the rim of a card is not behind it. */
const rim = 1;

/**
 * Of all straight pieces of edges, how many run through the box of a card that is not one of the edge's own ends; and how
 * many edges have such a piece.
 */
export function countCovered(lines: readonly Polyline[], cards: Cards): Covered {
  const columns = columnsOf(cards);
  let [pieces, covered, edges] = [0, 0, 0];
  for (const { from, to, points } of lines) {
    const before = covered;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (!a || !b) continue;
      pieces++;
      if (isCovered(columns, cards, a, b, from, to)) covered++;
    }
    if (covered > before) edges++;
  }
  return { pieces, covered, edges };
}

type Point = readonly [x: number, y: number];
/** Cards by the place of their left side, each column from the top. */
type Columns = { lefts: number[]; nodes: Int32Array[]; tops: Float64Array[] };

function columnsOf({ x, y }: Cards): Columns {
  const byLeft = new Map<number, number[]>();
  for (let node = 0; node < x.length; node++) {
    const list = byLeft.get(at(x, node));
    if (list) list.push(node);
    else byLeft.set(at(x, node), [node]);
  }
  const lefts = [...byLeft.keys()].sort((a, b) => a - b);
  const nodes = lefts.map((left) => Int32Array.from(byLeft.get(left) ?? []).sort((a, b) => at(y, a) - at(y, b)));
  return { lefts, nodes, tops: nodes.map((column) => Float64Array.from(column, (node) => at(y, node))) };
}

function isCovered(columns: Columns, { width, height }: Cards, a: Point, b: Point, from: number, to: number): boolean {
  const [start, end] = a[0] <= b[0] ? [a, b] : [b, a];
  for (const [c, left] of columns.lefts.entries()) {
    if (left + width - rim <= start[0]) continue;
    if (left + rim >= end[0]) break;
    const heightAt = (x: number) =>
      end[0] === start[0] ? start[1] : start[1] + ((x - start[0]) / (end[0] - start[0])) * (end[1] - start[1]);
    const [one, other] = [heightAt(Math.max(start[0], left + rim)), heightAt(Math.min(end[0], left + width - rim))];
    const tops = columns.tops[c] ?? new Float64Array();
    for (let i = firstAbove(tops, Math.min(one, other) - height + rim); i < tops.length; i++) {
      if (at(tops, i) >= Math.max(one, other) - rim) break;
      const node = columns.nodes[c]?.[i];
      if (node !== from && node !== to) return true;
    }
  }
  return false;
}

/** The first place in a sorted list that is more than a value. */
function firstAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
