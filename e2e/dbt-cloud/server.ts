import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { fullGrant, type Grant, tokenOf } from "./access";
import type { CloudAccount } from "./cloud-account";
import type { Exchange, Violation } from "./exchange";
import { Faults } from "./faults";
import { type Reply, refusal } from "./reply";
import { type Reading, read, type Served } from "./router";

export type ServerOptions = Partial<Omit<Served, "account">> & {
  /** Compresses answers for those who accept it. */
  compress?: boolean;
  /** One that is known beforehand, where others must be told of it before it is there. */
  port?: number;
  /** Serves HTTPS with this key and certificate, both PEM. */
  tls?: { key: string; cert: string };
};

export type RunningServer = {
  url: string;
  token: string;
  faults: Faults;
  /** Everything that was asked since the start or the last `forget`. */
  requests: Exchange[];
  /** Empty as long as a client keeps to the specification. */
  violations: Violation[];
  addToken(grant: Partial<Grant>): string;
  forget(): void;
  close(): Promise<void>;
};

/** Serves one account over HTTP, as strictly as the specification allows. */
export async function serve(account: CloudAccount, options: ServerOptions = {}): Promise<RunningServer> {
  const {
    pastTheEnd = "empty",
    isStepIgnored = false,
    refusalStatus = 403,
    compress = false,
    port: wanted = 0,
    tls,
  } = options;
  const served: Served = { account, pastTheEnd, isStepIgnored, refusalStatus };
  const tokens = new Map<string, Grant>();
  const faults = new Faults();
  const requests: Exchange[] = [];
  const violations: Violation[] = [];
  const closing = new AbortController();

  const addToken = (grant: Partial<Grant>): string => {
    const token = `dbtc_${randomBytes(18).toString("base64url")}`;
    tokens.set(token, { ...fullGrant, ...grant });
    return token;
  };

  function reply({ authorization }: { authorization?: string | undefined }, { respond }: Reading): Reply {
    const grant = tokens.get(tokenOf(authorization) ?? "");
    if (!grant || !faults.takeToken()) return refusal(401, "Invalid token.");
    return respond(served, grant);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    const target = request.url ?? "/";
    const url = new URL(target, "http://stand-in");
    request.resume();
    const reading = read(method, url);
    for (const rule of reading.rules) violations.push({ method, target, rule });
    const { delayMs, reply: faulty, isCut } = faults.take(target);
    const sent = faulty ?? reply(request.headers, reading);
    requests.push(exchangeOf(request, url, sent));
    if (delayMs > 0) await delay(delayMs, null, { signal: closing.signal });
    const isCompressed = compress && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    send(response, isCompressed ? compressed(sent) : sent, isCut);
  }

  const listener: RequestListener = (request, response) => {
    handle(request, response).catch(() => response.destroy());
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(wanted, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    token: addToken(fullGrant),
    faults,
    requests,
    violations,
    addToken,
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

const exchangeOf = ({ method = "GET", headers }: IncomingMessage, url: URL, sent: Reply): Exchange => ({
  method,
  path: url.pathname,
  query: Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)])),
  accept: headers.accept ?? null,
  scheme: headers.authorization?.split(" ")[0] ?? null,
  status: sent.status,
  contentType: sent.headers["content-type"] ?? null,
  ...(sent.envelope === undefined ? {} : { answer: sent.envelope }),
});

const compressed = ({ headers, body, ...sent }: Reply): Reply => ({
  ...sent,
  headers: { ...headers, "content-encoding": "gzip" },
  body: gzipSync(body),
});

function send(response: ServerResponse, { status, headers, body }: Reply, isCut: boolean): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  if (!isCut) return void response.end(body);
  // Half of it must have left before the connection goes, or the client sees no answer at all.
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.end(() => response.destroy()));
}
