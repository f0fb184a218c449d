import { Cron } from "croner";
import { AppError } from "@/lib/core/errors";

/** The next time a schedule is due after `from`. @throws AppError `invalid-input` for a cron line or time zone that means nothing. */
export function nextRun(schedule: { everyMinutes: number } | { cron: string; timeZone: string }, from: Date): Date {
  if ("everyMinutes" in schedule) return new Date(from.getTime() + schedule.everyMinutes * 60_000);
  try {
    // Five fields: with six, cron counts in seconds, and a word or a date is something else altogether.
    if (schedule.cron.trim().split(/\s+/).length !== 5) throw new Error("not five fields");
    // Without one, the hours would be those of whatever machine runs this.
    if (schedule.timeZone === "") throw new Error("no time zone");
    const cron = new Cron(schedule.cron, { timezone: schedule.timeZone, paused: true });
    const [next, ...later] = cron.nextRuns(RUNS_LOOKED_AT, from);
    if (
      next &&
      later.every((run, at) => run.getTime() - (at === 0 ? next : (later[at - 1] ?? next)).getTime() >= SHORTEST_MS)
    )
      return next;
    if (next) throw invalid("This schedule comes round more often than every five minutes.");
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw invalid("This is no cron line: one of its fields, or the time zone, means nothing.", cause);
  }
  throw invalid("This schedule is never due: there is no such day.");
}

/** As for intervals: a warehouse is not crawled more often than every five minutes. */
const SHORTEST_MS = 5 * 60_000;
/** Enough to see the shortest pause of a line such as `0,1 6 * * *`. */
const RUNS_LOOKED_AT = 60;

const invalid = (message: string, cause?: unknown) =>
  new AppError("invalid-input", message, {
    remedy:
      "Give five cron fields such as `0 6 * * *` that are at least five minutes apart, and a time zone such as Europe/Berlin.",
    cause,
    fields: [{ path: "schedule", message }],
  });
