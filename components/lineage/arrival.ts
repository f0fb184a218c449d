import { at } from "@/lib/core/at";
import type { Rectangle } from "./fit-viewport";
import type { Layout } from "./layout/layout-graph";
import { tile } from "./near-region";

/** Fewer cards at a time than this take longer in all than they spare. */
const fewest = 6;
export const firstSlice = 14;
const [quick, slow] = [22, 40];

/** How many cards may come next, by how long the last ones held a frame up. */
export const nextSlice = (slice: number, tookMs: number): number =>
  tookMs > slow ? Math.max(fewest, Math.floor(slice / 2)) : tookMs < quick ? Math.ceil(slice * 1.5) : slice;

/**
 * The nodes of a region in the order in which their cards come: those of the screen from its middle outwards, then what
 * lies a tile around it, which costs next to nothing. `needed` is how many of them the screen needs.
 */
export function arrivalOrder(
  nodes: readonly number[],
  { x, y }: Layout,
  region: Rectangle,
): { order: number[]; needed: number } {
  const inner = {
    left: region.left + tile,
    top: region.top + tile,
    right: region.right - tile,
    bottom: region.bottom - tile,
  };
  const middle = { x: (region.left + region.right) / 2, y: (region.top + region.bottom) / 2 };
  const isNeeded = (node: number) =>
    at(x, node) <= inner.right &&
    at(y, node) <= inner.bottom &&
    at(x, node) >= inner.left - tile / 2 &&
    at(y, node) >= inner.top - tile / 8;
  const distance = (node: number) => Math.hypot(at(x, node) - middle.x, at(y, node) - middle.y);
  const first = nodes.filter(isNeeded).sort((a, b) => distance(a) - distance(b));
  const taken = new Set(first);
  return { order: [...first, ...nodes.filter((node) => !taken.has(node))], needed: first.length };
}
