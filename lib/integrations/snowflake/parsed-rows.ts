import type { Readable } from "node:stream";
import type { z } from "zod";

const LOOKS_PER_WAIT = 4;

/**
 * The rows of a stream, each checked. A part of an answer that comes empty keeps the SDK waiting for ever, and of a
 * signal it knows nothing: either ends the stream. Time in which nobody asks for a row does not count.
 */
export async function* parsedRows<Row>(
  stream: Readable,
  row: z.ZodType<Row>,
  idleMs: number,
  signal: AbortSignal,
): AsyncGenerator<Row> {
  let waitingSince: number | null = null;
  const abort = () => stream.destroy(signal.reason);
  const look = () => {
    if (waitingSince !== null && performance.now() - waitingSince >= idleMs)
      stream.destroy(new DOMException("No row came.", "TimeoutError"));
  };
  const looking = setInterval(look, idleMs / LOOKS_PER_WAIT);
  signal.addEventListener("abort", abort, { once: true });
  try {
    if (signal.aborted) abort();
    waitingSince = performance.now();
    for await (const value of stream) {
      waitingSince = null;
      yield row.parse(value);
      waitingSince = performance.now();
    }
  } finally {
    clearInterval(looking);
    signal.removeEventListener("abort", abort);
    stream.destroy();
  }
}
