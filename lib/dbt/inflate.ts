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
  const fed = new FedBytes(unzip);
  const feeding = pipeline(Readable.from(fed.from(source), { objectMode: true, highWaterMark: 1 }), unzip);
  // Its failure reaches the loop below through the stream itself; here it must only not go unhandled.
  feeding.catch(() => undefined);
  let inflated = 0;
  try {
    for await (const chunk of unzip.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      inflated += chunk.byteLength;
      if (inflated > limits.ratioFrom && inflated > limits.maxRatio * fed.bytes) {
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
  if (!fed.endsInPadding) throw trailing(unzip.bytesWritten);
}

const PIECE = 16 * 1024;
const MOST_UNREAD = 64;

/** Feeds zlib in pieces worth a trip to its thread, and keeps those that it has not read, which it passes over in silence. */
class FedBytes {
  bytes = 0;
  #unread: Uint8Array[] = [];
  #unreadBytes = 0;

  constructor(private readonly zlib: { bytesWritten: number }) {}

  async *from(source: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of inPieces(source)) {
      this.bytes += chunk.byteLength;
      this.#unread.push(chunk);
      this.#unreadBytes += chunk.byteLength;
      for (let first = this.#unread[0]; first; first = this.#unread[0]) {
        if (this.bytes - this.#unreadBytes + first.byteLength > this.zlib.bytesWritten) break;
        this.#unreadBytes -= first.byteLength;
        this.#unread.shift();
      }
      // zlib is never this far behind: it has come to its end, and what follows is more than padding.
      if (this.#unread.length > MOST_UNREAD && this.#unreadBytes > MOST_UNREAD * PIECE)
        throw trailing(this.zlib.bytesWritten);
      yield chunk;
    }
  }

  /** gzip may be padded with zeros, as tapes once were. */
  get endsInPadding(): boolean {
    const read = this.zlib.bytesWritten - (this.bytes - this.#unreadBytes);
    return !Buffer.concat(this.#unread)
      .subarray(read)
      .some((byte) => byte !== 0);
  }
}

async function* inPieces(source: Bytes): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    gathered.push(chunk);
    length += chunk.byteLength;
    if (length < PIECE) continue;
    yield gathered.length === 1 ? chunk : Buffer.concat(gathered);
    gathered = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(gathered);
}

const trailing = (bytes: number | null): Error =>
  malformed(
    `Something follows the end of the gzip data${bytes === null ? "" : `, at byte ${grouped(bytes)} of the compressed file`}.`,
  );

const COPY_AGAIN = "Copy or compress the file again: it was damaged or cut off on its way here.";

function explained(error: unknown, bytes: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const at = `byte ${grouped(bytes)} of the compressed file`;
  if (code === "Z_BUF_ERROR") return malformed(`The gzip data ends too early, at ${at}.`, COPY_AGAIN, error);
  if (code === "Z_DATA_ERROR") {
    const reason = error instanceof Error ? error.message : "";
    // The head of the file was seen to be good: this is what zlib says of anything behind a whole member.
    // Where that is it does not say: bytes counts only the pieces before.
    if (reason === "incorrect header check") return trailing(null);
    return malformed(`The gzip data is damaged near ${at} (${reason}).`, COPY_AGAIN, error);
  }
  return error;
}
