import "server-only";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { closeGently } from "./gentle-close";
import { log } from "./log";
import { enterLogContext, inLogContext } from "./log-context";
import { metrics } from "./metrics";
import { routePattern } from "./route-pattern";
import { ownProxies, settleSender } from "./sender";
import { isStopping, markStopping } from "./stopping";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Asked for every few seconds by machines, or by the dozen with each page: a line each would drown the others. */
const QUIET = /^\/(?:_next|api\/(?:health|ready|metrics))$/;
const GIVEN_ID = /^[\w.-]{1,64}$/;

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

declare global {
  var connetraObservesRequests: boolean | undefined;
}

/**
 * From now on every request of this process's server has an id, which its answer tells and every line of the log about
 * it carries, says truly where it came from, and is counted and logged when it is over. Addresses are told by their
 * route: the path itself may hold a one-time token.
 */
export function observeRequests(): void {
  if (globalThis.connetraObservesRequests) return;
  globalThis.connetraObservesRequests = true;
  metrics();
  const proxies = ownProxies();
  // Next loads this with the server, where these are Node's own events and no framework's.
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as Started;
    closeGently(server);
    // The next request has to go where somebody is still there for it.
    if (isStopping()) response.setHeader("connection", "close");
    settleSender(request, proxies);
    observe(request, response);
  });
  process.on("message", (message) => {
    if (message === "stopping") markStopping();
  });
  process.on("SIGTERM", markStopping);
}

function observe(request: IncomingMessage, response: ServerResponse): void {
  const startedAt = performance.now();
  const given = request.headers["x-request-id"];
  const requestId = typeof given === "string" && GIVEN_ID.test(given) ? given : randomUUID();
  const { requests, requestSeconds, requestsAborted, requestsInFlight } = metrics();
  response.setHeader("x-request-id", requestId);
  enterLogContext({ requestId });
  requestsInFlight.inc();

  response.once("close", () => {
    requestsInFlight.dec();
    const route = routePattern((request.url ?? "").split("?", 1)[0] ?? "");
    const method = METHODS.find((known) => known === request.method) ?? "other";
    const seconds = (performance.now() - startedAt) / 1000;
    const isWhole = response.writableFinished;
    const status = response.statusCode;
    if (isWhole) {
      requests.inc({ method, route, status });
      requestSeconds.observe({ method, route }, seconds);
    } else requestsAborted.inc({ method, route });
    const facts = { method, route, status: isWhole ? status : null, ms: Math.round(seconds * 1000) };
    const level = QUIET.test(route) ? "debug" : isWhole && status >= 500 ? "warn" : "info";
    inLogContext({ requestId }, () => log[level](facts, isWhole ? "request" : "request broken off"));
  });
}
