import { at } from "@/lib/core/at";
import type { Viewport } from "./fit-viewport";
import { cardHeight, cardWidth, type Layout } from "./layout/layout-graph";
import type { Lens } from "./lens/lens";
import { colourOf } from "./palette";
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
export type Brush = { context: CanvasRenderingContext2D; colour: (variable: string) => string };

export function brushOf(canvas: HTMLCanvasElement): Brush | null {
  const context = canvas.getContext("2d");
  return context && { context, colour: colourOf };
}

/** By context: the font it was given last. To set one, even the same, makes the browser work out the page's style. */
const fonts = new WeakMap<CanvasRenderingContext2D, string>();

export function setFont(context: CanvasRenderingContext2D, font: string) {
  if (fonts.get(context) === font) return;
  fonts.set(context, font);
  context.font = font;
}

/** Clears, and sets the context up so that the graph's coordinates can be drawn in. */
export function prepare({ context }: Brush, size: { width: number; height: number }, { x, y, zoom }: Viewport) {
  const density = window.devicePixelRatio || 1;
  const { canvas } = context;
  const width = Math.round(size.width * density);
  const height = Math.round(size.height * density);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    // A canvas of another size forgets its font.
    fonts.delete(context);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
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
