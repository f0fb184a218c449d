import "server-only";
import { AppError, toAppError } from "@/lib/core/errors";
import { enqueueOutdated } from "@/lib/cross-project/mutations";
import { log } from "@/lib/platform/log";
import { startFollowing } from "@/lib/webhooks/mutations";
import type { Lease } from "./lease";
import { enqueueIfOutrun, enqueueSecondaries } from "./mutations";
import { endSync, releaseSync, renewLease, retrySync } from "./queue";
import { MAX_ATTEMPTS, passesByItself, retryDelayMs } from "./retry-delay";
import { runSync } from "./run-sync";

const HEARTBEAT_MS = 1_000;
/** A sync that takes longer than this hangs, and keeps others waiting. */
const WHOLE_MINUTES = 30;

/** Runs a claimed sync to its end, whatever that is, and writes the end down; never throws. */
export async function performSync(lease: Lease): Promise<void> {
  const syncLog = log.child({ syncId: lease.syncId, connectorId: lease.connectorId });
  const heartbeat = setInterval(() => {
    renewLease(lease).catch((error) => syncLog.warn({ error }, "heartbeat failed"));
  }, HEARTBEAT_MS);
  const overdue = setTimeout(() => lease.stop("overdue"), WHOLE_MINUTES * 60_000);
  const startedAt = performance.now();
  try {
    syncLog.info("sync started");
    const outcome = await runSync(lease);
    syncLog.info({ outcome, seconds: (performance.now() - startedAt) / 1000 }, "sync ended");
    if (outcome === "succeeded") await enqueueSecondaries(lease.connectorId);
    await enqueueIfOutrun(lease.connectorId, lease.syncId);
    await enqueueOutdated();
  } catch (thrown) {
    await endBadly(lease, thrown, syncLog);
  } finally {
    clearInterval(heartbeat);
    clearTimeout(overdue);
    await startFollowing(lease.connectorId).catch((error) => syncLog.warn({ error }, "what follows was not started"));
  }
}

async function endBadly(lease: Lease, thrown: unknown, syncLog: typeof log): Promise<void> {
  const error = lease.stopReason === "overdue" ? tooLong(thrown) : toAppError(thrown);
  try {
    if (lease.stopReason === "cancelled" || (await wasCancelled(lease))) {
      await endSync(lease, "cancelled", null);
      syncLog.info("sync cancelled");
    } else if (lease.stopReason === "shutdown") await releaseSync(lease);
    else if (lease.stopReason === "lease-lost" || error.code === "lease-lost") syncLog.warn("sync was taken over");
    else if (passesByItself(error) && !lease.isAwaited && lease.attempt < MAX_ATTEMPTS) {
      const delayMs = retryDelayMs(lease.attempt, error.retryAfterMs);
      syncLog.warn({ error, attempt: lease.attempt, delayMs }, "sync failed, and is tried again");
      await retrySync(lease, error.view, delayMs);
    } else {
      syncLog.error({ error: error.code === "internal" ? error.cause : error }, "sync failed");
      await endSync(lease, "failed", null, error.view);
    }
  } catch (failure) {
    // The lease runs out, and whoever comes next takes the sync over.
    syncLog.error({ error: failure }, "the end of a sync could not be written");
  }
}

const tooLong = (cause: unknown) =>
  new AppError("vendor-unreachable", `The sync was ended because it was not done after ${WHOLE_MINUTES} minutes.`, {
    remedy: "Sync again when the other side is less busy. If it takes this long each time, let it read less.",
    fault: "vendor",
    cause,
  });

/** Cancelled since the last heartbeat: the fence of publishing refused it, and the lease does not know yet. */
async function wasCancelled(lease: Lease): Promise<boolean> {
  if (lease.stopReason !== null) return false;
  await renewLease(lease);
  return lease.signal.aborted && (lease.signal.reason as string) === "cancelled";
}
