import { describe, expect, it } from "vitest";
import { connectThrough } from "./connect-through";
import { buildGraph } from "./lineage-graph";
import { spread } from "./spread";

/** 0 → 1 → 2 → 3, 0 → 4 → 3. */
const graph = buildGraph(6, [0, 1, 2, 0, 4], [1, 2, 3, 4, 3]);

describe("spread", () => {
  it("tells the distance and one shortest way to all that is reached", () => {
    const { distance, via, order } = spread(graph, [0], "down");
    expect([...distance]).toEqual([0, 1, 2, 2, 1, -1]);
    expect(via[3]).toBe(4);
    expect(order).toEqual([0, 1, 4, 2, 3]);
  });

  it("takes the nearest of several seeds, and ends at the reach", () => {
    expect([...spread(graph, [3, 2], "up", 1).distance]).toEqual([-1, 1, 0, 0, 1, -1]);
    expect(spread(graph, [5], "up", 0).order).toEqual([5]);
  });
});

describe("connectThrough", () => {
  const chosen = (...nodes: number[]) => Uint8Array.from({ length: 6 }, (_, node) => (nodes.includes(node) ? 1 : 0));

  it("joins what is chosen through what is not, and says through how many", () => {
    expect(connectThrough(graph, chosen(0, 3), 10).edges).toEqual([{ from: 0, to: 3, through: 1 }]);
    expect(connectThrough(graph, chosen(0, 1, 3), 10).edges).toEqual([
      { from: 0, to: 1, through: 0 },
      { from: 0, to: 3, through: 1 },
      { from: 1, to: 3, through: 1 },
    ]);
  });

  it("keeps the graph's own edges when there are too many others, and says so", () => {
    const cut = connectThrough(graph, chosen(0, 1, 3), 1);
    expect(cut.isSimplified).toBe(true);
    expect(cut.edges).toContainEqual({ from: 0, to: 1, through: 0 });
  });
});
