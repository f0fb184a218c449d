import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { AppError } from "../../../core/errors";
import { stopped } from "../stopped";
import { pauseBefore } from "../try-again";
import type { Answer } from "./get";
import { type HttpAccess, triesOf } from "./http-access";
import { HttpFault } from "./http-fault";

/** What a large body may take beyond the pace's deadline: a second for so many bytes. */
const BYTES_PER_SECOND = 1024 * 1024;
/** Each time it breaks off, all of it comes again: whoever breaks off more often is given up. */
const MOST_BODIES = 12;

export type SteadySource = {
  /** Asks for the whole body, once. */
  open(access: HttpAccess): Promise<Answer>;
  /** What to throw when the second answer is not the same as the first. */
  stale(): AppError;
  tell(fault: HttpFault): AppError;
};

/**
 * A body that never changes, from an interface that cannot begin in the middle: where it breaks off it is asked for
 * again, and what was delivered already is compared by its hash and left out.
 */
async function* steady(access: HttpAccess, source: SteadySource): AsyncGenerator<Uint8Array, undefined> {
  const delivered = { bytes: 0, hash: createHash("sha256") };
  let received = 0;
  let waited = 0;
  let failures = 0;
  for (let bodies = 1; ; bodies += 1) {
    let since = access.clock.now();
    try {
      const answer = await source.open(access);
      const known = { bytes: 0, hash: createHash("sha256") };
      for await (const piece of answer.pieces()) {
        waited += access.clock.now() - since;
        received += piece.byteLength;
        const old = piece.subarray(0, Math.min(piece.byteLength, delivered.bytes - known.bytes));
        if (old.byteLength > 0) {
          known.hash.update(old);
          known.bytes += old.byteLength;
          if (known.bytes === delivered.bytes && !isSame(known.hash, delivered.hash)) throw source.stale();
        }
        const fresh = piece.subarray(old.byteLength);
        if (fresh.byteLength > 0) {
          delivered.hash.update(fresh);
          known.hash.update(fresh);
          delivered.bytes += fresh.byteLength;
          known.bytes += fresh.byteLength;
          failures = 0;
          yield fresh;
        }
        since = access.clock.now();
        // Whoever takes the bytes may be as slow as they like: only the waiting for the far end counts.
        if (waited > access.pace.wholeMs + (received / BYTES_PER_SECOND) * 1000) {
          failures = access.pace.tries;
          throw new HttpFault("no-answer");
        }
      }
      if (known.bytes < delivered.bytes) throw source.stale();
      return;
    } catch (thrown) {
      failures = bodies < MOST_BODIES ? failures + 1 : access.pace.tries;
      await pauseBefore(triesOf(access), thrown, failures);
    }
  }
}

type Hash = ReturnType<typeof createHash>;
const isSame = (a: Hash, b: Hash): boolean => a.copy().digest().equals(b.copy().digest());

/** Opens such a body, once its first bytes are there. @throws AppError as the stream does: what `tell` makes of a fault */
export const openSteady = async (access: HttpAccess, source: SteadySource): Promise<Readable> => {
  const over = new AbortController();
  const pieces = steady({ ...access, signal: AbortSignal.any([access.signal, over.signal]) }, source);
  const next = () =>
    pieces.next().catch((thrown: unknown) => {
      throw thrown instanceof HttpFault ? source.tell(thrown) : thrown;
    });
  let first: IteratorResult<Uint8Array, undefined> | undefined = await next();
  const stop = () => stream.destroy(stopped());
  const stream = new Readable({
    read() {
      const piece = first ? Promise.resolve(first) : next();
      first = undefined;
      piece.then(
        ({ value }) => stream.push(value ?? null),
        (error: Error) => stream.destroy(error),
      );
    },
    destroy(error, done) {
      access.signal.removeEventListener("abort", stop);
      over.abort();
      // Runs the generators' `finally`, which ends the download, also when nobody waits for a piece.
      pieces.return(undefined).catch(() => {});
      done(error);
    },
  });
  access.signal.addEventListener("abort", stop, { once: true });
  return stream;
};
