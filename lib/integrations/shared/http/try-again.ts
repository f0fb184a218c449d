import { explainThrown } from "./explain-thrown";
import { type HttpAccess, stopped } from "./http-access";
import { HttpFault } from "./http-fault";

const BASE_MS = 1_000;
const CAP_MS = 30_000;
/** Whoever asks for more is left in peace: the sync as a whole comes back later, and blocks nobody until then. */
const LONGEST_ASKED_MS = 60_000;

/** How long to wait after so many failures in a row: exponential with full jitter, but never less than was asked for. */
export const waitMs = (failures: number, askedMs: number | null, random: () => number): number =>
  Math.max(random() * Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1)), askedMs ?? 0);

/**
 * Waits before the next try, when there is to be one.
 * @throws HttpFault or AppError, what was thrown, when trying again is of no use, was tried often enough, or would mean too long a wait
 */
export const pauseBefore = async (
  { pace, signal, clock }: HttpAccess,
  thrown: unknown,
  failures: number,
): Promise<void> => {
  if (signal.aborted) throw stopped();
  const fault = explainThrown(thrown);
  if (!(fault instanceof HttpFault) || !fault.isPassing || failures >= pace.tries) throw fault;
  if ((fault.retryAfterMs ?? 0) > LONGEST_ASKED_MS) throw fault;
  await clock.sleep(waitMs(failures, fault.retryAfterMs, clock.random), signal);
  if (signal.aborted) throw stopped();
};

/** One request, tried again for as long as it meets faults that pass. @throws HttpFault, AppError */
export const tryingAgain = async <T>(access: HttpAccess, attempt: () => Promise<T>): Promise<T> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      await pauseBefore(access, thrown, failures);
    }
  }
};
