import type { Schedule } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";

const everyWords = (minutes: number): string => {
  if (minutes % 1440 === 0) return minutes === 1440 ? "Every day" : `Every ${minutes / 1440} days`;
  if (minutes % 60 === 0) return minutes === 60 ? "Every hour" : `Every ${minutes / 60} hours`;
  return `Every ${minutes} minutes`;
};

/** A schedule as a person says it. */
export const scheduleWords = (schedule: Schedule | null): string => {
  if (!schedule) return "Only by hand";
  return "everyMinutes" in schedule ? everyWords(schedule.everyMinutes) : `${schedule.cron} (${schedule.timeZone})`;
};

type Scheduled = Pick<IntegrationDescriptor, "tier" | "scheduled">;

/** Looking whether dbt wrote something new costs next to nothing; a warehouse is crawled whole each time. */
const intervals = { secondary: [15, 60, 360, 1440], primary: [60, 360, 1440] } as const;

/** What a new connector starts with. */
export const initialSchedule = ({ tier, scheduled }: Scheduled): Schedule | null =>
  scheduled ? { everyMinutes: tier === "secondary" ? 60 : 1440 } : null;

/** The form's choices, with the one that is chosen already; "cron" opens two fields of its own. */
export const scheduleChoices = ({ tier }: Scheduled, chosen: string): { value: string; label: string }[] => {
  const minutes = new Set<number>(intervals[tier]);
  // One that was set by the API may be none of ours.
  if (/^\d+$/.test(chosen)) minutes.add(Number(chosen));
  return [
    { value: "none", label: "Only by hand" },
    ...[...minutes].sort((a, b) => a - b).map((every) => ({ value: String(every), label: everyWords(every) })),
    { value: "cron", label: "By a cron line…" },
  ];
};

/** A schedule as the form holds it: text only, so that half-typed is possible. */
export type ScheduleDraft = { choice: string; cron: string; timeZone: string };

export const toScheduleDraft = (schedule: Schedule | null, timeZone: string): ScheduleDraft => {
  if (!schedule) return { choice: "none", cron: "0 6 * * *", timeZone };
  if ("everyMinutes" in schedule) return { choice: String(schedule.everyMinutes), cron: "0 6 * * *", timeZone };
  return { choice: "cron", cron: schedule.cron, timeZone: schedule.timeZone };
};

export const fromScheduleDraft = ({ choice, cron, timeZone }: ScheduleDraft): Schedule | null => {
  if (choice === "none") return null;
  return choice === "cron"
    ? { cron: cron.trim(), timeZone: timeZone.trim() || "UTC" }
    : { everyMinutes: Number(choice) };
};
