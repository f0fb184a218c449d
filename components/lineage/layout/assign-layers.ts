import { at } from "@/lib/core/at";
import type { LineageGraph } from "@/lib/core/lineage-graph";

/**
 * Layers by longest path, then tightened: a node with more edges ahead than behind moves forward to its nearest
 * target, since each layer it moves shortens more edges than it lengthens. Sources so end up beside what reads them,
 * instead of all in the first column. The graph has no cycles (edges from a node to itself are passed over).
 */
export function assignLayers(graph: LineageGraph): { layer: Int32Array; layerCount: number } {
  const { nodeCount, downOffsets, downTargets, upOffsets, upTargets } = graph;
  const layer = new Int32Array(nodeCount);
  const order = topologicalOrder(graph);
  for (const node of order) {
    for (let slot = at(downOffsets, node); slot < at(downOffsets, node + 1); slot++) {
      const target = at(downTargets, slot);
      if (target !== node) layer[target] = Math.max(at(layer, target), at(layer, node) + 1);
    }
  }
  for (let round = 0; round < 3; round++) {
    for (let i = nodeCount - 1; i >= 0; i--) {
      const node = at(order, i);
      const ahead = at(downOffsets, node + 1) - at(downOffsets, node);
      const behind = at(upOffsets, node + 1) - at(upOffsets, node);
      if (ahead <= behind) continue;
      let nearest = Number.POSITIVE_INFINITY;
      for (let slot = at(downOffsets, node); slot < at(downOffsets, node + 1); slot++) {
        const target = at(downTargets, slot);
        if (target !== node) nearest = Math.min(nearest, at(layer, target));
      }
      if (nearest < Number.POSITIVE_INFINITY) layer[node] = nearest - 1;
    }
    for (const node of order) {
      const ahead = at(downOffsets, node + 1) - at(downOffsets, node);
      const behind = at(upOffsets, node + 1) - at(upOffsets, node);
      if (behind <= ahead) continue;
      let nearest = -1;
      for (let slot = at(upOffsets, node); slot < at(upOffsets, node + 1); slot++) {
        const source = at(upTargets, slot);
        if (source !== node) nearest = Math.max(nearest, at(layer, source));
      }
      layer[node] = nearest + 1;
    }
  }
  return closeGaps(layer);
}

/** Layers left empty by the tightening are taken out, and the first one in use becomes 0. */
function closeGaps(layer: Int32Array): { layer: Int32Array; layerCount: number } {
  const last = layer.reduce((most, value) => Math.max(most, value), -1);
  const compact = new Int32Array(last + 1).fill(-1);
  for (const value of layer) compact[value] = 0;
  let layerCount = 0;
  for (let value = 0; value <= last; value++) if (compact[value] === 0) compact[value] = layerCount++;
  return { layer: layer.map((value) => at(compact, value)), layerCount };
}

function topologicalOrder({ nodeCount, downOffsets, downTargets }: LineageGraph): Int32Array {
  const waiting = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let slot = at(downOffsets, node); slot < at(downOffsets, node + 1); slot++) {
      const target = at(downTargets, slot);
      if (target !== node) waiting[target] = at(waiting, target) + 1;
    }
  }
  const order = new Int32Array(nodeCount);
  let filled = 0;
  for (let node = 0; node < nodeCount; node++) if (waiting[node] === 0) order[filled++] = node;
  for (let head = 0; head < filled; head++) {
    const node = at(order, head);
    for (let slot = at(downOffsets, node); slot < at(downOffsets, node + 1); slot++) {
      const target = at(downTargets, slot);
      if (target === node) continue;
      const left = at(waiting, target) - 1;
      waiting[target] = left;
      if (left === 0) order[filled++] = target;
    }
  }
  return order;
}
