import type { Writable } from "node:stream";

const CHUNK = 1 << 20;

/** Keeps one piece of a stream's bytes. */
export type PutChunk = (seq: number, data: Buffer) => Promise<void>;

/** Pieces of one size, so that the number of rows does not depend on how the network cut the bytes. */
export const putChunks = async (bytes: AsyncIterable<Buffer>, putChunk: PutChunk): Promise<void> => {
  let seq = 0;
  let held: Buffer[] = [];
  let size = 0;
  const put = async () => {
    const piece = Buffer.concat(held);
    held = [];
    size = 0;
    await putChunk(seq, piece);
    seq += 1;
  };
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    if (size >= CHUNK) await put();
  }
  if (size > 0) await put();
};

/** Resolves when the stream takes more, or will never again. */
export const writeTo = (sink: Writable, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    if (sink.destroyed || sink.write(chunk)) return resolve();
    const done = () => {
      sink.off("drain", done);
      sink.off("close", done);
      resolve();
    };
    sink.once("drain", done);
    sink.once("close", done);
  });
