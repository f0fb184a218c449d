import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/platform/log";
import { shortenedBy } from "./fault-point";
import type { Lease } from "./lease";

const MOST_READS = 3;
/** Whoever replaces one artifact is about to replace those beside it. */
const PAUSES_MS = [1_000, 4_000];

/**
 * Reads again from the start when an artifact was replaced while it was read, so that nothing is ever made of two runs.
 * @throws AppError `artifact-stale` when that happened each time; whatever else `read` throws
 */
export async function startingOver<T>(lease: Lease, read: () => Promise<T>): Promise<T> {
  for (let reads = 1; ; reads += 1) {
    try {
      return await read();
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== "artifact-stale") throw thrown;
      if (reads === MOST_READS) throw neverStill(thrown);
      log.info({ syncId: lease.syncId, reads }, "an artifact was replaced while it was read: starting over");
    }
    const pauseMs = shortenedBy("FAULT_PAUSE_MS", PAUSES_MS[reads - 1] ?? 0);
    await pause(pauseMs, undefined, { signal: lease.signal }).catch(() => undefined);
    lease.check();
  }
}

const neverStill = (cause: AppError) =>
  new AppError("artifact-stale", "The artifacts were removed or replaced three times while they were being read.", {
    remedy:
      "Sync at an hour when nothing writes them. In a bucket, let each run of dbt upload into a new folder, or at least its manifest last.",
    cause,
  });
