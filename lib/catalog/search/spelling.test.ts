import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOf, headsAlike, letterBits, missingLetters, slipsAllowed, slipsToBeginning } from "./spelling";

describe("slips", () => {
  it.each([
    ["custmer", "customer", 1],
    ["ordrs", "orders", 1],
    ["oders", "orders", 1],
    ["recieved", "received", 1],
    ["orders", "orders", 0],
    ["custom", "customers", 0],
    ["paymnt", "payments", 1],
  ])("from %s to %s are %i", (typed, word, slips) => {
    expect(slipsToBeginning(typed, word, 2)).toBe(slips);
  });

  it("beyond those allowed are told as one more, without counting on", () => {
    expect(slipsToBeginning("weather", "rental", 1)).toBe(2);
    expect(slipsToBeginning("abcdefgh", "abc", 2)).toBe(3);
  });

  it("are not forgiven in the shortest words, and two at most in the longest", () => {
    expect([1, 3, 4, 7, 8, 40].map(slipsAllowed)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("are never more than the letters that were dropped, and the quick look never rules such a word out", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9é]{3,20}$/), fc.nat(), (word, at) => {
        const typed = word.slice(0, at % word.length) + word.slice((at % word.length) + 1);
        expect(slipsToBeginning(typed, word, 2)).toBeLessThanOrEqual(1);
        expect(missingLetters(letterBits(typed), letterBits(word))).toBe(0);
      }),
    );
  });

  it("are as many as a look at every way from one word to the other finds", () => {
    const word = fc.stringMatching(/^[abc]{1,9}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 1, 2), (typed, known, most) => {
        fc.pre(headsAlike(headOf(typed), headOf(known)));
        const all = Array.from({ length: known.length + 1 }, (_, end) => slipsBetween(typed, known.slice(0, end)));
        expect(slipsToBeginning(typed, known, most)).toBe(Math.min(most + 1, ...all));
      }),
      { numRuns: 500 },
    );
  });
});

/** The plain way: the least of taking a letter out, putting one in, mistaking one, or swapping two that stand together. */
function slipsBetween(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const swapped =
    one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
      ? slipsBetween(one.slice(0, -2), other.slice(0, -2)) + 1
      : Number.POSITIVE_INFINITY;
  if (one.at(-1) === other.at(-1)) return Math.min(slipsBetween(a, b), swapped);
  return Math.min(1 + slipsBetween(a, b), 1 + slipsBetween(a, other), 1 + slipsBetween(one, b), swapped);
}
