import { toAppError } from "@/lib/core/errors";
import { nextRun } from "@/lib/sync/next-run";
import { fromScheduleDraft, type ScheduleDraft } from "./schedule-words";

/** When a sync would come next; null for one that only comes by hand, or a line that is not right yet. */
export function upcomingRun(draft: ScheduleDraft, from: Date): Date | null {
  const schedule = fromScheduleDraft(draft);
  try {
    return schedule && nextRun(schedule, from);
  } catch {
    return null;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a schedule, and at which of its fields: the same that the server would say. */
export function scheduleComplaint(draft: ScheduleDraft): { at: "cron" | "timeZone"; message: string } | null {
  if (draft.choice !== "cron") return null;
  const { timeZone } = draft;
  if (timeZone.trim() !== "" && !isTimeZone(timeZone.trim()))
    return { at: "timeZone", message: "There is no time zone of this name. Choose one such as Europe/Berlin." };
  if (draft.cron.trim().split(/\s+/).length !== 5)
    return { at: "cron", message: "A cron line has five fields, such as 0 6 * * * for every day at six." };
  try {
    nextRun({ cron: draft.cron.trim(), timeZone: timeZone.trim() || "UTC" }, new Date());
    return null;
  } catch (thrown) {
    return { at: "cron", message: toAppError(thrown).message };
  }
}

/** Such as "Tue 24 Nov, 06:00", on the clocks of a time zone. */
export function runWords(run: Date, timeZone: string): string {
  const clock = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-GB", { ...clock, timeZone }).format(run);
}
