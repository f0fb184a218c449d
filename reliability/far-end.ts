import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "@/scripts/test/certificate";

export type Reply = { status: number; headers: Record<string, string>; body: Buffer };
/** What the far end would answer if nothing were wrong with it. */
export type Served = (request: http.IncomingMessage) => Promise<Reply> | Reply;

/** What happens to one request instead of its answer. */
export type UpstreamFault =
  | { kind: "answer"; status: number; headers?: Record<string, string>; body?: string }
  /** No head of an answer, ever. */
  | { kind: "hang" }
  /** The head at once, and then one byte a second. */
  | { kind: "trickle" }
  | { kind: "reset" }
  /** Half of the body, and then a reset. */
  | { kind: "cut" }
  /** Half of the body, and then nothing. */
  | { kind: "silence" }
  /** Half of the body, and then an orderly end. */
  | { kind: "short" }
  /** More bytes than the head announced. */
  | { kind: "long" };

/** `which` requests meet it, and how many of them; all when left out. `play` is asked anew for each. */
export type Script = { which: RegExp; times?: number; play: () => UpstreamFault };

/** One request that met the fault, or came after one that did, in milliseconds of one clock. */
export type Seen = { at: number; over: number | null; range: string | null };

export type FarEnd = {
  port: number;
  origin: string;
  seen: Seen[];
  /** From here on the script is played; before, all is well. */
  begin: () => void;
  connections: () => number;
  close: () => Promise<void>;
};

/** Serves over HTTP, or HTTPS with a certificate, and plays a script of faults to whoever asks. */
export async function startFarEnd(served: Served, script: Script | null, certificate?: Certificate): Promise<FarEnd> {
  const seen: Seen[] = [];
  let left = 0;
  let connections = 0;

  const listener: http.RequestListener = async (request, response) => {
    const isAimed = script?.which.test(request.url ?? "") ?? false;
    const entry: Seen = { at: performance.now(), over: null, range: request.headers.range ?? null };
    if (isAimed) seen.push(entry);
    response.once("close", () => {
      entry.over ??= performance.now();
    });
    response.on("error", () => {});
    const isMet = script !== null && isAimed && left > 0;
    if (isMet) left -= 1;
    const fault = isMet ? script.play() : null;
    // The answer is whole before any of it leaves: what the other side then waits for is the fault alone.
    const whole = fault?.kind === "answer" ? canned(fault) : await served(request);
    request.resume();
    send(response, whole, fault);
  };
  const server = certificate
    ? https.createServer({ cert: certificate.cert, key: certificate.key }, listener)
    : http.createServer(listener);
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${certificate ? "https" : "http"}://127.0.0.1:${port}`,
    seen,
    begin: () => {
      left = script?.times ?? Number.POSITIVE_INFINITY;
    },
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const canned = ({ status, headers = {}, body = "" }: Extract<UpstreamFault, { kind: "answer" }>): Reply => ({
  ...{ status, body: Buffer.from(body) },
  headers: { "content-type": "application/json", ...headers },
});

function send(response: http.ServerResponse, { status, headers, body }: Reply, fault: UpstreamFault | null): void {
  const half = body.subarray(0, Math.ceil(body.length / 2));
  const head = () => response.writeHead(status, { ...headers, "content-length": body.length });
  switch (fault?.kind) {
    case undefined:
    case "answer":
      return void head().end(body);
    case "hang":
      return;
    case "reset":
      return void response.socket?.resetAndDestroy();
    case "silence":
      return void head().write(half);
    case "cut":
      return void head().write(half, () => setTimeout(() => response.socket?.resetAndDestroy(), SETTLE_MS));
    case "short":
      return void head().write(half, () => response.socket?.end());
    case "long":
      head().write(body);
      return void response.socket?.end("and more than was announced");
    case "trickle": {
      // The first byte comes with it: a body's time is counted from its head.
      let at = 1;
      head().write(body.subarray(0, at));
      const timer = setInterval(() => response.write(body.subarray(at, ++at)), 1_000);
      response.once("close", () => clearInterval(timer));
    }
  }
}

/** A reset throws away what has not been read yet: half of the body is to arrive. */
const SETTLE_MS = 100;
