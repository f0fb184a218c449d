import "server-only";
import { AppError } from "../../../core/errors";
import { egressBlockIn } from "../../../platform/egress";
import type { Clock } from "../clock";
import { stopped } from "../stopped";
import type { Tries } from "../try-again";
import type { ObjectStore, Pace } from "./object-store";
import { StoreFault } from "./store-fault";

/** A store with all that says how it is asked. */
export type BucketAccess = { store: ObjectStore; pace: Pace; signal: AbortSignal; clock: Clock };

/** A fault of the store in the words that all stores share. What is an AppError already stays one: a blocked way out, a stop. */
export const faultOf = (store: ObjectStore, thrown: unknown): StoreFault | AppError => {
  if (thrown instanceof AppError) return thrown;
  const blocked = egressBlockIn(thrown);
  if (blocked) return blocked;
  return thrown instanceof StoreFault ? thrown : store.explain(thrown);
};

export const triesOf = ({ store, pace, signal, clock }: BucketAccess): Tries => ({
  ...{ pace, signal, clock },
  faultOf: (thrown) => faultOf(store, thrown),
});

/**
 * Work with an end. After so many milliseconds, or when the signal is aborted, it is given up, whether or not it heeds
 * the signal that it is given; what it brings later goes to `discard`.
 * @throws StoreFault `no-answer`, AppError `cancelled`
 */
export const within = <T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  discard?: (late: T) => void,
): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    if (signal.aborted) return reject(stopped());
    const own = new AbortController();
    let isOver = false;
    const end = (settle: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      settle();
    };
    const giveUp = (reason: Error) =>
      end(() => {
        reject(reason);
        own.abort(reason);
      });
    const stop = () => giveUp(stopped());
    const timer = setTimeout(() => {
      const cause = new Error(`There was no answer within ${milliseconds} ms.`);
      giveUp(new StoreFault("no-answer", { cause }));
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
    work(own.signal).then(
      (value) => (isOver ? discard?.(value) : end(() => resolve(value))),
      (thrown: unknown) => end(() => reject(thrown)),
    );
  });

/** Until the head of an answer is there, with a moment for the store's own deadlines, which know more, to come first. */
export const answerMs = ({ connectMs, headersMs }: Pace): number => connectMs + headersMs + 500;
