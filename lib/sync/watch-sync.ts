import "server-only";
import { log } from "@/lib/platform/log";
import { inLogContext } from "@/lib/platform/log-context";
import { metrics } from "@/lib/platform/metrics";
import { type SyncTally, tallying } from "@/lib/platform/sync-tally";
import { findSyncEnd } from "./data";
import type { Lease } from "./lease";

/**
 * Runs one attempt of a sync so that every line of the log during it names the sync, and counts and logs how it ended,
 * in one line. How it ended is what the database says: `queued` is one that was given back or is tried again.
 */
export function watchSync(lease: Lease, perform: (lease: Lease) => Promise<void>): Promise<void> {
  const { syncId, connectorId } = lease;
  const tally: SyncTally = { bytesRead: 0, rowsWritten: 0 };
  const startedAt = performance.now();
  const { syncsRunning } = metrics();
  return inLogContext({ syncId, connectorId }, async () => {
    syncsRunning.inc();
    try {
      await tallying(tally, () => perform(lease));
    } finally {
      syncsRunning.dec();
      await tell(lease, tally, (performance.now() - startedAt) / 1000).catch((error: unknown) =>
        log.warn({ error }, "how a sync ended could not be read"),
      );
    }
  });
}

async function tell(lease: Lease, tally: SyncTally, seconds: number): Promise<void> {
  const { kind, status } = await findSyncEnd(lease.syncId);
  const { syncs, syncSeconds, rowsWritten, bytesRead } = metrics();
  syncs.inc({ kind, status });
  syncSeconds.observe({ kind, status }, seconds);
  rowsWritten.inc({ kind }, tally.rowsWritten);
  bytesRead.inc({ kind }, tally.bytesRead);
  const { attempt } = lease;
  log.info({ kind, status, attempt, seconds: Math.round(seconds * 1000) / 1000, ...tally }, "sync over");
}
