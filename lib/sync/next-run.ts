import { Cron } from "croner";
import { AppError } from "@/lib/core/errors";

/** The next time a schedule is due after `from`. @throws AppError `invalid-input` for a cron line or time zone that means nothing. */
export function nextRun(schedule: { everyMinutes: number } | { cron: string; timeZone: string }, from: Date): Date {
  if ("everyMinutes" in schedule) return new Date(from.getTime() + schedule.everyMinutes * 60_000);
  try {
    const next = new Cron(schedule.cron, { timezone: schedule.timeZone, paused: true }).nextRun(from);
    if (next) return next;
  } catch (cause) {
    throw invalid(cause);
  }
  throw invalid(undefined);
}

const invalid = (cause: unknown) =>
  new AppError("invalid-input", "This schedule is never due.", {
    remedy: "Give five cron fields such as `0 6 * * *`, and a time zone such as Europe/Berlin.",
    cause,
    fields: [{ path: "schedule", message: "Not a schedule that comes round." }],
  });
