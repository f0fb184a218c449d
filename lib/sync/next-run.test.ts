import { describe, expect, it } from "vitest";
import { nextRun } from "./next-run";

const from = new Date("2026-03-28T12:00:00Z");

describe("nextRun", () => {
  it("adds the interval to now, so that a late worker does not run twice in a row", () => {
    expect(nextRun({ everyMinutes: 30 }, from).toISOString()).toBe("2026-03-28T12:30:00.000Z");
  });

  it("keeps six o'clock in Berlin at six when the clocks change", () => {
    expect(nextRun({ cron: "0 6 * * *", timeZone: "Europe/Berlin" }, from).toISOString()).toBe(
      "2026-03-29T04:00:00.000Z",
    );
  });

  it.each([
    { cron: "61 * * * *", timeZone: "UTC", why: "means nothing" },
    { cron: "0 6 * * *", timeZone: "Mars/Olympus", why: "means nothing" },
    { cron: "0 6 * * *", timeZone: "", why: "means nothing" },
    { cron: "0 0 31 2 *", timeZone: "UTC", why: "never due" },
    { cron: "* * * * *", timeZone: "UTC", why: "more often than every five minutes" },
    { cron: "0,1 6 * * *", timeZone: "UTC", why: "more often than every five minutes" },
    { cron: "* * * * * *", timeZone: "UTC", why: "means nothing" },
    { cron: "@yearly", timeZone: "UTC", why: "means nothing" },
  ])("refuses $cron in $timeZone: $why", ({ why, ...schedule }) => {
    expect(() => nextRun(schedule, from)).toThrow(why);
  });
});
