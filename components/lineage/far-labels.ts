import { at } from "@/lib/core/at";
import type { Size, Viewport } from "./fit-viewport";
import { cardHeight, cardWidth, type Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

/** A name written over the far view, in the screen's own measure: x is its middle. */
export type FarLabel = { node: number; text: string; x: number; y: number; isGroup: boolean };

const lineHeight = 16;
const mostLabels = 28;
const longestText = 32;
/** So much room around a name that two names do not read as one. */
const [besides, above] = [18, 10];

/**
 * The nodes that are worth a name from afar, first the one in the middle, then groups by their size, then by how many hang
 * on a node. What hangs on nothing much is not named at all: there are too many of them, and all alike.
 */
export function labelOrder({ nodes, root }: VisibleGraph): Int32Array {
  const weight = ({ asset, group }: VisibleGraph["nodes"][number], index: number) =>
    index === root
      ? Number.POSITIVE_INFINITY
      : group
        ? 1e6 + group.members.length
        : asset.downstreamCount + asset.upstreamCount / 4;
  const weights = Float64Array.from(nodes, weight);
  return Int32Array.from(weights.keys())
    .filter((node) => at(weights, node) >= 4)
    .sort((a, b) => at(weights, b) - at(weights, a) || a - b);
}

/** As many names as fit without one over the other, the weightiest first: coming nearer, there is room for more. */
export function farLabels(
  { nodes }: VisibleGraph,
  { x, y }: Layout,
  order: Int32Array,
  viewport: Viewport,
  screen: Size,
  widthOf: (text: string) => number,
): FarLabel[] {
  const labels: FarLabel[] = [];
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const node of order) {
    if (labels.length === mostLabels) break;
    const middle = (at(x, node) + cardWidth / 2) * viewport.zoom + viewport.x;
    const top = (at(y, node) + cardHeight) * viewport.zoom + viewport.y + 2;
    if (middle < 0 || middle > screen.width || top < 0 || top > screen.height) continue;
    const shown = nodes[node];
    if (!shown) continue;
    const { name } = shown.asset;
    const text = name.length > longestText ? `${name.slice(0, longestText - 1)}…` : name;
    const half = widthOf(text) / 2;
    const box = {
      left: middle - half - besides,
      right: middle + half + besides,
      top: top - above,
      bottom: top + lineHeight,
    };
    const isFree = taken.every(
      (other) => box.left > other.right || box.right < other.left || box.top > other.bottom || box.bottom < other.top,
    );
    if (!isFree) continue;
    taken.push(box);
    labels.push({ node, text, x: middle, y: top + lineHeight / 2, isGroup: shown.group !== undefined });
  }
  return labels;
}
