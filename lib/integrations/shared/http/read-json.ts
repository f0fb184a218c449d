import type { Answer } from "./get";
import type { HttpAccess } from "./http-access";
import { HttpFault } from "./http-fault";

/** No list that we ask for is anywhere near; what is would only fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * An answer's body as JSON.
 * @throws HttpFault `unreadable`, or `no-answer` when it comes so slowly that it would never end; whatever reading the body throws
 */
export const readJson = async ({ pace }: HttpAccess, answer: Answer): Promise<unknown> => {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer.pieces(pace.wholeMs)) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw new HttpFault("unreadable", { cause: new Error("The answer has no end.") });
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HttpFault("unreadable", { cause, isHtml: answer.isHtml || /^\s*<(!doctype|html|\?xml)/i.test(text) });
  }
};
