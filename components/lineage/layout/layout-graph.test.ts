import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardHeight, cardWidth, type Layout, layoutGraph } from "./layout-graph";

const layoutOf = (nodeCount: number, edges: readonly (readonly [number, number])[], previousY?: number[]): Layout =>
  layoutGraph({
    nodeCount,
    from: Int32Array.from(edges.map(([from]) => from)),
    to: Int32Array.from(edges.map(([, to]) => to)),
    previousY: previousY ? Float64Array.from(previousY) : null,
  });

const anyGraph = fc
  .integer({ min: 1, max: 25 })
  .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 60 })));

describe("layoutGraph", () => {
  it("draws every edge of a graph without cycles from left to right", () => {
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        const acyclic = edges.filter(([from, to]) => from < to);
        const { x, reversed } = layoutOf(n, acyclic);
        for (const [from, to] of acyclic) expect(x[from]).toBeLessThan(x[to] ?? 0);
        expect([...reversed]).not.toContain(1);
      }),
    );
  });

  it("never lays one card over another, whatever the graph, cycles and repeated edges included", () => {
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        const { x, y } = layoutOf(n, edges);
        for (let a = 0; a < n; a++) {
          for (let b = a + 1; b < n; b++) {
            const isBeside = Math.abs((x[a] ?? 0) - (x[b] ?? 0)) >= cardWidth;
            const isAbove = Math.abs((y[a] ?? 0) - (y[b] ?? 0)) >= cardHeight;
            expect(isBeside || isAbove).toBe(true);
          }
        }
      }),
    );
  });

  it("gives the same drawing for the same input", () => {
    fc.assert(
      fc.property(anyGraph, ([n, edges]) => {
        expect(layoutOf(n, edges)).toEqual(layoutOf(n, edges));
      }),
    );
  });

  it("draws a chain as a straight line", () => {
    const { y } = layoutOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(new Set(y).size).toBe(1);
  });

  it("leads a long edge past the cards of the layers between, not through them", () => {
    const { y, layer, routeStart, routeY } = layoutOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ]);
    const waypoints = [...routeY.slice(routeStart[3], routeStart[4])];
    expect(waypoints).toHaveLength(2);
    for (const node of [1, 2]) {
      const waypoint = waypoints[(layer[node] ?? 0) - 1] ?? 0;
      const top = y[node] ?? 0;
      expect(waypoint < top || waypoint > top + cardHeight).toBe(true);
    }
  });

  it("puts a source beside what reads it, not in the first column", () => {
    const { layer } = layoutOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 3],
    ]);
    expect(layer[4]).toBe(2);
  });

  it("untangles what can be drawn without a crossing", () => {
    const { crossings } = layoutOf(6, [
      [0, 5],
      [1, 4],
      [2, 3],
    ]);
    expect(crossings).toBe(0);
  });

  it("marks the edge that closes a cycle, and layers the rest", () => {
    const { layer, reversed } = layoutOf(3, [
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    expect([...layer]).toEqual([0, 1, 2]);
    expect([...reversed]).toEqual([0, 0, 1]);
  });

  it("keeps the order that the reader saw when another is no better", () => {
    // 0 feeds 1, 2 and 3; last time they stood 3, 1, 2 from the top. 4 is new, behind 1.
    const edges = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
    ] as const;
    const { y } = layoutOf(5, edges, [100, 100, 200, 0, Number.NaN]);
    expect([3, 1, 2].map((node) => y[node] ?? 0)).toEqual(
      [...[3, 1, 2].map((node) => y[node] ?? 0)].sort((a, b) => a - b),
    );
  });

  it("lays a hub's 400 readers in several columns, all to its right", () => {
    const edges = Array.from({ length: 400 }, (_, i) => [0, i + 1] as const);
    const { x, y } = layoutOf(401, edges);
    const columns = new Set(x.slice(1));
    expect(columns.size).toBeGreaterThan(5);
    expect(Math.min(...columns)).toBeGreaterThan(x[0] ?? 0);
    expect(Math.max(...y) - Math.min(...y)).toBeLessThan((400 / 4) * cardHeight);
  });

  it("keeps a large tangle about as high as its fullest column, where lines kept straight would pull it apart", () => {
    // A fixed shuffle: node i of 600 in 12 layers reads two of the layer before.
    const edges = Array.from({ length: 1100 }, (_, i) => {
      const to = 50 + (i % 550);
      const layer = Math.floor(to / 50);
      return [(layer - 1) * 50 + ((to * 7919 + i * 104_729) % 50), to] as const;
    });
    const { y } = layoutOf(600, edges);
    expect(Math.max(...y) - Math.min(...y)).toBeLessThan(2.5 * 50 * (cardHeight + 18));
  });

  it("holds an empty graph and one of 3,000 nodes in a line", () => {
    expect(layoutOf(0, []).x).toHaveLength(0);
    const line = layoutOf(
      3000,
      Array.from({ length: 2999 }, (_, i) => [i, i + 1] as const),
    );
    expect(line.layer[2999]).toBe(2999);
  });
});
