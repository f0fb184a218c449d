import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { passesByItself, retryDelayMs } from "./retry-delay";

const lowest = () => 0;
const highest = () => 1;

describe("a sync that is tried again", () => {
  it("waits anything from a second to a ceiling that grows to five minutes", () => {
    for (const attempt of [1, 2, 3, 4]) expect(retryDelayMs(attempt, null, lowest)).toBe(1_000);
    expect([1, 2, 3, 4].map((attempt) => retryDelayMs(attempt, null, highest))).toEqual([
      20_000, 60_000, 180_000, 300_000,
    ]);
  });

  it("waits as long as the vendor asked for, up to a quarter of an hour", () => {
    expect(retryDelayMs(1, 90_000, highest)).toBe(90_000);
    expect(retryDelayMs(1, 500, lowest)).toBe(1_000);
    expect(retryDelayMs(1, 24 * 3_600_000, lowest)).toBe(15 * 60_000);
  });

  it("is one that failed by a passing fault of the vendor", () => {
    const fault = (options: { fault?: "user" | "vendor" | "ours"; retryable?: boolean }) =>
      passesByItself(new AppError("vendor-unreachable", "No answer.", { remedy: "Wait.", ...options }));
    expect(fault({ fault: "vendor", retryable: true })).toBe(true);
    expect(fault({ fault: "vendor" })).toBe(false);
    expect(fault({ fault: "user", retryable: true })).toBe(false);
    expect(fault({ fault: "ours", retryable: true })).toBe(false);
  });
});
