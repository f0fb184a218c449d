import { describe, expect, it } from "vitest";
import { formatDuration, formatRelative } from "./format-time";

const now = Date.parse("2026-03-01T12:00:00Z");
const ago = (seconds: number) => formatRelative(now - seconds * 1000, now);

describe("formatRelative", () => {
  it("says the distance in its largest unit", () => {
    expect([ago(20), ago(60), ago(3599), ago(7200), ago(86_400 * 3), ago(86_400 * 400)]).toEqual([
      "just now",
      "1 min ago",
      "59 min ago",
      "2 h ago",
      "3 d ago",
      "1 y ago",
    ]);
  });

  it("looks ahead too, and forgives a clock that is a little off", () => {
    expect([ago(-3), ago(-30), ago(-7300)]).toEqual(["just now", "in a moment", "in 2 h"]);
  });
});

describe("formatDuration", () => {
  it("stays as short as it is useful", () => {
    expect([840, 1234, 12_300, 245_000, 7_800_000].map(formatDuration)).toEqual([
      "840 ms",
      "1.2 s",
      "12 s",
      "4 min 5 s",
      "2 h 10 min",
    ]);
  });

  it("never says sixty seconds", () => {
    expect([59_700, 119_800].map(formatDuration)).toEqual(["1 min", "2 min"]);
  });
});
