import "server-only";
import { AppError, type FieldError } from "../core/errors";
import { invalidInput } from "./parse";

const JSON_LIMIT = 1024 * 1024;
/** Deeper than any answer of ours asks for, and far from where recursive code fails. */
const MAX_DEPTH = 64;
/** How much of a refused body is read for nothing, so that its sender gets to the answer. */
const MOST_DISCARDED = { bytes: 512 * 1024 * 1024, milliseconds: 60_000 };

/** The text of a body of at most so many bytes; of a longer one the rest is left in the request. */
export async function readLimited(request: Request, limit: number): Promise<string> {
  const tooLarge = () =>
    new AppError("too-large", `The body is larger than ${Math.floor(limit / 1024)} KB.`, {
      remedy: "Send less at once. Artifacts are sent to PUT /connectors/{id}/artifacts.",
    });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    text += decodeWith(decoder, chunk);
  }
  return text + decodeWith(decoder);
}

/** A body of at most so many bytes, as it came; of a longer one the rest is left in the request. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError("too-large", `The body is larger than ${Math.floor(limit / 1024)} KB.`, {
      remedy: "Send no more than that at once.",
    });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads what is left of a body and keeps none of it. Many clients send all of theirs before they read an answer: cut
 * off, they report a broken connection and never see why they were refused. Ends at a bound, or when the sender leaves.
 */
export async function discardBody(request: Request, most = MOST_DISCARDED): Promise<void> {
  if (!request.body || request.body.locked) return;
  const reader = request.body.getReader();
  const giveUp = () => reader.cancel().catch(() => {});
  if (Number(request.headers.get("content-length") ?? 0) > most.bytes) return giveUp();
  const timer = setTimeout(giveUp, most.milliseconds);
  try {
    for (let bytes = 0; bytes <= most.bytes; ) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
    }
    await giveUp();
  } catch {
    // The sender has gone: nobody is left to answer.
  } finally {
    clearTimeout(timer);
  }
}

function decodeWith(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw invalidInput([{ path: "", message: "The body is not UTF-8." }]);
  }
}

/** The JSON of a body; an empty one is an empty object. @throws AppError 413, 415 or 422 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type");
  if (type !== null && !/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) throw notJson();
  const text = await readLimited(request, JSON_LIMIT);
  if (text === "") return {};
  if (type === null) throw notJson();
  const value = parseJson(text);
  const complaint = complaintAbout(value);
  if (complaint) throw invalidInput([complaint]);
  return value;
}

const notJson = () =>
  new AppError("unsupported-media-type", "The body is not sent as JSON.", {
    remedy: "Send it with the header Content-Type: application/json.",
  });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    // The parser's own words repeat what was sent, secrets among it: only the place is told.
    const place = /position \d+( \(line \d+ column \d+\))?/.exec(String(thrown))?.[0];
    throw invalidInput([{ path: "", message: `The body is not JSON${place ? `: ${place}` : ""}.` }]);
  }
}

/** What the rest of the program or the database could not take, and where; null when there is nothing. */
export function complaintAbout(value: unknown, path: readonly string[] = []): FieldError | null {
  const complaint = (message: string) => ({ path: path.join("."), message });
  if (typeof value === "string") {
    if (value.includes("\0")) return complaint("The NUL character cannot be stored.");
    return value.isWellFormed() ? null : complaint("Half of a surrogate pair is no character, and cannot be stored.");
  }
  if (value === null || typeof value !== "object") return null;
  if (path.length >= MAX_DEPTH) return complaint(`The body is nested deeper than ${MAX_DEPTH} levels.`);
  for (const [key, inner] of Object.entries(value)) {
    // A name that is at fault is told by where it stands: it could not be sent back either.
    const found = complaintAbout(key, path) ?? complaintAbout(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}
