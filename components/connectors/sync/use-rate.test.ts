import { expect, it } from "vitest";
import { rateWords } from "./use-rate";

it("a rate is told of what moved within the time looked at", () => {
  expect(rateWords([{ at: 0, done: 0 }], "bytes")).toBeNull();
  expect(
    rateWords(
      [
        { at: 0, done: 100 },
        { at: 500, done: 200 },
      ],
      "bytes",
    ),
  ).toBeNull();
  expect(
    rateWords(
      [
        { at: 0, done: 1_000_000 },
        { at: 2_000, done: 5_000_000 },
      ],
      "bytes",
    ),
  ).toMatch(/^\S+ \SB\/s$/);
  expect(
    rateWords(
      [
        { at: 0, done: 10 },
        { at: 2_000, done: 110 },
      ],
      "nodes",
    ),
  ).toBe("50 nodes/s");
});
