import type { Readable } from "node:stream";

/** A page of a thousand keys of the longest kind, each byte of them spelled as `%XX`, has four million bytes. */
const LONGEST_ANSWER = 8 * 1024 * 1024;

/** Null: there is more of it than S3 ever says. */
const collect = async (body: Readable): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early ends the stream, and with it the connection.
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * The text of an answer, if it may be one of S3's: XML without a DOCTYPE, or nothing at all. The library's parser would
 * take a web page for an answer with nothing in it, and some texts would keep it busy for hours.
 */
export const readAnswerText = async (body: Readable): Promise<Buffer | null> => {
  const bytes = await collect(body);
  if (!bytes || bytes.length === 0) return bytes;
  const text = bytes.toString("latin1");
  return /^(\xEF\xBB\xBF)?\s*</.test(text) && !/<!doctype/i.test(text) ? bytes : null;
};
