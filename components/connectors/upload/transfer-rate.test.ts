import { expect, test } from "vitest";
import { timeLeft, transferRate } from "./transfer-rate";

test("speed and time left follow the last seconds, not the whole upload", () => {
  const measure = transferRate();
  expect(measure(0, 10_000, 0).rate).toBeNull();
  const fast = measure(1000, 10_000, 1000);
  expect(fast.rate).toBe(1000);
  expect(timeLeft(fast)).toBe(9000);
  measure(1000, 10_000, 3000);
  const stalled = measure(1000, 10_000, 6000);
  expect(stalled.rate).toBe(0);
  expect(timeLeft(stalled)).toBeNull();
});
