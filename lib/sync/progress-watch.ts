import { shortenedBy } from "./fault-point";
import type { Lease } from "./lease";

/** Longer than any client waits for one answer: where nothing moves for so long, nothing will. */
const STUCK_MINUTES = 10;

/**
 * Looks whether a sync still moves; call it from time to time. One that does not is stopped, to be tried again.
 * @param now a clock in milliseconds that only goes forward
 */
export function watchProgress(lease: Lease, now: () => number = () => performance.now()): () => void {
  const patienceMs = shortenedBy("FAULT_STUCK_SECONDS", STUCK_MINUTES * 60) * 1_000;
  const where = () => `${lease.phase} ${lease.progress.done} ${lease.progress.total} ${lease.progress.nodes}`;
  let last = where();
  let movedAt = now();
  return () => {
    const current = where();
    if (current !== last) movedAt = now();
    else if (now() - movedAt > patienceMs) lease.stop("stuck");
    last = current;
  };
}
