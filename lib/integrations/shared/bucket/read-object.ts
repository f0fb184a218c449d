import "server-only";
import { Readable } from "node:stream";
import { AppError } from "../../../core/errors";
import { stopped } from "../stopped";
import { pauseBefore } from "../try-again";
import { answerMs, type BucketAccess, triesOf } from "./bucket-access";
import type { StoredObject } from "./object-store";
import { Patience } from "./patience";
import { shown } from "./shown-text";
import { StoreFault } from "./store-fault";

/** When all bytes are there, how long the end of the stream is waited for. */
const END_MS = 2_000;
/** A store that breaks off after every few bytes is given up some time. */
const MOST_BODIES = 200;

const stale = ({ key }: StoredObject, cause: unknown): AppError =>
  new AppError("artifact-stale", `${shown(key)} was replaced or removed since it was listed.`, {
    remedy: "Nothing needs to be done: dbt wrote it anew, and the next try reads the new one.",
    retryable: true,
    fault: "vendor",
    cause,
  });

const tooLong = ({ key }: StoredObject): AppError =>
  new AppError("vendor-answer-unexpected", `${shown(key)} is longer than the store's listing says.`, {
    remedy:
      "If it is stored with Content-Encoding: gzip, the store unpacks it on the way: upload it without that header.",
  });

/** The bytes of one object up to `end`. Where the body breaks off it goes on from there, at the same etag. */
async function* resumed(
  access: BucketAccess,
  object: StoredObject,
  end: number,
): AsyncGenerator<Uint8Array, undefined> {
  const { store, pace } = access;
  const patience = new Patience(object, access, end);
  let at = 0;
  let failures = 0;
  for (let bodies = 1; at < end; bodies += 1) {
    let body: Readable | undefined;
    try {
      const range = end < object.bytes ? { start: at, end } : { start: at };
      body = await patience.wait(
        answerMs(pace),
        (signal) => store.read(object, range, signal),
        (late) => late.destroy(),
      );
      // What happens to it once it is given up concerns nobody.
      body.on("error", () => {});
      const chunks = body[Symbol.asyncIterator]();
      for (;;) {
        const next = await patience.wait(at < end ? pace.idleMs : END_MS, () => chunks.next());
        if (next.done) break;
        const chunk: Uint8Array = next.value;
        if (chunk.byteLength === 0) continue;
        if (at + chunk.byteLength > end) throw tooLong(object);
        at += chunk.byteLength;
        failures = 0;
        yield chunk;
      }
      if (at < end) throw new StoreFault("broke-off", { cause: new Error(`It ended after ${at} of ${end} bytes.`) });
    } catch (thrown) {
      // All is there; how the connection ended is of no interest.
      if (at === end && !(thrown instanceof AppError)) return;
      failures = bodies < MOST_BODIES ? failures + 1 : pace.tries;
      // Not kept open while nothing is read from it.
      body?.destroy();
      await pauseBefore(triesOf(access), thrown, failures);
    } finally {
      body?.destroy();
    }
  }
}

/** The first bytes of an object, to see what it is. @throws StoreFault, AppError */
export const readHead = async (access: BucketAccess, object: StoredObject, bytes: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of resumed(access, object, Math.min(bytes, object.bytes))) pieces.push(piece);
  return Buffer.concat(pieces);
};

/**
 * A whole object as it was when it was listed, once its first bytes are there.
 * @throws AppError as the stream does: `artifact-stale` when it is another by now, else what `tell` makes of the fault
 */
export const openObject = async (
  access: BucketAccess,
  object: StoredObject,
  tell: (fault: StoreFault) => AppError,
): Promise<Readable> => {
  const over = new AbortController();
  const signal = AbortSignal.any([access.signal, over.signal]);
  const pieces = resumed({ ...access, signal }, object, object.bytes);
  const next = () =>
    pieces.next().catch((thrown: unknown) => {
      if (!(thrown instanceof StoreFault)) throw thrown;
      if (thrown.kind === "replaced" || thrown.kind === "gone") throw stale(object, thrown);
      throw tell(thrown.kind === "archived" ? new StoreFault("archived", { cause: thrown, key: object.key }) : thrown);
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
      // Runs the generator's `finally`, which ends the download, also when nobody waits for a piece.
      pieces.return(undefined).catch(() => {});
      done(error);
    },
  });
  access.signal.addEventListener("abort", stop, { once: true });
  return stream;
};
