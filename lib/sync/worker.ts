import "server-only";
import { randomUUID } from "node:crypto";
import os from "node:os";
import { toAppError } from "@/lib/core/errors";
import { dedicatedClient } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Lease } from "./lease";
import { enqueueSecondaries } from "./mutations";
import { claimSync, endSync, releaseSync, renewLease, signOfLife } from "./queue";
import { runSync } from "./run-sync";
import { runSchedules } from "./scheduler";

/** How many syncs one worker runs at the same time: they wait for networks more than they compute. */
const SLOTS = 2;
const HEARTBEAT_MS = 1_000;
const POLL_MS = 1_000;
const SCHEDULE_MS = 5_000;

const workerId = `${os.hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
const running = new Map<Lease, Promise<void>>();
let isStopping = false;
let wake: () => void = () => undefined;

/** Runs one claimed sync to its end, whatever that is; never throws. */
async function work(lease: Lease): Promise<void> {
  const syncLog = log.child({ syncId: lease.syncId, connectorId: lease.connectorId });
  const heartbeat = setInterval(() => {
    renewLease(lease).catch((error) => syncLog.warn({ error }, "heartbeat failed"));
  }, HEARTBEAT_MS);
  const startedAt = performance.now();
  try {
    syncLog.info("sync started");
    await runSync(lease);
    syncLog.info({ seconds: (performance.now() - startedAt) / 1000 }, "sync ended");
    await enqueueSecondaries(lease.connectorId);
  } catch (thrown) {
    await endBadly(lease, thrown, syncLog);
  } finally {
    clearInterval(heartbeat);
  }
}

async function endBadly(lease: Lease, thrown: unknown, syncLog: typeof log): Promise<void> {
  try {
    if (lease.stopReason === "lease-lost") syncLog.warn("sync was taken over");
    else if (lease.stopReason === "shutdown") await releaseSync(lease);
    else if (lease.stopReason === "cancelled") await endSync(lease, "cancelled", null);
    else {
      const error = toAppError(thrown);
      syncLog.error({ error: error.code === "internal" ? error.cause : error }, "sync failed");
      await endSync(lease, "failed", null, error.view);
    }
  } catch (error) {
    // The lease runs out, and whoever comes next takes the sync over.
    syncLog.error({ error }, "the end of a sync could not be written");
  }
}

async function claimLoop(): Promise<void> {
  while (!isStopping) {
    const lease = running.size < SLOTS ? await claimSync(workerId).catch(logged("claim failed")) : null;
    if (lease) {
      running.set(
        lease,
        work(lease).finally(() => {
          running.delete(lease);
          wake();
        }),
      );
      continue;
    }
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, POLL_MS).unref();
    });
  }
}

const logged = (message: string) => (error: unknown) => {
  log.error({ error }, message);
  return null;
};

/** Wakes the claim loop as soon as something is enqueued; polling remains where listening fails. */
async function listen(): Promise<void> {
  const client = await dedicatedClient("connetra-worker");
  client.on("notification", () => wake());
  client.on("error", logged("listening ended; polling goes on"));
  await client.query("listen connetra_syncs");
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  wake();
  for (const lease of running.keys()) lease.stop("shutdown");
  await Promise.race([Promise.allSettled(running.values()), new Promise((resolve) => setTimeout(resolve, 15_000))]);
  process.exit(0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);

setInterval(() => void runSchedules(new Date()).catch(logged("schedules failed")), SCHEDULE_MS);
setInterval(() => void signOfLife(workerId).catch(logged("sign of life failed")), 5 * HEARTBEAT_MS);
await signOfLife(workerId).catch(logged("sign of life failed"));
await listen().catch(logged("listening failed; polling instead"));
log.info({ workerId }, "worker ready");
await claimLoop();
