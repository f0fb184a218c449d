import { at } from "@/lib/core/at";
import { buildGraph, type LineageGraph } from "@/lib/core/lineage-graph";
import { assignLayers } from "./assign-layers";
import { orientEdges } from "./orient-edges";
import { splitWideLayers } from "./split-wide-layers";

/**
 * The graph made proper for a layered drawing: every segment joins two neighbouring layers. Vertices below `nodeCount`
 * are the nodes themselves, those above are waypoints that carry a long edge across a layer. All long edges of one
 * node share one row of waypoints, its trunk, and branch off where their targets are: that is fewer lines to follow,
 * and on a large graph several times fewer vertices to place.
 */
export type LayeredGraph = {
  nodeCount: number;
  vertexCount: number;
  layerCount: number;
  /** By vertex. */
  layer: Int32Array;
  /** Segments between neighbouring layers; the neighbours of a vertex in the layer before and after it. */
  segments: LineageGraph;
  /** First waypoint of a node's trunk, which runs layer by layer from the one after the node; -1 without one. */
  trunk: Int32Array;
  /** By edge: 1 where the edge was turned round to break a cycle. */
  reversed: Uint8Array;
};

/** Past this many waypoints a further long edge is drawn straight: a drawing that large is read zoomed out. */
const mostWaypoints = 250_000;

export function layeredGraph(nodeCount: number, from: ArrayLike<number>, to: ArrayLike<number>): LayeredGraph {
  const { tails, heads, reversed } = orientEdges(nodeCount, from, to);
  const oriented = buildGraph(nodeCount, tails, heads);
  const assigned = assignLayers(oriented);
  const { layer: nodeLayer, layerCount } = splitWideLayers(oriented, assigned.layer, assigned.layerCount);

  const lastTargetLayer = nodeLayer.slice();
  for (let e = 0; e < tails.length; e++) {
    const tail = at(tails, e);
    lastTargetLayer[tail] = Math.max(at(lastTargetLayer, tail), at(nodeLayer, at(heads, e)));
  }
  const trunk = new Int32Array(nodeCount).fill(-1);
  const layers = Array.from(nodeLayer);
  const segmentFrom: number[] = [];
  const segmentTo: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const waypoints = at(lastTargetLayer, node) - at(nodeLayer, node) - 1;
    if (waypoints < 1 || layers.length - nodeCount + waypoints > mostWaypoints) continue;
    trunk[node] = layers.length;
    for (let step = 0; step < waypoints; step++) {
      segmentFrom.push(step === 0 ? node : layers.length - 1);
      segmentTo.push(layers.length);
      layers.push(at(nodeLayer, node) + 1 + step);
    }
  }
  for (let e = 0; e < tails.length; e++) {
    const tail = at(tails, e);
    const head = at(heads, e);
    const span = at(nodeLayer, head) - at(nodeLayer, tail);
    if (span === 1) segmentFrom.push(tail);
    else if (span > 1 && at(trunk, tail) >= 0) segmentFrom.push(at(trunk, tail) + span - 2);
    else continue;
    segmentTo.push(head);
  }
  const vertexCount = layers.length;
  const segments = buildGraph(vertexCount, segmentFrom, segmentTo);
  putTrunksInTheMiddle(segments, nodeCount);
  return {
    nodeCount,
    vertexCount,
    layerCount,
    layer: Int32Array.from(layers),
    segments,
    trunk,
    reversed,
  };
}

/**
 * A trunk was listed before the targets it passes; among them it runs level with what it comes from. Left at one end,
 * each further column of a wide layer would hang below the one before, like stairs.
 */
function putTrunksInTheMiddle({ downOffsets, downTargets }: LineageGraph, nodeCount: number) {
  for (let vertex = 0; vertex + 1 < downOffsets.length; vertex++) {
    const start = at(downOffsets, vertex);
    const first = at(downTargets, start);
    const shift = (at(downOffsets, vertex + 1) - start) >> 1;
    if (shift < 1 || first < nodeCount) continue;
    downTargets.copyWithin(start, start + 1, start + 1 + shift);
    downTargets[start + shift] = first;
  }
}
