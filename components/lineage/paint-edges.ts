import { at } from "@/lib/core/at";
import { drawEdge } from "./edge-route";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, cardWidth } from "./layout/layout-graph";
import type { Brush, Painting } from "./paint-graph";

export type EdgePaths = Record<"rest" | "up" | "down", Path2D>;

/** From here on in, the bends of an edge are seen, and drawn as the near view draws them. */
export const bendZoom = 0.2;

/**
 * The edges, split by mark, each mark one path: straight from point to point for the whole graph, since from so far a bend
 * is not seen; with its bends where a part of the drawing is given, and no more of an edge than touches that part.
 */
export function edgePaths(painting: Painting, part: Rectangle | null): EdgePaths {
  const { visible, traced } = painting;
  const paths = { rest: new Path2D(), up: new Path2D(), down: new Path2D() };
  for (let edge = 0; edge < visible.from.length; edge++) {
    if (part && !isWithin(painting, edge, part)) continue;
    const mark = traced?.edges[edge];
    addEdge(mark === "up" || mark === "down" ? paths[mark] : paths.rest, painting, edge, part);
  }
  return paths;
}

function isWithin({ visible, layout }: Painting, edge: number, { left, top, right, bottom }: Rectangle): boolean {
  const [a, b] = [at(visible.from, edge), at(visible.to, edge)];
  const [x, y] = [at(layout.x, a), at(layout.x, b)];
  if (Math.min(x, y) > right || Math.max(x, y) + cardWidth < left) return false;
  let [high, low] = [at(layout.y, a), at(layout.y, b)];
  if (high > low) [high, low] = [low, high];
  for (let step = at(layout.routeStart, edge); step < at(layout.routeStart, edge + 1); step++) {
    const y = at(layout.routeY, step);
    if (y < high) high = y;
    else if (y > low) low = y;
  }
  return high <= bottom && low + cardHeight >= top;
}

function addEdge(path: Path2D, { visible, layout }: Painting, edge: number, part: Rectangle | null) {
  drawEdge(layout, edge, { from: at(visible.from, edge), to: at(visible.to, edge) }, part, {
    move: (x, y) => path.moveTo(x, y),
    line: (x, y) => path.lineTo(x, y),
    curve: (x, y, fromX, fromY) => {
      const middle = (fromX + x) / 2;
      if (part) path.bezierCurveTo(middle, fromY, middle, y, x, y);
      else path.lineTo(x, y);
    },
  });
}

export function paintEdges({ context, colour }: Brush, paths: EdgePaths, zoom: number, isTraced: boolean) {
  // Near by they are lines of the drawing; from afar, hairs of the screen.
  context.lineWidth = Math.max(1.25, 0.8 / zoom);
  context.strokeStyle = colour("--line-strong");
  context.globalAlpha = isTraced ? 0.2 : zoom < bendZoom ? 0.8 : 1;
  context.stroke(paths.rest);
  context.globalAlpha = 1;
  if (!isTraced) return;
  context.lineWidth = Math.max(1.75, 1.4 / zoom);
  context.strokeStyle = colour("--type-snapshot");
  context.stroke(paths.up);
  context.strokeStyle = colour("--accent");
  context.stroke(paths.down);
}
