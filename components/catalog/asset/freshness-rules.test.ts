import { describe, expect, it } from "vitest";
import { ageLimits, ageText } from "./freshness-rules";

describe("how old a source may be", () => {
  it("is read from dbt's numbers, what is not set left out", () => {
    const rules = { warn_after: { count: 12, period: "hour" }, error_after: { count: 1, period: "day" }, filter: null };
    expect(ageLimits(rules)).toEqual([
      { label: "Warns when older than", text: "12 hours", seconds: 43_200 },
      { label: "Late when older than", text: "1 day", seconds: 86_400 },
    ]);
    expect(ageLimits({ warn_after: { count: null, period: null }, error_after: { count: 1, period: "aeon" } })).toEqual(
      [],
    );
    expect(ageLimits(null)).toEqual([]);
  });

  it.each([
    [90, "1 min 30 s"],
    [100_000, "27 h 46 min"],
    [172_800, "2 days"],
    [180_000, "2 days 2 h"],
  ])("%d seconds are %s", (seconds, text) => expect(ageText(seconds)).toBe(text));
});
