import { at } from "@/lib/core/at";
import type { LineageGraph } from "@/lib/core/lineage-graph";

/** How many pairs of segments cross between neighbouring layers, in O(E log V): a Fenwick tree over the positions already passed. */
export function countCrossings(segments: LineageGraph, layers: readonly Int32Array[], position: Int32Array): number {
  let crossings = 0;
  const widest = layers.reduce((most, layer) => Math.max(most, layer.length), 0);
  const tree = new Int32Array(widest + 1);
  const targets: number[] = [];
  for (let l = 0; l + 1 < layers.length; l++) {
    const size = layers[l + 1]?.length ?? 0;
    tree.fill(0, 0, size + 1);
    let passed = 0;
    for (const vertex of layers[l] ?? []) {
      const end = at(segments.downOffsets, vertex + 1);
      targets.length = 0;
      for (let slot = at(segments.downOffsets, vertex); slot < end; slot++) {
        targets.push(at(position, at(segments.downTargets, slot)));
      }
      // First all queries, then all insertions: segments that leave the same vertex do not cross.
      for (const target of targets) {
        let notAfter = 0;
        for (let i = target + 1; i > 0; i -= i & -i) notAfter += at(tree, i);
        crossings += passed - notAfter;
      }
      for (const target of targets) {
        for (let i = target + 1; i <= size; i += i & -i) tree[i] = at(tree, i) + 1;
      }
      passed += targets.length;
    }
  }
  return crossings;
}
