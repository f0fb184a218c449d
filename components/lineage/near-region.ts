import type { Rectangle, Size, Viewport } from "./fit-viewport";

/** The part of the drawing that is made moves in steps: of a pan, most frames then make nothing new. */
export const tile = 800;

/** What is on the screen and a tile around it, in the drawing's own measure. */
export function nearRegion({ x, y, zoom }: Viewport, { width, height }: Size): Rectangle {
  const down = (value: number) => (Math.floor(value / tile) - 1) * tile;
  const up = (value: number) => (Math.ceil(value / tile) + 1) * tile;
  return {
    left: down(-x / zoom),
    top: down(-y / zoom),
    right: up((width - x) / zoom),
    bottom: up((height - y) / zoom),
  };
}

export const isSameRegion = (a: Rectangle, b: Rectangle): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
