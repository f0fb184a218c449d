import "server-only";
import { schedule as scheduleSchema } from "@/lib/connectors/schema";
import { log } from "@/lib/platform/log";
import { startFollowing } from "@/lib/webhooks/mutations";
import { enqueueSyncUnlessActive } from "./mutations";
import { nextRun } from "./next-run";
import { claimDueConnectors, setNextRun } from "./queue";

/** Enqueues what is due, and says when each is due next. Several workers may do this at the same time. */
export async function runSchedules(now: Date): Promise<void> {
  // Messages that came while a sync ran are followed up at its end; this is for those whose worker did not come to it.
  await startFollowing().catch((error) => log.warn({ error }, "what follows was not started"));
  for (const { id, schedule, isDue } of await claimDueConnectors()) {
    const parsed = scheduleSchema.safeParse(schedule);
    if (!parsed.success) continue;
    try {
      await setNextRun(id, schedule, nextRun(parsed.data, now));
      if (isDue) await enqueueSyncUnlessActive(id, "schedule");
    } catch (error) {
      log.warn({ connectorId: id, error }, "schedule could not be followed");
    }
  }
}
