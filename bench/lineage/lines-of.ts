import { cardHeight, cardWidth, type Layout, layerX } from "@/components/lineage/layout/layout-graph";
import { at } from "@/lib/core/at";
import type { Polyline } from "./count-met";

type Ends = { from: Int32Array; to: Int32Array };

/** Our edges as they are drawn, straight from point to point. */
export function linesOf({ from, to }: Ends, layout: Layout): Polyline[] {
  return Array.from(from, (source, edge) => {
    const target = at(to, edge);
    const isReversed = layout.reversed[edge] === 1;
    const [left, right] = isReversed ? [target, source] : [source, target];
    const points: [number, number][] = [outlet(layout, left)];
    for (let step = at(layout.routeStart, edge); step < at(layout.routeStart, edge + 1); step++) {
      const column = layerX(at(layout.layer, left) + 1 + step - at(layout.routeStart, edge));
      points.push([column, at(layout.routeY, step)], [column + cardWidth, at(layout.routeY, step)]);
    }
    points.push(inlet(layout, right));
    return { from: source, to: target, points };
  });
}

/** The same edges without their lanes: one straight line each. */
export const straightLinesOf = ({ from, to }: Ends, layout: Layout): Polyline[] =>
  Array.from(from, (source, edge) => {
    const target = at(to, edge);
    return { from: source, to: target, points: [outlet(layout, source), inlet(layout, target)] };
  });

const outlet = ({ x, y }: Layout, node: number): [number, number] => [
  at(x, node) + cardWidth,
  at(y, node) + cardHeight / 2,
];
const inlet = ({ x, y }: Layout, node: number): [number, number] => [at(x, node), at(y, node) + cardHeight / 2];
