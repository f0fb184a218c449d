import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterBits, missingLetters, slipsAllowed, slipsToBeginning } from "./spelling";

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
});
