import "server-only";
import { randomUUID } from "node:crypto";
import os from "node:os";
import { dedicatedClient } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { serveStatus } from "@/lib/platform/status-server";
import { markStopping } from "@/lib/platform/stopping";
import { catchUp } from "./catch-up";
import type { Lease } from "./lease";
import { performSync } from "./perform-sync";
import { claimSync, signOfLife } from "./queue";
import { runSchedules } from "./scheduler";
import { watchSync } from "./watch-sync";

/** How many syncs one worker runs at the same time: they wait for networks more than they compute. */
const SLOTS = 2;
const POLL_MS = 1_000;
const SCHEDULE_MS = 5_000;
const SIGN_OF_LIFE_MS = 5_000;
const CATCH_UP_MS = 30_000;
const LISTEN_AGAIN_MS = 1_000;
const DRAIN_MS = 15_000;
const NICENESS = 5;

const workerId = `${os.hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
const running = new Map<Lease, Promise<void>>();
let isStopping = false;
let claiming: Promise<Lease | null> = Promise.resolve(null);
let wake: () => void = () => undefined;

const logged = (message: string) => (error: unknown) => {
  log.error({ error }, message);
  return null;
};

async function claimLoop(): Promise<void> {
  while (!isStopping) {
    claiming = running.size < SLOTS ? claimSync(workerId).catch(logged("claim failed")) : Promise.resolve(null);
    const lease = await claiming;
    if (lease) start(lease);
    else await pause();
  }
}

function start(lease: Lease): void {
  // Claimed while this worker was told to stop.
  if (isStopping) lease.stop("shutdown");
  const ended = watchSync(lease, performSync).finally(() => {
    running.delete(lease);
    wake();
  });
  running.set(lease, ended);
}

/** Until something is enqueued, a slot gets free, or the poll is due. */
const pause = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, POLL_MS);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

/** Wakes the claim loop as soon as something is enqueued; polling goes on where listening fails, until it is back. */
async function listen(): Promise<void> {
  const again = () => void setTimeout(() => void listen(), LISTEN_AGAIN_MS).unref();
  try {
    const client = await dedicatedClient("connetra-worker", env().DATABASE_DIRECT_URL);
    client.on("notification", () => wake());
    client.once("end", again);
    await client.query("listen connetra_syncs").catch((error: unknown) => {
      logged("listening failed; polling instead")(error);
      // Its end begins again.
      return client.end();
    });
  } catch (error) {
    logged("listening failed; polling instead")(error);
    again();
  }
}

/** Gives running syncs back to the queue and leaves. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  markStopping();
  const ended = (async () => {
    for (const lease of running.keys()) lease.stop("shutdown");
    // A sync that is being claimed at this moment is given back too.
    await claiming;
    await Promise.resolve();
    await Promise.allSettled(running.values());
  })();
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, DRAIN_MS))]);
  process.exit(0);
}

for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, stop);

// Where processors are short, people who wait for a page go before syncs.
try {
  os.setPriority(NICENESS);
} catch {
  // Not everywhere may a process do that to itself.
}

await signOfLife(workerId).catch(logged("sign of life failed"));
await listen();
const { WORKER_PORT: port, WORKER_HOST: host } = env();
if (port !== undefined) await serveStatus({ host, port });
setInterval(() => void runSchedules().catch(logged("schedules failed")), SCHEDULE_MS);
setInterval(() => void signOfLife(workerId).catch(logged("sign of life failed")), SIGN_OF_LIFE_MS);
setInterval(() => void catchUp().catch(logged("catching up failed")), CATCH_UP_MS);
log.info({ workerId }, "worker ready");
await claimLoop();
