import { at } from "@/lib/core/at";
import type { Layout } from "./layout/layout-graph";
import type { VisibleGraph } from "./visible-graph";

/** The asset itself; of a group that opened or closed, the first of its assets, or the card that they are in now. */
export function counterpart({ nodes, indexOf }: VisibleGraph, id: string): number | undefined {
  const itself = indexOf.get(id);
  if (itself !== undefined) return itself;
  const found = nodes.findIndex(
    ({ foldedInto, group }) => foldedInto === id || group?.members.some((member) => member.id === id),
  );
  return found < 0 ? undefined : found;
}

/** Where each node stood, or what it was in, or the middle of what it now stands for; NaN for what is new. */
export function previousHeights(
  visible: VisibleGraph,
  { visible: before, layout }: { visible: VisibleGraph; layout: Layout },
): Float64Array {
  const heightOf = (id: string): number => {
    const index = before.indexOf.get(id);
    return index === undefined ? Number.NaN : at(layout.y, index);
  };
  const middleOf = (heights: readonly number[]) => heights.reduce((sum, y) => sum + y, 0) / heights.length;
  return Float64Array.from(visible.nodes, ({ asset, foldedInto, group }) => {
    const own = heightOf(asset.id);
    if (!Number.isNaN(own)) return own;
    if (foldedInto !== undefined) return heightOf(foldedInto);
    // None of them: the middle of nothing is not a number either.
    return middleOf((group?.members ?? []).map(({ id }) => heightOf(id)).filter((y) => !Number.isNaN(y)));
  });
}
