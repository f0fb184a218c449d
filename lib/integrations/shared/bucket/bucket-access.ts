import "server-only";
import { AppError } from "../../../core/errors";
import { egressBlockIn } from "../../../platform/egress";
import type { Clock } from "./clock";
import type { ObjectStore, Pace } from "./object-store";
import { StoreFault } from "./store-fault";

/** A store with all that says how it is asked. */
export type BucketAccess = { store: ObjectStore; pace: Pace; signal: AbortSignal; clock: Clock };

/** What whoever ended the work is told; they know why they did. */
export const cancelled = (): AppError =>
  new AppError("cancelled", "Reading was stopped.", { remedy: "Start it again when you want it to run." });

/** A fault of the store in the words that all stores share. What is an AppError already stays one: a blocked way out, a stop. */
export const faultOf = (store: ObjectStore, thrown: unknown): StoreFault | AppError => {
  if (thrown instanceof AppError) return thrown;
  const blocked = egressBlockIn(thrown);
  if (blocked) return blocked;
  return thrown instanceof StoreFault ? thrown : store.explain(thrown);
};

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
    if (signal.aborted) return reject(cancelled());
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
    const stop = () => giveUp(cancelled());
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
