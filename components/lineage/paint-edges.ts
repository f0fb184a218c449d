import { at } from "@/lib/core/at";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, cardWidth, layerX } from "./layout/layout-graph";
import type { Brush, Painting } from "./paint-graph";

export type EdgePaths = Record<"rest" | "up" | "down", Path2D>;

/** From here on in, the bends of an edge are seen, and drawn as the near view draws them. */
export const bendZoom = 0.2;

/**
 * The edges, split by mark, each mark one path: straight from point to point for the whole graph, since from so far a bend
 * is not seen; with its bends where a part of the drawing is given, for that part.
 */
export function edgePaths(painting: Painting, part: Rectangle | null): EdgePaths {
  const { visible, traced } = painting;
  const paths = { rest: new Path2D(), up: new Path2D(), down: new Path2D() };
  for (let edge = 0; edge < visible.from.length; edge++) {
    if (part && !isWithin(painting, edge, part)) continue;
    const mark = traced?.edges[edge];
    addEdge(mark === "up" || mark === "down" ? paths[mark] : paths.rest, painting, edge, part !== null);
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

function addEdge(path: Path2D, { visible, layout }: Painting, edge: number, isBent: boolean) {
  const isReversed = layout.reversed[edge] === 1;
  const left = at(isReversed ? visible.to : visible.from, edge);
  const right = at(isReversed ? visible.from : visible.to, edge);
  let x = at(layout.x, left) + cardWidth;
  let y = at(layout.y, left) + cardHeight / 2;
  path.moveTo(x, y);
  const goTo = (nextX: number, nextY: number) => {
    const middle = (x + nextX) / 2;
    if (isBent && Math.abs(nextY - y) >= 0.5) path.bezierCurveTo(middle, y, middle, nextY, nextX, nextY);
    else path.lineTo(nextX, nextY);
    x = nextX;
    y = nextY;
  };
  const start = at(layout.routeStart, edge);
  for (let step = 0; start + step < at(layout.routeStart, edge + 1); step++) {
    goTo(layerX(at(layout.layer, left) + 1 + step) + layout.shift.x, at(layout.routeY, start + step));
    x += cardWidth;
    path.lineTo(x, y);
  }
  goTo(at(layout.x, right), at(layout.y, right) + cardHeight / 2);
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
