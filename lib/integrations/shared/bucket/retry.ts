import "server-only";
import { type BucketAccess, cancelled, faultOf } from "./bucket-access";
import { StoreFault } from "./store-fault";

const BASE_MS = 500;
const CAP_MS = 30_000;
const LONGEST_MS = 15 * 60_000;

/** How long to wait after so many failures in a row: exponential with full jitter, but never less than the store asks for. */
export const waitMs = (failures: number, retryAfterMs: number | null, random: () => number): number => {
  const jittered = random() * Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1));
  return Math.max(jittered, Math.min(retryAfterMs ?? 0, LONGEST_MS));
};

/**
 * Waits before the next try, when there is to be one.
 * @throws StoreFault or AppError, what was thrown, when trying again is of no use or was tried often enough
 */
export const pauseBefore = async (
  { store, pace, signal, clock }: BucketAccess,
  thrown: unknown,
  failures: number,
): Promise<void> => {
  if (signal.aborted) throw cancelled();
  const fault = faultOf(store, thrown);
  if (!(fault instanceof StoreFault) || !fault.isPassing || failures >= pace.tries) throw fault;
  await clock.sleep(waitMs(failures, fault.retryAfterMs, clock.random), signal);
  if (signal.aborted) throw cancelled();
};

/** One request, tried again for as long as it meets faults that pass. @throws StoreFault, AppError */
export const retrying = async <T>(access: BucketAccess, attempt: () => Promise<T>): Promise<T> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      await pauseBefore(access, thrown, failures);
    }
  }
};
