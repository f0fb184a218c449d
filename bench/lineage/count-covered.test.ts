import { expect, it } from "vitest";
import { countCovered } from "./count-covered";

/** Three cards of 10 by 4, side by side at the same height. */
const cards = { x: [0, 20, 40], y: [0, 0, 0], width: 10, height: 4 };
const line = (...points: [number, number][]) => ({ from: 0, to: 2, points });

it("counts the piece that runs behind the card between its ends, and not the one around it", () => {
  expect(countCovered([line([10, 2], [40, 2])], cards)).toEqual({ pieces: 1, covered: 1, edges: 1 });
  expect(countCovered([line([10, 2], [20, 8], [30, 8], [40, 2])], cards)).toEqual({ pieces: 3, covered: 0, edges: 0 });
});

it("sees a slanting piece that cuts a corner, whichever way it is written", () => {
  const slanting: [number, number][] = [
    [10, -10],
    [40, 10],
  ];
  expect(countCovered([line(...slanting)], cards).covered).toBe(1);
  expect(countCovered([line(...slanting.toReversed())], cards).covered).toBe(1);
});

it("does not count the ends of the edge itself, nor what only touches a rim", () => {
  expect(countCovered([line([0, 2], [50, 2])], { ...cards, x: [0, 100, 40] }).covered).toBe(0);
  expect(countCovered([line([10, 4], [40, 4])], cards).covered).toBe(0);
});
