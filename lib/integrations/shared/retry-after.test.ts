import { expect, it } from "vitest";
import { retryAfterMs } from "./retry-after";

const now = Date.parse("2026-11-01T03:00:00Z");

it.each([
  ["seconds", "120", 120_000],
  ["no time at all", "0", 0],
  ["a date", "Sun, 01 Nov 2026 03:00:30 GMT", 30_000],
  ["a date that is over", "Sun, 01 Nov 2026 02:00:00 GMT", 0],
  ["nothing", null, null],
  ["an empty header", " ", null],
  ["what is neither", "soon", null],
  ["a number that is none", "-5", null],
  ["a date in another form", "2026-11-01T03:00:30Z", null],
  ["a date that cannot be", "Sun, 99 Nov 2026 03:00:30 GMT", null],
])("%s is understood", (_, header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});
