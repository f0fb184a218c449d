import http, { type ClientRequest } from "node:http";
import https from "node:https";
import net from "node:net";
import { AppError } from "../../core/errors";
import type { Egress } from "../../platform/egress";

/** The one code of Node's or axios' errors after which the SDK does not try again. */
const FINAL = "ERR_CANCELED";

const bareHost = (host: string): string => host.replace(/^\[|\]$/g, "").toLowerCase();

/** An error that ends a request for good, with what it was caused by. */
const final = (cause: unknown): Error =>
  Object.assign(new Error("The request was given up.", { cause }), { code: FINAL });

/** Far more than any answer has: long ones come in chunks. The SDK keeps an answer in memory until it is whole. */
const MOST_BYTES = 256 * 2 ** 20;

/** Gives a request up whose answer has no end. */
const endFlood = (request: ClientRequest, answer: http.IncomingMessage): void => {
  let bytes = 0;
  answer.on("data", (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= MOST_BYTES || request.destroyed) return;
    const error = new AppError("vendor-answer-unexpected", `${request.host} answers without an end.`, {
      remedy: "Check the account identifier and the access URL: what answers there is not Snowflake.",
    });
    // Told before it ends: the SDK hears of an end alone only that there was one.
    answer.emit("error", final(error));
    request.destroy();
  });
};

type RequestTaker = { addRequest(request: ClientRequest, options: object): void };
const takesRequests = <A extends object>(agent: A): agent is A & RequestTaker =>
  "addRequest" in agent && typeof agent.addRequest === "function";

/** A pool of one account's connections, whose sockets the guard opens. */
const poolOf = (guard: http.Agent, pool: http.Agent): http.Agent & RequestTaker => {
  pool.createConnection = (options, done) => guard.createConnection(options, done);
  if (!takesRequests(pool)) throw new Error("Agents of this Node take no requests.");
  return pool;
};

export type AccountAgents = {
  /** What the SDK calls for an agent, without `new`; it asks for no other way out then. */
  agentClass(options: { protocol?: string }): http.Agent & RequestTaker;
  /** Ends every request under way and all that would follow. */
  close(reason: unknown): void;
};

/**
 * The only ways out of one session. A credential goes to the account's own host or nowhere: no redirect is followed,
 * and other hosts, where large results lie, are only asked with a bare GET.
 */
export const accountAgents = ({ httpAgent, httpsAgent }: Egress, accessUrl: string): AccountAgents => {
  const own = bareHost(new URL(accessUrl).hostname);
  const underWay = new Set<ClientRequest>();
  let closedFor: unknown;

  const vet = (request: ClientRequest): void => {
    if (closedFor !== undefined) throw closedFor;
    if (request.path.startsWith("/telemetry/")) throw new Error("Nothing is reported to the maker of the SDK.");
    const signed = String(request.getHeader("authorization") ?? "").startsWith("Snowflake");
    if (bareHost(request.host) !== own && (request.method !== "GET" || signed))
      throw new AppError("egress-blocked", `A request with a credential would have gone to ${request.host}.`, {
        remedy: "Check the account identifier and the access URL: what answers there sends requests elsewhere.",
      });
  };
  const guarded = (pool: http.Agent & RequestTaker): http.Agent & RequestTaker => {
    const take = pool.addRequest.bind(pool);
    pool.addRequest = (request, options) => {
      try {
        vet(request);
      } catch (refusal) {
        request.destroy(final(refusal));
        // A request tells its error only once it has had a socket.
        request.onSocket(new net.Socket());
        return;
      }
      underWay.add(request);
      request.once("close", () => underWay.delete(request));
      // Without the header an answer is not taken for a redirect, and so told as the fault that it is.
      request.prependOnceListener("response", (answer) => {
        delete answer.headers.location;
        endFlood(request, answer);
      });
      // What the guard refuses is refused every time.
      const emit = request.emit.bind(request);
      request.emit = (event: string | symbol, ...args: unknown[]) => {
        const [error] = args;
        return event === "error" && error instanceof AppError ? emit(event, final(error)) : emit(event, ...args);
      };
      take(request, options);
    };
    return pool;
  };
  const plain = guarded(poolOf(httpAgent, new http.Agent({ keepAlive: true })));
  const encrypted = guarded(poolOf(httpsAgent, new https.Agent({ keepAlive: true })));

  return {
    agentClass: ({ protocol }) => (protocol === "https:" ? encrypted : plain),
    close(reason) {
      closedFor ??= reason ?? new Error("The session is closed.");
      for (const request of underWay) request.destroy(final(closedFor));
      plain.destroy();
      encrypted.destroy();
    },
  };
};
