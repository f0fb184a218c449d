import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { grouped, malformed, tooLarge } from "./artifact-error";
import type { ReadLimits } from "./limits";

type Bytes = AsyncIterable<Uint8Array>;

const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b;

/** Plain bytes as they are, gzip inflated, told apart by the first two bytes: file names lie, and stores unpack unasked. */
export async function* inflate(source: Bytes, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  const { head, rest } = await readHead(source);
  let total = 0;
  for await (const chunk of isGzip(head) ? gunzip(rest, limits) : rest) {
    total += chunk.byteLength;
    if (total > limits.maxBytes) {
      throw tooLarge(
        `The file holds more than ${grouped(limits.maxBytes)} bytes.`,
        "Check that this is the file dbt wrote. If the project really is this large, ask the operator to raise the limit.",
      );
    }
    yield chunk;
  }
}

/** The first two bytes, however small the chunks are, and everything again from the start. */
async function readHead(source: Bytes): Promise<{ head: Uint8Array; rest: AsyncGenerator<Uint8Array> }> {
  const chunks = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.byteLength;
  }
  async function* rest() {
    try {
      yield* first;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return { head: Buffer.concat(first), rest: rest() };
}

async function* gunzip(source: Bytes, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  let received = 0;
  let inflated = 0;
  /** Everything after the point that zlib has read up to, to tell padding from garbage. */
  let unread: Uint8Array[] = [];
  async function* counted() {
    for await (const chunk of source) {
      received += chunk.byteLength;
      unread.push(chunk);
      while (unread[0] && received - total(unread) + unread[0].byteLength <= unzip.bytesWritten) unread.shift();
      yield chunk;
    }
  }
  const feeding = pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 1 }), unzip);
  // Its failure reaches the loop below through the stream itself; here it must only not go unhandled.
  feeding.catch(() => undefined);
  try {
    for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
      inflated += chunk.byteLength;
      if (inflated > limits.ratioFrom && inflated > limits.maxRatio * received) {
        throw tooLarge(
          `The gzip file inflates to more than ${limits.maxRatio} times its size, which no file of dbt's does.`,
          "Check that this is the file dbt wrote, and upload it without compression if it is.",
        );
      }
      yield chunk;
    }
    await feeding;
  } catch (error) {
    throw explained(error, unzip.bytesWritten);
  } finally {
    unzip.destroy();
  }
  const tail = Buffer.concat(unread).subarray(unzip.bytesWritten - (received - total(unread)));
  unread = [];
  if (tail.some((byte) => byte !== 0)) {
    throw malformed(
      `Something follows the end of the gzip data, at byte ${grouped(unzip.bytesWritten)} of the compressed file.`,
    );
  }
}

const total = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);

const COPY_AGAIN = "Copy or compress the file again: it was damaged or cut off on its way here.";

function explained(error: unknown, bytes: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const at = `byte ${grouped(bytes)} of the compressed file`;
  if (code === "Z_BUF_ERROR") return malformed(`The gzip data ends too early, at ${at}.`, COPY_AGAIN, error);
  if (code === "Z_DATA_ERROR") {
    const reason = error instanceof Error ? error.message : "";
    return malformed(`The gzip data is damaged near ${at} (${reason}).`, COPY_AGAIN, error);
  }
  return error;
}
