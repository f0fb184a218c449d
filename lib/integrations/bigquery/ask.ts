import "server-only";
import { egress } from "../../platform/egress";
import type { HttpAccess } from "../shared/http/http-access";
import { HttpFault } from "../shared/http/http-fault";
import { retryAfterMs } from "../shared/retry-after";
import { stopped } from "../shared/stopped";
import { GoogleFault } from "./google-fault";
import { readRefusal } from "./read-refusal";

/** A page of ten thousand rows is a few megabytes. What is far more would only fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

export type Question = {
  method: "GET" | "POST";
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** How long the far end was allowed to take before it answers, beyond what every answer may take. */
  extraMs?: number;
};

type Body = { getReader(): ReadableStreamDefaultReader<Uint8Array> } | null;

const readText = async (body: Body, idleMs: number, noAnswer: () => void): Promise<string> => {
  const pieces: Uint8Array[] = [];
  const reader = body?.getReader();
  let bytes = 0;
  try {
    while (reader) {
      const idle = setTimeout(noAnswer, idleMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(idle));
      if (done) break;
      bytes += value.byteLength;
      if (bytes > MOST_BYTES) throw new HttpFault("unreadable", { cause: new Error("The answer has no end.") });
      pieces.push(value);
    }
  } finally {
    // Without effect on a body that came to its end.
    reader?.cancel().catch(() => {});
  }
  return Buffer.concat(pieces).toString("utf8");
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Asks once, and reads the whole answer as JSON. No redirect is followed.
 * @throws GoogleFault when the answer is no success; HttpFault; AppError when the way out is blocked or the signal is aborted; whatever else fetch throws, see `explainThrown`
 */
export const ask = async ({ pace, signal }: HttpAccess, question: Question): Promise<unknown> => {
  if (signal.aborted) throw stopped();
  const own = new AbortController();
  const stop = () => own.abort(stopped());
  const noAnswer = () => own.abort(new HttpFault("no-answer"));
  signal.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(noAnswer, pace.connectMs + pace.headersMs + (question.extraMs ?? 0));
  try {
    const { method, url, headers, body } = question;
    const response = await egress()
      .fetch(url, { method, headers: { ...headers }, signal: own.signal, ...(body !== undefined && { body }) })
      .finally(() => clearTimeout(timer));
    const text = await readText(response.body, pace.idleMs, noAnswer);
    const type = response.headers.get("content-type") ?? "";
    const json = parsed(text);
    const isHtml = /^\s*(text\/html|application\/xhtml)/i.test(type) || /^\s*<(!doctype|html|\?xml)/i.test(text);
    if (!response.ok) {
      const { reason, said } = readRefusal(json);
      const asked = retryAfterMs(response.headers.get("retry-after"));
      const date = Date.parse(response.headers.get("date") ?? "");
      const facts = { status: response.status, retryAfterMs: asked, isHtml, isJson: json !== undefined };
      throw new GoogleFault(facts, reason, said, Number.isNaN(date) ? null : date);
    }
    if (json === undefined) throw new HttpFault("unreadable", { isHtml });
    return json;
  } finally {
    signal.removeEventListener("abort", stop);
  }
};
