import { expect, it } from "vitest";
import { initialSchedule, scheduleChoices } from "./schedule-words";

const dbt = { tier: "secondary", scheduled: true } as const;
const warehouse = { tier: "primary", scheduled: true } as const;
const values = (...given: Parameters<typeof scheduleChoices>) => scheduleChoices(...given).map(({ value }) => value);

it("dbt may be looked at every quarter of an hour, a warehouse every hour at most", () => {
  expect(values(dbt, "60")).toEqual(["none", "15", "60", "360", "1440", "cron"]);
  expect(values(warehouse, "60")).toEqual(["none", "60", "360", "1440", "cron"]);
});

it("what a new connector starts with is among its choices", () => {
  for (const one of [dbt, warehouse]) {
    const start = initialSchedule(one);
    expect(values(one, "none")).toContain(start && "everyMinutes" in start && String(start.everyMinutes));
  }
  expect(initialSchedule({ ...dbt, scheduled: false })).toBeNull();
});

it("an interval that only the API can set stands among the choices in its place", () => {
  expect(scheduleChoices(dbt, "90").map(({ label }) => label)).toEqual([
    "Only by hand",
    "Every 15 minutes",
    "Every hour",
    "Every 90 minutes",
    "Every 6 hours",
    "Every day",
    "By a cron line…",
  ]);
});
