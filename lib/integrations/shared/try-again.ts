import { AppError } from "../../core/errors";
import type { Clock } from "./clock";
import { stopped } from "./stopped";

const BASE_MS = 1_000;
const CAP_MS = 30_000;
/** Whoever asks for more is left in peace: the sync as a whole comes back later, and blocks nobody until then. */
const LONGEST_ASKED_MS = 60_000;

/** A vendor's fault, as far as trying again is concerned. */
type Fault = Error & {
  /** Whether the same request may not meet it again a moment later. */
  isPassing: boolean;
  /** How long the answer asks us to wait. */
  retryAfterMs: number | null;
};

/** How often one request is tried, and what is made of whatever it throws. */
export type Tries = {
  pace: { tries: number };
  signal: AbortSignal;
  clock: Clock;
  faultOf(thrown: unknown): Fault | AppError;
};

/** How long to wait after so many failures in a row: exponential with full jitter, but never less than was asked for. */
export const waitMs = (failures: number, askedMs: number | null, random: () => number): number =>
  Math.max(random() * Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1)), askedMs ?? 0);

/**
 * Waits before the next try, when there is to be one.
 * @throws the fault or AppError that `faultOf` made when trying again is of no use, was tried often enough, or would mean too long a wait
 */
export const pauseBefore = async (
  { pace, signal, clock, faultOf }: Tries,
  thrown: unknown,
  failures: number,
): Promise<void> => {
  if (signal.aborted) throw stopped();
  const fault = faultOf(thrown);
  if (fault instanceof AppError || !fault.isPassing || failures >= pace.tries) throw fault;
  if ((fault.retryAfterMs ?? 0) > LONGEST_ASKED_MS) throw fault;
  await clock.sleep(waitMs(failures, fault.retryAfterMs, clock.random), signal);
  if (signal.aborted) throw stopped();
};

/** One request, tried again for as long as it meets faults that pass. @throws as `pauseBefore` does */
export const tryingAgain = async <T>(tries: Tries, attempt: () => Promise<T>): Promise<T> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      await pauseBefore(tries, thrown, failures);
    }
  }
};
