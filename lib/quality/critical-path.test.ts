import { describe, expect, it } from "vitest";
import { criticalPath } from "./critical-path";

const timed = (seconds: Record<string, number>) => Object.entries(seconds).map(([id, each]) => ({ id, seconds: each }));

describe("the critical path", () => {
  it("is the chain that takes longest, not the one with most nodes or the longest node", () => {
    const edges: [string, string][] = [
      ...([
        ["a", "b"],
        ["b", "c"],
        ["a", "d"],
        ["d", "e"],
      ] as [string, string][]),
    ];
    expect(criticalPath(timed({ a: 1, b: 1, c: 1, d: 4, e: 3, alone: 7 }), edges)).toEqual({
      ids: ["a", "d", "e"],
      seconds: 8,
    });
  });

  it("goes through nodes that did not run, without naming them", () => {
    expect(
      criticalPath(timed({ a: 2, c: 3 }), [
        ["a", "ephemeral"],
        ["ephemeral", "c"],
      ]),
    ).toEqual({ ids: ["a", "c"], seconds: 5 });
  });

  it("goes by the slowest of several that a node waits for", () => {
    const edges: [string, string][] = [
      ["quick", "end"],
      ["slow", "end"],
    ];
    expect(criticalPath(timed({ quick: 1, slow: 5, end: 1 }), edges).ids).toEqual(["slow", "end"]);
    expect(criticalPath(timed({ quick: 1, slow: 5, end: 1 }), edges.toReversed()).ids).toEqual(["slow", "end"]);
  });

  it("is nothing where nothing ran, and ends where a circle would go on for ever", () => {
    expect(criticalPath([], [["a", "b"]])).toEqual({ ids: [], seconds: 0 });
    expect(
      criticalPath(timed({ a: 1, b: 1, c: 1 }), [
        ["a", "b"],
        ["b", "a"],
      ]).ids,
    ).toEqual(["c"]);
  });

  it("takes a hundred thousand nodes in one line without running out of stack", () => {
    const nodes = Array.from({ length: 100_000 }, (_, at) => ({ id: `${at}`, seconds: 1 }));
    const edges = nodes.slice(1).map(({ id }, at) => [`${at}`, id] as const);
    expect(criticalPath(nodes, edges).seconds).toBe(100_000);
  });
});
