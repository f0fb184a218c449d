import { AppError } from "@/lib/core/errors";

/** The time a part of a connection test may take, as a signal for those who heed it and an end for those who do not. */
export type Deadline = { signal: AbortSignal; within<T>(work: Promise<T>): Promise<T>; isOver(): boolean };

const tookTooLong = (seconds: number): AppError =>
  new AppError("vendor-unreachable", `There was no answer within ${seconds} seconds.`, {
    remedy:
      "Try again. If it stays like this, check the address, and whether a firewall drops the connection without a word.",
    retryable: true,
    fault: "vendor",
  });

export const startDeadline = (outer: AbortSignal, milliseconds: number): Deadline => {
  const signal = AbortSignal.any([outer, AbortSignal.timeout(milliseconds)]);
  const over = new Promise<never>((_, reject) => {
    const end = () => reject(tookTooLong(milliseconds / 1000));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  over.catch(() => {});
  return { signal, within: (work) => Promise.race([work, over]), isOver: () => signal.aborted };
};
