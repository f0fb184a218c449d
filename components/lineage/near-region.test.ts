import { expect, it } from "vitest";
import { isSameRegion, nearRegion } from "./near-region";

const screen = { width: 1440, height: 900 };

it("holds the screen with a margin, whatever the zoom", () => {
  for (const zoom of [0.35, 1, 1.75]) {
    const { left, top, right, bottom } = nearRegion({ x: -1234 * zoom, y: 777 * zoom, zoom }, screen);
    expect(left).toBeLessThanOrEqual(1234 - 800);
    expect(right).toBeGreaterThanOrEqual(1234 + 1440 / zoom + 800);
    expect(top).toBeLessThanOrEqual(-777 - 800);
    expect(bottom).toBeGreaterThanOrEqual(-777 + 900 / zoom + 800);
  }
});

it("stays the same over a short way, so that a pan makes nothing new at most of its frames", () => {
  const here = nearRegion({ x: -100, y: -100, zoom: 1 }, screen);
  expect(isSameRegion(here, nearRegion({ x: -140, y: -90, zoom: 1 }, screen))).toBe(true);
  expect(isSameRegion(here, nearRegion({ x: -900, y: -90, zoom: 1 }, screen))).toBe(false);
});
