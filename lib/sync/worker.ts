import "server-only";
import { randomUUID } from "node:crypto";
import os from "node:os";
import { dedicatedClient } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Lease } from "./lease";
import { performSync } from "./perform-sync";
import { claimSync, signOfLife } from "./queue";
import { runSchedules } from "./scheduler";

/** How many syncs one worker runs at the same time: they wait for networks more than they compute. */
const SLOTS = 2;
const POLL_MS = 1_000;
const SCHEDULE_MS = 5_000;
const SIGN_OF_LIFE_MS = 5_000;
const DRAIN_MS = 15_000;

const workerId = `${os.hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
const running = new Map<Lease, Promise<void>>();
let isStopping = false;
let wake: () => void = () => undefined;

const logged = (message: string) => (error: unknown) => {
  log.error({ error }, message);
  return null;
};

async function claimLoop(): Promise<void> {
  while (!isStopping) {
    const lease = running.size < SLOTS ? await claimSync(workerId).catch(logged("claim failed")) : null;
    if (lease) start(lease);
    else await pause();
  }
}

function start(lease: Lease): void {
  const ended = performSync(lease).finally(() => {
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

/** Wakes the claim loop as soon as something is enqueued; polling remains where listening fails. */
async function listen(): Promise<void> {
  const client = await dedicatedClient("connetra-worker");
  client.on("notification", () => wake());
  client.on("error", logged("listening ended; polling goes on"));
  await client.query("listen connetra_syncs");
}

/** Gives running syncs back to the queue and leaves. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  for (const lease of running.keys()) lease.stop("shutdown");
  await Promise.race([Promise.allSettled(running.values()), new Promise((resolve) => setTimeout(resolve, DRAIN_MS))]);
  process.exit(0);
}

for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, stop);

await signOfLife(workerId).catch(logged("sign of life failed"));
await listen().catch(logged("listening failed; polling instead"));
setInterval(() => void runSchedules(new Date()).catch(logged("schedules failed")), SCHEDULE_MS);
setInterval(() => void signOfLife(workerId).catch(logged("sign of life failed")), SIGN_OF_LIFE_MS);
log.info({ workerId }, "worker ready");
await claimLoop();
