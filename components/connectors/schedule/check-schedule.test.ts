import { describe, expect, it } from "vitest";
import { runWords, scheduleComplaint, upcomingRun } from "./check-schedule";

const from = new Date("2026-11-23T12:00:00Z");
const cron = (line: string, timeZone = "Europe/Berlin") => ({ choice: "cron", cron: line, timeZone });

describe("the next run", () => {
  it("of a cron line is told on the clocks of its time zone", () => {
    const run = upcomingRun(cron("0 6 * * *"), from);
    expect(run?.toISOString()).toBe("2026-11-24T05:00:00.000Z");
    expect(run && runWords(run, "Europe/Berlin")).toMatch(/^Tue.* 24 Nov.* 06:00$/);
  });

  it("of an interval is counted from now, and there is none by hand or while a line is not right", () => {
    expect(upcomingRun({ ...cron(""), choice: "15" }, from)?.toISOString()).toBe("2026-11-23T12:15:00.000Z");
    expect(upcomingRun({ ...cron("0 6 * * *"), choice: "none" }, from)).toBeNull();
    for (const line of ["0 6 * *", "61 * * * *", "* * * * *", ""]) expect(upcomingRun(cron(line), from)).toBeNull();
    expect(upcomingRun(cron("0 6 * * *", "Mars/Olympus"), from)).toBeNull();
  });
});

describe("a complaint", () => {
  it.each([
    ["0 6 * *", "cron", "five fields"],
    ["", "cron", "five fields"],
    ["* * * * *", "cron", "more often than every five minutes"],
    ["0 0 31 2 *", "cron", "never due"],
    ["61 * * * *", "cron", "means nothing"],
  ])("about %j stands at the %s", (line, at, message) => {
    expect(scheduleComplaint(cron(line))).toEqual({ at, message: expect.stringContaining(message) });
  });

  it("about the time zone stands at the time zone", () => {
    expect(scheduleComplaint(cron("0 6 * * *", "Mars/Olympus"))).toMatchObject({ at: "timeZone" });
    expect(scheduleComplaint(cron("0 6 * * *", "  "))).toBeNull();
  });

  it("is none about a line that is not used", () => {
    expect(scheduleComplaint({ ...cron("nonsense", "Mars"), choice: "60" })).toBeNull();
  });
});
