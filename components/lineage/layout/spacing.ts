import { at } from "@/lib/core/at";
import type { LayeredGraph } from "./layered-graph";

/** How far the centres of two that stand side by side in a layer are apart, in the drawing's own measure. */
export type Spacing = { node: number; nodeToLane: number; lane: number };

const rowGap = 18;
const laneGap = 15;
/** Closer than this, lines side by side are one grey. */
const leastLaneGap = 3;

/**
 * Lines that pass a layer have a lane each. Where a layer is passed by more lines than it has room beside its cards, lanes
 * move together: ten thousand models are passed by some thousand lines a column, and at full width the drawing would be a
 * needle with few cards in it.
 */
export function spacingOf({ nodeCount, layerCount, layer }: LayeredGraph, cardHeight: number): Spacing {
  const nodes = new Int32Array(layerCount);
  const lanes = new Int32Array(layerCount);
  for (let vertex = 0; vertex < layer.length; vertex++) {
    const counts = vertex < nodeCount ? nodes : lanes;
    counts[at(layer, vertex)] = at(counts, at(layer, vertex)) + 1;
  }
  const room = nodes.reduce((most, count) => Math.max(most, count), 0) * (cardHeight + rowGap);
  const passing = lanes.reduce((most, count) => Math.max(most, count), 0);
  const lane = passing === 0 ? laneGap : Math.min(laneGap, Math.max(leastLaneGap, room / passing));
  return { node: cardHeight + rowGap, nodeToLane: (cardHeight + rowGap) / 2 + lane / 5, lane };
}

export const apart = ({ node, nodeToLane, lane }: Spacing, isNode: boolean, isNextNode: boolean): number =>
  isNode && isNextNode ? node : isNode || isNextNode ? nodeToLane : lane;
