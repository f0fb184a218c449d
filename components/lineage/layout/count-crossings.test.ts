import fc from "fast-check";
import { expect, it } from "vitest";
import { buildGraph } from "@/lib/core/lineage-graph";
import { countCrossings } from "./count-crossings";
import { swapNeighbours } from "./swap-neighbours";

/** Two layers of five: 0 … 4 and 5 … 9. */
const anyTwoLayers = fc.uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: 5, max: 9 })), {
  maxLength: 25,
  selector: ([from, to]) => `${from}-${to}`,
});
const setUp = (edges: readonly (readonly [number, number])[]) => ({
  graph: buildGraph(
    10,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  ),
  layers: [Int32Array.of(0, 1, 2, 3, 4), Int32Array.of(5, 6, 7, 8, 9)],
  position: Int32Array.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4),
});

it("counts what comparing every pair counts", () => {
  fc.assert(
    fc.property(anyTwoLayers, (edges) => {
      const pairs = edges.flatMap(([a, b], i) => edges.slice(i + 1).filter(([c, d]) => (a - c) * (b - d) < 0));
      const { graph, layers, position } = setUp(edges);
      expect(countCrossings(graph, layers, position)).toBe(pairs.length);
    }),
  );
});

it("swapping neighbours never adds a crossing, and keeps every vertex in its layer", () => {
  fc.assert(
    fc.property(anyTwoLayers, (edges) => {
      const { graph, layers, position } = setUp(edges);
      const before = countCrossings(graph, layers, position);
      swapNeighbours(graph, layers, position);
      expect(countCrossings(graph, layers, position)).toBeLessThanOrEqual(before);
      expect(layers.map((layer) => [...layer].sort())).toEqual([
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8, 9],
      ]);
      for (const layer of layers) for (const [i, vertex] of layer.entries()) expect(position[vertex]).toBe(i);
    }),
  );
});
