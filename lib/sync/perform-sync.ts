import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { AppError, toAppError } from "@/lib/core/errors";
import { log } from "@/lib/platform/log";
import { startFollowing } from "@/lib/webhooks/mutations";
import { catchUp } from "./catch-up";
import { databaseFault } from "./database-fault";
import type { Lease } from "./lease";
import { watchProgress } from "./progress-watch";
import { endSync, releaseSync, renewLease, retrySync } from "./queue";
import { MAX_ATTEMPTS, passesByItself, retryDelayMs } from "./retry-delay";
import { runSync } from "./run-sync";

const HEARTBEAT_MS = 1_000;
/** A sync that takes longer than this hangs, and keeps others waiting. */
const WHOLE_MINUTES = 30;
/** How often the end of a sync is written again while the database is away. After that the lease has run out. */
const END_TRIES = 20;
const END_PAUSE_MS = 1_000;

/** Runs a claimed sync to its end, whatever that is, and writes the end down; never throws. */
export async function performSync(lease: Lease): Promise<void> {
  const syncLog = log.child({ syncId: lease.syncId, connectorId: lease.connectorId });
  const lookForProgress = watchProgress(lease);
  let isRenewing = false;
  const heartbeat = setInterval(() => {
    lookForProgress();
    // A database that does not answer is asked once, and not once a second.
    if (isRenewing) return;
    isRenewing = true;
    renewLease(lease)
      .catch((error) => syncLog.warn({ error }, "heartbeat failed"))
      .finally(() => {
        isRenewing = false;
      });
  }, HEARTBEAT_MS);
  const overdue = setTimeout(() => lease.stop("overdue"), WHOLE_MINUTES * 60_000);
  try {
    syncLog.info("sync started");
    // Whatever it waits for, a sync that is stopped ends now; what it left behind cannot publish.
    await lease.unlessStopped(runSync(lease));
    await catchUp().catch((error) => syncLog.warn({ error }, "what follows a sync was not started"));
  } catch (thrown) {
    await endBadly(lease, thrown, syncLog);
  } finally {
    clearInterval(heartbeat);
    clearTimeout(overdue);
    await startFollowing(lease.connectorId).catch((error) => syncLog.warn({ error }, "what follows was not started"));
  }
}

/** Writes down how a sync ended that did not succeed, once the database takes it. */
async function endBadly(lease: Lease, thrown: unknown, syncLog: typeof log): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeEnd(lease, thrown, syncLog);
    } catch (failure) {
      if (databaseFault(failure) && tries < END_TRIES && lease.stopReason !== "shutdown") await pause(END_PAUSE_MS);
      // The lease runs out, and whoever comes next takes the sync over.
      else return syncLog.error({ error: failure }, "the end of a sync could not be written");
    }
  }
}

async function writeEnd(lease: Lease, thrown: unknown, syncLog: typeof log): Promise<void> {
  const fault = databaseFault(thrown);
  const error = fault ?? whyStopped(lease, thrown) ?? toAppError(thrown);
  if (lease.stopReason === "cancelled" || (await wasCancelled(lease))) {
    await endSync(lease, "cancelled", null);
  } else if (lease.stopReason === "shutdown") await releaseSync(lease);
  else if (lease.stopReason === "lease-lost" || error.code === "lease-lost") syncLog.warn("sync was taken over");
  else if (isTriedAgain(lease, error, fault !== null)) {
    const delayMs = retryDelayMs(lease.attempt, error.retryAfterMs);
    syncLog.warn({ error, attempt: lease.attempt, delayMs }, "sync failed, and is tried again");
    await retrySync(lease, error.view, delayMs);
  } else {
    syncLog.error({ error: error.code === "internal" ? error.cause : error }, "sync failed");
    await endSync(lease, "failed", null, error.view);
  }
}

/** Whoever waits rather sees a vendor's fault than tries for minutes; about ours and about what is stuck they can do nothing. */
const isTriedAgain = (lease: Lease, error: AppError, isDatabaseFault: boolean): boolean =>
  lease.attempt < MAX_ATTEMPTS &&
  (isDatabaseFault || lease.stopReason === "stuck" || (passesByItself(error) && !lease.isAwaited));

const whyStopped = ({ stopReason }: Lease, cause: unknown): AppError | null => {
  if (stopReason === "overdue")
    return new AppError(
      "vendor-unreachable",
      `The sync was ended because it was not done after ${WHOLE_MINUTES} minutes.`,
      {
        remedy: "Sync again when the other side is less busy. If it takes this long each time, let it read less.",
        ...{ fault: "vendor", cause },
      },
    );
  if (stopReason === "stuck")
    return new AppError("vendor-unreachable", "The sync was ended because nothing moved in it any more.", {
      remedy: "It is tried again by itself. If it stays like this, look whether the other side answers at all.",
      ...{ fault: "vendor", retryable: true, cause },
    });
  return null;
};

/** Cancelled since the last heartbeat: the fence of publishing refused it, and the lease does not know yet. */
async function wasCancelled(lease: Lease): Promise<boolean> {
  if (lease.stopReason !== null) return false;
  await renewLease(lease);
  return lease.signal.aborted && (lease.signal.reason as string) === "cancelled";
}
