import { at } from "@/lib/core/at";
import { cardHeight, cardWidth, type Layout } from "./layout/layout-graph";

export type Size = { width: number; height: number };
export type Viewport = { x: number; y: number; zoom: number };
export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** So far that ten thousand cards in a column fit the screen. */
export const farthest = 0.001;
export const nearest = 1.75;
/** Below this, names on the cards are no longer read. */
export const legible = 0.55;
const margin = 48;

export function layoutBounds(layout: Layout): Rectangle {
  const bounds = { left: 0, top: 0, right: cardWidth, bottom: cardHeight };
  for (let node = 0; node < layout.x.length; node++) {
    const x = at(layout.x, node);
    const y = at(layout.y, node);
    bounds.left = node === 0 ? x : Math.min(bounds.left, x);
    bounds.top = node === 0 ? y : Math.min(bounds.top, y);
    bounds.right = node === 0 ? x + cardWidth : Math.max(bounds.right, x + cardWidth);
    bounds.bottom = node === 0 ? y + cardHeight : Math.max(bounds.bottom, y + cardHeight);
  }
  for (const y of layout.routeY) {
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/**
 * Computed here rather than by the canvas library, whose own fit measures the nodes it has drawn: with only the visible
 * ones drawn, it would fit those.
 */
export function fitViewport({ left, top, right, bottom }: Rectangle, screen: Size, around = margin): Viewport {
  const zoom = clamp(
    Math.min(
      (screen.width - 2 * around) / Math.max(1, right - left),
      (screen.height - 2 * around) / Math.max(1, bottom - top),
    ),
    farthest,
    1,
  );
  return {
    zoom,
    x: screen.width / 2 - ((left + right) / 2) * zoom,
    y: screen.height / 2 - ((top + bottom) / 2) * zoom,
  };
}

/** The centre of one card in the middle of the screen. */
export function centreOn(layout: Layout, node: number, screen: Size, zoom: number): Viewport {
  return {
    zoom,
    x: screen.width / 2 - (at(layout.x, node) + cardWidth / 2) * zoom,
    y: screen.height / 2 - (at(layout.y, node) + cardHeight / 2) * zoom,
  };
}

/**
 * How a graph is first shown: whole, where its names can be read so; else around the asset in the middle, moved so far
 * that no part of the screen is left empty which the graph could fill. Without one in the middle, as in a selection, it is
 * whole at any size: no corner of it is more worth seeing than another.
 */
export function openingViewport(layout: Layout, root: number | null, screen: Size): Viewport {
  const bounds = layoutBounds(layout);
  const whole = fitViewport(bounds, screen);
  if (root === null || whole.zoom >= legible) return whole;
  const { x, y, zoom } = centreOn(layout, root, screen, 0.8);
  const fill = (offset: number, start: number, end: number, room: number) => {
    if ((end - start) * zoom <= room - 2 * margin) return room / 2 - ((start + end) / 2) * zoom;
    return clamp(offset, room - margin - end * zoom, margin - start * zoom);
  };
  return {
    zoom,
    x: fill(x, bounds.left, bounds.right, screen.width),
    y: fill(y, bounds.top, bounds.bottom, screen.height),
  };
}

/** The same viewport, moved just so far that the card is on the screen, and brought near enough to be at `leastZoom`. */
export function reveal(layout: Layout, node: number, screen: Size, current: Viewport, leastZoom: number): Viewport {
  const zoom = Math.max(current.zoom, leastZoom);
  if (zoom !== current.zoom) return centreOn(layout, node, screen, zoom);
  const left = at(layout.x, node) * zoom + current.x;
  const top = at(layout.y, node) * zoom + current.y;
  const shift = (start: number, length: number, room: number) => {
    if (start < margin) return margin - start;
    return start + length > room - margin ? room - margin - start - length : 0;
  };
  return {
    zoom,
    x: current.x + shift(left, cardWidth * zoom, screen.width),
    y: current.y + shift(top, cardHeight * zoom, screen.height),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
