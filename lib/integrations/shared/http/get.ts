import "server-only";
import { egress } from "../../../platform/egress";
import { retryAfterMs } from "../retry-after";
import { stopped } from "../stopped";
import type { HttpAccess } from "./http-access";
import { HttpFault } from "./http-fault";

/** A successful answer, its body still to come. Whoever has one reads it to the end or discards it. */
export type Answer = {
  isHtml: boolean;
  etag: string | null;
  /** How many bytes `pieces` yields, where the answer tells. */
  bytes: number | null;
  /** The body as it comes; waits for the next piece no longer than the pace allows, and for all of them no longer than `wholeMs`. */
  pieces(wholeMs?: number): AsyncGenerator<Uint8Array, void>;
  discard(): void;
};

/** Some say it in a header of their own beside the one of the standard, or in its place. */
const waitHeaders = ["retry-after", "x-rate-limit-retry-after-seconds"];

const askedMs = (headers: Headers): number | null => {
  const asked = waitHeaders.map((name) => retryAfterMs(headers.get(name))).filter((wait) => wait !== null);
  return asked.length > 0 ? Math.max(...asked) : null;
};

const lengthOf = (headers: Headers): number | null => {
  // Of a compressed body the length on the way is another than that of what is read.
  const text = headers.get("content-encoding") ? null : headers.get("content-length");
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
};

/**
 * Asks once. There is no method to choose: whoever reads through this can change nothing at the far end.
 * @throws HttpFault; AppError when the way out is blocked or the signal is aborted; whatever else fetch throws, see `explainThrown`
 */
export const get = async (
  { pace, signal, clock }: HttpAccess,
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> => {
  if (signal.aborted) throw stopped();
  const own = new AbortController();
  const stop = () => own.abort(stopped());
  const release = () => signal.removeEventListener("abort", stop);
  signal.addEventListener("abort", stop, { once: true });
  const noAnswer = () => own.abort(new HttpFault("no-answer"));
  const timer = setTimeout(noAnswer, pace.connectMs + pace.headersMs);
  const response = await egress()
    .fetch(url, { method: "GET", headers: { ...headers }, signal: own.signal })
    .catch((thrown: unknown) => {
      release();
      throw thrown;
    })
    .finally(() => clearTimeout(timer));

  const discard = () => {
    release();
    response.body?.cancel().catch(() => {});
  };
  const type = response.headers.get("content-type") ?? "";
  const isHtml = /^\s*(text\/html|application\/xhtml)/i.test(type);
  if (!response.ok) {
    discard();
    const isJson = /^\s*application\/([a-z.]+\+)?json/i.test(type);
    throw new HttpFault("status", { status: response.status, retryAfterMs: askedMs(response.headers), isHtml, isJson });
  }
  return {
    isHtml,
    etag: response.headers.get("etag"),
    bytes: lengthOf(response.headers),
    discard,
    async *pieces(wholeMs = Number.POSITIVE_INFINITY) {
      const end = clock.now() + wholeMs;
      const tooSlow = () => own.abort(new HttpFault("no-answer", { isFinal: true }));
      const reader = response.body?.getReader();
      try {
        while (reader) {
          const left = Math.max(0, end - clock.now());
          const idle = left < pace.idleMs ? setTimeout(tooSlow, left) : setTimeout(noAnswer, pace.idleMs);
          const { done, value } = await reader.read().finally(() => clearTimeout(idle));
          if (done) return;
          yield value;
        }
      } finally {
        release();
        // Without effect on a body that came to its end.
        reader?.cancel().catch(() => {});
      }
    },
  };
};
