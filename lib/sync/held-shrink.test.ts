import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShrink, percentFewer, shrinkHeld } from "./held-shrink";

describe("a version with fewer assets", () => {
  it.each([
    [100, 71, false],
    [100, 70, false],
    [100, 69, true],
    [10, 7, false],
    [10, 6, true],
    [1, 0, true],
    [0, 0, false],
    [0, 50, false],
    [3, 2, true],
    [1000, 699, true],
  ])("from %i to %i is held: %s", (before, after, held) => {
    expect(isShrink({ before, after })).toBe(held);
  });

  it("is never held when it grows, always when nothing is left, and never reads as what would have passed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (before, after) => {
        const held = isShrink({ before, after });
        if (after >= before) expect(held).toBe(false);
        if (after === 0) expect(held).toBe(true);
        if (held) expect(percentFewer({ before, after })).toBeGreaterThan(30);
      }),
    );
  });

  it("is told with its figures and the version that stays", () => {
    expect(shrinkHeld({ before: 100, after: 69 }, 3).message).toBe(
      "69 assets would be left of 100, 31 percent fewer. Readers still see version 3.",
    );
    expect(shrinkHeld({ before: 1, after: 0 }, 1).message).toBe(
      "Nothing is left of 1 asset. Readers still see version 1.",
    );
  });
});
