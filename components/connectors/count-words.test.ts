import { expect, test } from "vitest";
import { countsInShort, countWords, matchSentence } from "./count-words";

test("counts read in the order that tells most, in the singular where it is one, without zeros", () => {
  const counts = { column: 900, test: 210, model: 41, source: 1, seed: 0 };
  expect(countWords(counts).map(({ value, word }) => `${value} ${word}`)).toEqual([
    "41 models",
    "1 source",
    "210 tests",
    "900 columns",
  ]);
  expect(countsInShort(counts)).toBe("41 models · 1 source · 210 tests");
});

test("a figure nobody has a word for is shown by its own name, last", () => {
  expect(countsInShort({ new_thing: 3, model: 2 })).toBe("2 models · 3 new thing");
});

test("one missing match of a thousand never reads as 100 %", () => {
  expect(matchSentence({ matched: 999, unmatched: 1 })).toBe("999 of 1,000 match (99 %)");
  expect(matchSentence({ matched: 41, unmatched: 3 })).toBe("41 of 44 match (93 %)");
  expect(matchSentence({ matched: 0, unmatched: 0 })).toContain("nothing to match");
});
