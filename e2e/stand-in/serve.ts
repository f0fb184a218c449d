import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Faults } from "./faults";
import type { Reply } from "./reply";

/** One request as the stand-in reads it, its body unpacked. */
export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
};

/** One request and its answer, without any secret. */
export type Exchange = {
  method: string;
  path: string;
  query: Record<string, string>;
  status: number;
  /** The SQL of requests that bring some. */
  sql?: string;
};

/** Something a client asked that its vendor does not know, or that the stand-in does not. */
export type Violation = { method: string; target: string; rule: string };

export type Answer = Reply & {
  sql?: string | undefined;
  violation?: string | undefined;
};

export type Running = {
  url: string;
  /** Everything that was asked since the start or the last `forget`. */
  requests: Exchange[];
  /** Empty as long as a client asks what its vendor knows. */
  violations: Violation[];
  forget(): void;
  close(): Promise<void>;
};

/** Answers over plain HTTP, on a port of the system's choice where none is given; `closing` ends with the server. */
export async function serve(
  respond: (asked: Asked, closing: AbortSignal) => Answer | Promise<Answer>,
  faults: Faults,
  wanted = 0,
): Promise<Running> {
  const requests: Exchange[] = [];
  const violations: Violation[] = [];
  const closing = new AbortController();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    const target = request.url ?? "/";
    const url = new URL(target, "http://stand-in");
    const sent = await buffer(request);
    const body = request.headers["content-encoding"] === "gzip" && sent.length > 0 ? gunzipSync(sent) : sent;
    const { delayMs, reply, isCut, isReset } = faults.take(`${method} ${target}`);
    if (delayMs > 0) await delay(delayMs, null, { signal: closing.signal });
    if (isReset) return void response.socket?.destroy();
    const asked = { method, path: url.pathname, query: url.searchParams, headers: request.headers, body };
    const answer: Answer = reply ?? (await respond(asked, closing.signal));
    const query = Object.fromEntries(url.searchParams);
    const { status, sql, violation } = answer;
    requests.push({ method, path: url.pathname, query, status, ...(sql === undefined ? {} : { sql }) });
    if (violation !== undefined) violations.push({ method, target, rule: violation });
    const isWanted = /\bgzip\b/.test(String(request.headers["accept-encoding"])) && answer.body.length > 0;
    const isPacked = isWanted && answer.headers["content-encoding"] === undefined;
    send(response, isPacked ? packed(answer) : answer, isCut);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      // Whoever went away or was closed upon is no news; a fault of the stand-in's own is.
      if (!closing.signal.aborted && !response.destroyed)
        violations.push({
          method: request.method ?? "",
          target: request.url ?? "",
          rule: `The stand-in broke: ${thrown}`,
        });
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(wanted, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    violations,
    forget: () => {
      requests.length = 0;
      violations.length = 0;
    },
    close: () => {
      closing.abort();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const packed = ({ status, headers, body }: Reply): Reply => ({
  status,
  headers: { ...headers, "content-encoding": "gzip" },
  body: gzipSync(body),
});

function send(response: ServerResponse, { status, headers, body }: Reply, isCut: boolean): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  if (!isCut) return void response.end(body);
  // Half of it must have left before the connection goes, or the client sees no answer at all.
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.end(() => response.destroy()));
}
