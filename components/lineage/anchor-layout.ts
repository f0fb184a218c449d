import { at } from "@/lib/core/at";
import type { Layout } from "./layout/layout-graph";

export type Point = { x: number; y: number };

/** The layout, moved as a whole so that one node stands where it stood: what the reader looks at stays put. */
export function anchorLayout(layout: Layout, node: number, stood: Point): Layout {
  const dx = stood.x - at(layout.x, node);
  const dy = stood.y - at(layout.y, node);
  if (dx === 0 && dy === 0) return layout;
  return {
    ...layout,
    x: layout.x.map((x) => x + dx),
    y: layout.y.map((y) => y + dy),
    routeY: layout.routeY.map((y) => y + dy),
    shift: { x: layout.shift.x + dx, y: layout.shift.y + dy },
  };
}
