import "server-only";
import { schedule as scheduleSchema } from "@/lib/connectors/schema";
import { log } from "@/lib/platform/log";
import { startFollowing } from "@/lib/webhooks/mutations";
import { findPaused } from "./breaker";
import { enqueueSyncUnlessActive } from "./mutations";
import { nextRun } from "./next-run";
import { claimDueConnectors, setNextRun } from "./queue";

/**
 * Enqueues what is due, and says when each is due next. Several workers may do this at the same time.
 * @param at in the place of the database's time, which alone decides
 */
export async function runSchedules(at?: Date): Promise<void> {
  // Messages that came while a sync ran are followed up at its end; this is for those whose worker did not come to it.
  await startFollowing().catch((error) => log.warn({ error }, "what follows was not started"));
  const claimed = await claimDueConnectors();
  const paused = await findPaused(claimed.map(({ id }) => id));
  for (const { id, schedule, isDue, now } of claimed) {
    const parsed = scheduleSchema.safeParse(schedule);
    if (!parsed.success) continue;
    try {
      const next = nextRun(parsed.data, at ?? now);
      // In this order: whoever dies between the two leaves it due again in a minute, and no run is lost.
      if (isDue && !paused.has(id)) await enqueueSyncUnlessActive(id, "schedule");
      await setNextRun(id, schedule, next);
    } catch (error) {
      log.warn({ connectorId: id, error }, "schedule could not be followed");
    }
  }
}
