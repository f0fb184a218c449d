import { describe, expect, it } from "vitest";
import { layeredGraph } from "./layered-graph";
import { apart, spacingOf } from "./spacing";

/** One card a layer in a line, and `passing` edges from the first layer over it to the last. */
const passed = (passing: number) => {
  const from = [0, 1];
  const to = [1, 2];
  for (let i = 0; i < passing; i++) {
    const [source, target] = [3 + 2 * i, 4 + 2 * i];
    // Held in the first and the last layer by what they share with the line.
    from.push(source, source, 1);
    to.push(1, target, target);
  }
  return layeredGraph(3 + 2 * passing, from, to);
};

describe("spacingOf", () => {
  it("gives lines their full width where there are few", () => {
    const spacing = spacingOf(passed(1), 58);
    expect(spacing).toEqual({ node: 76, nodeToLane: 41, lane: 15 });
  });

  it("keeps cards and the lines beside them apart, however many pass", () => {
    for (const passing of [10, 400]) {
      const spacing = spacingOf(passed(passing), 58);
      expect(spacing.nodeToLane).toBeGreaterThan(58 / 2 + 5);
      expect(spacing.lane).toBeGreaterThanOrEqual(3);
    }
  });

  it("is the same from either side", () => {
    const spacing = spacingOf(passed(1), 58);
    expect(apart(spacing, true, false)).toBe(apart(spacing, false, true));
  });
});
