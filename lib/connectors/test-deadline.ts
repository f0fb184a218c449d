import { endingAfter } from "@/lib/core/ending-after";
import { AppError } from "@/lib/core/errors";

/** The time a part of a connection test may take, as a signal for those who heed it and an end for those who do not. */
export type Deadline = {
  signal: AbortSignal;
  within<T>(work: Promise<T>): Promise<T>;
  isOver(): boolean;
  /** One that ends so many milliseconds before this one, to leave time for what comes after. */
  earlier(milliseconds: number): Deadline;
};

const tookTooLong = (seconds: number): AppError =>
  new AppError("vendor-unreachable", `There was no answer within ${seconds} seconds.`, {
    remedy:
      "Try again. If it stays like this, check the address, and whether a firewall drops the connection without a word.",
    retryable: true,
    fault: "vendor",
  });

/** @param toldSeconds what a person is told that it was. */
export const startDeadline = (
  outer: AbortSignal,
  milliseconds: number,
  toldSeconds = Math.ceil(milliseconds / 1000),
): Deadline => {
  const endsAt = performance.now() + milliseconds;
  const signal = endingAfter(milliseconds, outer);
  const over = new Promise<never>((_, reject) => {
    const end = () => reject(tookTooLong(toldSeconds));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  over.catch(() => {});
  return {
    signal,
    within: (work) => Promise.race([work, over]),
    isOver: () => signal.aborted,
    earlier: (by) => startDeadline(outer, Math.max(0, Math.round(endsAt - performance.now() - by)), toldSeconds),
  };
};
