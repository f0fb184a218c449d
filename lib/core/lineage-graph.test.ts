import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildGraph,
  downstreamClosure,
  downstreamDegree,
  downstreamOf,
  neighbourhood,
  upstreamClosure,
  upstreamDegree,
  upstreamOf,
} from "./lineage-graph";

const graphOf = (nodeCount: number, edges: readonly (readonly [number, number])[]) =>
  buildGraph(
    nodeCount,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  );

const asObject = (result: { nodes: Int32Array; depths: Int32Array }) =>
  Object.fromEntries([...result.nodes].map((node, i) => [node, result.depths[i]]));

/** 0 → 1 → 2 → 3 → 4, and 0 → 5 → 4. */
const chain = graphOf(6, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [0, 5],
  [5, 4],
]);

describe("buildGraph", () => {
  it("answers direct neighbours in both directions, in the order given", () => {
    expect([...downstreamOf(chain, 0)]).toEqual([1, 5]);
    expect([...upstreamOf(chain, 4)]).toEqual([3, 5]);
    expect([...upstreamOf(chain, 0)]).toEqual([]);
    expect(downstreamDegree(chain, 0)).toBe(2);
    expect(upstreamDegree(chain, 4)).toBe(2);
  });

  it("refuses an edge that leaves the graph instead of reading another node's row", () => {
    expect(() => graphOf(2, [[0, 2]])).toThrow(RangeError);
    expect(() => graphOf(2, [[-1, 0]])).toThrow(RangeError);
    expect(() => buildGraph(2, [0], [])).toThrow(RangeError);
  });

  it("holds a graph without edges, and one without nodes", () => {
    expect([...neighbourhood(graphOf(1, []), 0, "all", "all", 10).nodes]).toEqual([0]);
    expect(graphOf(0, []).edgeCount).toBe(0);
  });

  it("takes typed arrays as well as plain ones", () => {
    const graph = buildGraph(3, Int32Array.of(0, 1), Int32Array.of(1, 2));
    expect([...downstreamClosure(graph, 0)]).toEqual([1, 2]);
  });
});

describe("closures", () => {
  it("reach everything and leave the root out", () => {
    expect([...downstreamClosure(chain, 0)].sort()).toEqual([1, 2, 3, 4, 5]);
    expect([...upstreamClosure(chain, 4)].sort()).toEqual([0, 1, 2, 3, 5]);
  });

  it("end on a cycle, and on an edge to itself", () => {
    const cycle = graphOf(3, [
      [0, 1],
      [1, 2],
      [2, 0],
      [1, 1],
    ]);
    expect([...downstreamClosure(cycle, 0)]).toEqual([1, 2]);
    expect([...upstreamClosure(cycle, 0)]).toEqual([2, 1]);
  });

  it("do not run out of stack on a chain of 200,000", () => {
    const length = 200_000;
    const from = Int32Array.from({ length: length - 1 }, (_, i) => i);
    const to = from.map((n) => n + 1);
    expect(downstreamClosure(buildGraph(length, from, to), 0)).toHaveLength(length - 1);
  });
});

describe("neighbourhood", () => {
  it("signs the depth: negative upstream, positive downstream", () => {
    expect(asObject(neighbourhood(chain, 2, 1, 1, 100))).toEqual({ 2: 0, 1: -1, 3: 1 });
    expect(asObject(neighbourhood(chain, 2, "all", 0, 100))).toEqual({ 2: 0, 1: -1, 0: -2 });
  });

  it("takes the shortest way when several lead to a node", () => {
    expect(asObject(neighbourhood(chain, 0, 0, "all", 100))).toEqual({ 0: 0, 1: 1, 5: 1, 2: 2, 4: 2, 3: 3 });
  });

  it("gives a node that a cycle reaches both ways its smaller depth", () => {
    const cycle = graphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    expect(asObject(neighbourhood(cycle, 0, "all", "all", 100))).toEqual({ 0: 0, 1: 1, 3: -1, 2: 2 });
  });

  it("keeps the nearest of either direction when there are more than the limit, and says so", () => {
    // Upstream of 3 is a chain of three, downstream a fan of four.
    const graph = graphOf(8, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [3, 5],
      [3, 6],
      [3, 7],
    ]);
    const cut = neighbourhood(graph, 3, "all", "all", 6);
    expect([...cut.nodes]).toEqual([3, 4, 5, 6, 7, 2]);
    expect(cut.truncated).toBe(true);
    expect(neighbourhood(graph, 3, "all", "all", 8).truncated).toBe(false);
    expect(neighbourhood(graph, 3, 0, 0, 1).truncated).toBe(false);
    expect([...neighbourhood(graph, 3, "all", "all", 1).nodes]).toEqual([3]);
  });

  it("is not truncated by repeated edges", () => {
    const doubled = graphOf(2, [
      [0, 1],
      [0, 1],
    ]);
    expect(neighbourhood(doubled, 0, "all", "all", 2)).toMatchObject({ truncated: false });
  });

  it("follows expanded branches further than the distance, in the order given", () => {
    const expanded = neighbourhood(chain, 2, 0, 1, 100, [
      { node: 3, direction: "down" },
      { node: 4, direction: "up" },
    ]);
    expect(asObject(expanded)).toEqual({ 2: 0, 3: 1, 4: 2, 5: 1 });
    const unreached = neighbourhood(chain, 2, 0, 1, 100, [{ node: 4, direction: "up" }]);
    expect([...unreached.nodes]).toEqual([2, 3]);
    expect(neighbourhood(chain, 2, 0, 1, 2, [{ node: 3, direction: "down" }]).truncated).toBe(true);
  });

  it("agrees with a plain search over any graph", () => {
    const anyGraph = fc
      .integer({ min: 1, max: 12 })
      .chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 30 }),
          fc.nat(n - 1),
          fc.nat(4),
          fc.nat(4),
          fc.integer({ min: 1, max: 14 }),
        ),
      );
    fc.assert(
      fc.property(anyGraph, ([n, edges, root, up, down, limit]) => {
        const expected = new Map([[root, 0]]);
        for (let step = 1; step <= 4; step++) {
          for (const sign of [1, -1]) {
            if (step > (sign === 1 ? down : up)) continue;
            for (const [from, to] of edges) {
              const [near, far] = sign === 1 ? [from, to] : [to, from];
              // Reached in this direction by exactly step - 1: recomputed by brute force.
              if (distance(edges, root, near, sign) === step - 1 && !expected.has(far)) {
                expected.set(far, sign * step);
              }
            }
          }
        }
        const result = neighbourhood(graphOf(n, edges), root, up, down, limit);
        expect(result.nodes.length).toBe(Math.min(limit, expected.size));
        expect(result.truncated).toBe(expected.size > limit);
        const depths = asObject(result);
        for (const [node, depth] of Object.entries(depths)) expect(depth).toBe(expected.get(Number(node)));
        const absolute = [...result.depths].map(Math.abs);
        expect(absolute).toEqual([...absolute].sort((a, b) => a - b));
      }),
    );
  });
});

/** By relaxation, n rounds: slow, and unlike the code under test. */
function distance(edges: readonly (readonly [number, number])[], root: number, target: number, sign: number) {
  const best = new Map([[root, 0]]);
  for (let round = 0; round <= edges.length; round++) {
    for (const [from, to] of edges) {
      const [near, far] = sign === 1 ? [from, to] : [to, from];
      const reached = best.get(near);
      if (reached !== undefined && reached + 1 < (best.get(far) ?? Number.POSITIVE_INFINITY))
        best.set(far, reached + 1);
    }
  }
  return best.get(target);
}
