import { Readable } from "node:stream";
import type { GetObjectOutput } from "@aws-sdk/client-s3";
import type { StoredObject } from "../bucket/object-store";
import { StoreFault } from "../bucket/store-fault";
import { bareEtag } from "./list-page";

export type ByteRange = { start: number; end?: number };

/** The header that asks for a range; undefined for the whole, of which an empty object has no range at all. */
export const rangeHeader = ({ start, end }: ByteRange, bytes: number): string | undefined => {
  if (start === 0 && (end === undefined || end >= bytes)) return undefined;
  return `bytes=${start}-${end === undefined ? "" : end - 1}`;
};

async function* cutOut(body: AsyncIterable<Buffer>, start: number, end: number): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of body) {
    const piece = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    if (piece.length > 0) yield piece;
    at += chunk.length;
    if (at >= end) return;
  }
}

/** Where the bytes of an answer begin in the object; null when it says it is a part but not which. */
const startOf = ({ ContentRange }: GetObjectOutput): number | null => {
  if (ContentRange === undefined) return 0;
  const match = /^bytes (\d+)-/.exec(ContentRange.trim());
  return match ? Number(match[1]) : null;
};

/**
 * The bytes that were asked for. Whether the store has heeded the condition and the range is looked at, not trusted.
 * @throws StoreFault `replaced`
 */
export const objectBytes = (answer: GetObjectOutput, object: StoredObject, { start, end }: ByteRange): Readable => {
  const body = answer.Body;
  if (!(body instanceof Readable)) throw new StoreFault("not-a-store", { cause: new Error("It has no body.") });
  // Whoever reads it hears of its faults; nobody may be reading yet.
  body.on("error", () => {});
  const refuse = (kind: "replaced" | "not-a-store", why: string): StoreFault => {
    body.destroy();
    return new StoreFault(kind, { cause: new Error(why) });
  };
  if (answer.ETag === undefined) throw refuse("not-a-store", "It does not say which state of the object it is.");
  if (bareEtag(answer.ETag) !== object.etag) throw refuse("replaced", "The store did not heed If-Match.");
  const begin = startOf(answer);
  if (begin === null || begin > start) throw refuse("not-a-store", "It is another part of the object.");
  const isAsAsked = begin === start && (end === undefined || answer.ContentRange !== undefined);
  if (isAsAsked) return body;
  // A store that knows no ranges sends all of it.
  return Readable.from(cutOut(body, start - begin, (end ?? Number.POSITIVE_INFINITY) - begin), { objectMode: false });
};
