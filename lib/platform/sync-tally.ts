import { AsyncLocalStorage } from "node:async_hooks";

/** What one attempt of a sync has read and written, counted where it happens. */
export type SyncTally = { bytesRead: number; rowsWritten: number };

const tallies = new AsyncLocalStorage<SyncTally>();

/** Runs `work`, whose reads and writes, however deep, count towards `tally`. */
export const tallying = <T>(tally: SyncTally, work: () => T): T => tallies.run(tally, work);

export function countRead(bytes: number): void {
  const tally = tallies.getStore();
  if (tally) tally.bytesRead += bytes;
}

export function countWritten(rows: number): void {
  const tally = tallies.getStore();
  if (tally) tally.rowsWritten += rows;
}
