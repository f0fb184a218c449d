import type { Schedule } from "@/lib/connectors/schema";

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

/** The form's choices; "cron" opens two fields of its own. */
export const scheduleChoices = [
  { value: "none", label: "Only by hand" },
  { value: "60", label: "Every hour" },
  { value: "360", label: "Every 6 hours" },
  { value: "1440", label: "Every day" },
  { value: "cron", label: "By a cron line…" },
] as const;

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
