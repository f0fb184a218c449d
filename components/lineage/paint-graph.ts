import { at } from "@/lib/core/at";
import type { Viewport } from "./fit-viewport";
import { cardHeight, cardWidth, type Layout, layerX } from "./layout/layout-graph";
import type { Lens, LensClass } from "./lens/lens";
import { partsOf } from "./lens/lens-shapes";
import type { TracedPath } from "./trace-path";
import type { VisibleGraph } from "./visible-graph";

/** What the far view and the overview map draw: the same cards as the canvas near by, as boxes of their type's colour. */
export type Painting = {
  visible: VisibleGraph;
  layout: Layout;
  traced: TracedPath | null;
  emphasis: readonly number[];
  lens: Lens;
};
type Brush = { context: CanvasRenderingContext2D; colour: (variable: string) => string };

/** Colours are the page's own CSS variables, read at each painting, for the theme may have changed. */
export function brushOf(canvas: HTMLCanvasElement): Brush | null {
  const context = canvas.getContext("2d");
  if (!context) return null;
  const style = getComputedStyle(canvas);
  const known = new Map<string, string>();
  const colour = (variable: string) => {
    const value = known.get(variable) ?? style.getPropertyValue(variable).trim();
    known.set(variable, value);
    return value;
  };
  return { context, colour };
}

/** Clears, and sets the context up so that the graph's coordinates can be drawn in. */
export function prepare({ context }: Brush, size: { width: number; height: number }, { x, y, zoom }: Viewport) {
  const density = window.devicePixelRatio || 1;
  const { canvas } = context;
  const width = Math.round(size.width * density);
  const height = Math.round(size.height * density);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
}

/** The edges as straight pieces: from so far, a curve is not seen. Split by mark, each one path for the whole graph. */
export function edgePaths({ visible, layout, traced }: Painting): Record<"rest" | "up" | "down", Path2D> {
  const paths = { rest: new Path2D(), up: new Path2D(), down: new Path2D() };
  for (let edge = 0; edge < visible.from.length; edge++) {
    const mark = traced?.edges[edge];
    const path = mark === "up" || mark === "down" ? paths[mark] : paths.rest;
    const isReversed = layout.reversed[edge] === 1;
    const left = at(isReversed ? visible.to : visible.from, edge);
    const right = at(isReversed ? visible.from : visible.to, edge);
    path.moveTo(at(layout.x, left) + cardWidth, at(layout.y, left) + cardHeight / 2);
    const start = at(layout.routeStart, edge);
    for (let step = 0; start + step < at(layout.routeStart, edge + 1); step++) {
      const column = layerX(at(layout.layer, left) + 1 + step) + layout.shift.x;
      const height = at(layout.routeY, start + step);
      path.lineTo(column, height);
      path.lineTo(column + cardWidth, height);
    }
    path.lineTo(at(layout.x, right), at(layout.y, right) + cardHeight / 2);
  }
  return paths;
}

export function paintEdges(
  { context, colour }: Brush,
  paths: ReturnType<typeof edgePaths>,
  zoom: number,
  isTraced: boolean,
) {
  context.lineWidth = 0.8 / zoom;
  context.strokeStyle = colour("--line-strong");
  context.globalAlpha = isTraced ? 0.25 : 0.8;
  context.stroke(paths.rest);
  context.globalAlpha = 1;
  if (!isTraced) return;
  context.lineWidth = 1.4 / zoom;
  context.strokeStyle = colour("--type-snapshot");
  context.stroke(paths.up);
  context.strokeStyle = colour("--accent");
  context.stroke(paths.down);
}

/** A class at a time, for changing the colour costs more than a box; the emphasised ones last, with a ring. */
export function paintCards(
  { context, colour }: Brush,
  { visible, layout, traced, emphasis, lens }: Painting,
  zoom: number,
) {
  const byClass = new Map<LensClass | undefined, number[]>();
  for (const [index, { asset }] of visible.nodes.entries()) {
    const look = lens.classOf(asset);
    const list = byClass.get(look);
    if (list) list.push(index);
    else byClass.set(look, [index]);
  }
  for (const [look, indexes] of byClass) {
    context.fillStyle = colour((look?.colour ?? "var(--ink-faint)").slice(4, -1));
    const parts = partsOf(look?.shape ?? 0);
    const isWhole = parts.length === 1 && parts[0]?.[2] === 1 && parts[0][3] === 1;
    for (const index of indexes) {
      const [left, top] = [at(layout.x, index), at(layout.y, index)];
      const strength = traced && !traced.nodes[index] ? 0.28 : 1;
      if (!isWhole) {
        context.globalAlpha = 0.3 * strength;
        context.fillRect(left, top, cardWidth, cardHeight);
      }
      context.globalAlpha = 0.9 * strength;
      for (const [x, y, width, height] of parts)
        context.fillRect(left + x * cardWidth, top + y * cardHeight, width * cardWidth, height * cardHeight);
    }
  }
  context.globalAlpha = 1;
  context.lineWidth = 1.5 / zoom;
  context.strokeStyle = colour("--ink");
  for (const index of emphasis) {
    const gap = 1.5 / zoom;
    context.strokeRect(at(layout.x, index) - gap, at(layout.y, index) - gap, cardWidth + 2 * gap, cardHeight + 2 * gap);
  }
}

/** The card at a point of the graph. */
export function cardAt({ layout }: { layout: Layout }, x: number, y: number, slack: number): number | null {
  for (let node = 0; node < layout.x.length; node++) {
    const dx = x - at(layout.x, node);
    const dy = y - at(layout.y, node);
    if (dx >= -slack && dx <= cardWidth + slack && dy >= -slack && dy <= cardHeight + slack) return node;
  }
  return null;
}
