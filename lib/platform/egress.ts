import "server-only";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import type { Duplex } from "node:stream";
import {
  buildConnector,
  type Response,
  Agent as UndiciAgent,
  type RequestInit as UndiciInit,
  fetch as undiciFetch,
} from "undici";
import { causesOf } from "../core/causes";
import { AppError } from "../core/errors";
import { bareHost, blocked, createGate, type Resolve, unixSocket } from "./egress-gate";
import { insideGate } from "./egress-hook";
import { type EgressRule, isListed, ownDatabaseRules, WITHOUT_TLS } from "./egress-rules";
import { refuse, vettedConnection } from "./egress-socket";
import { env } from "./env";

export type Egress = {
  /** Undici's own fetch, which never follows a redirect: a credential goes where it was sent or nowhere. */
  fetch: (url: string | URL, init?: Omit<UndiciInit, "dispatcher" | "redirect">) => Promise<Response>;
  /** For clients that take Node agents, such as object stores. */
  httpAgent: http.Agent;
  httpsAgent: https.Agent;
  /** For drivers that take a socket: `new pg.Client({ stream: () => new egress().GuardedSocket() })`. */
  GuardedSocket: new () => net.Socket;
  /** Runs work whose sockets are all guarded, whatever library opens them; for those that take no agent or socket. */
  within: <T>(work: () => T) => T;
  /** Resolves and vets a destination without connecting. @throws AppError `egress-blocked` or `vendor-unreachable` */
  check: (host: string, port: number) => Promise<void>;
  /** What can be said of a URL before connecting. @throws AppError `egress-blocked` or `invalid-input` */
  checkUrl: (url: string | URL) => URL;
};

/** The block inside whatever a client library wrapped around it. */
export function egressBlockIn(thrown: unknown): AppError | null {
  for (const error of causesOf(thrown)) if (error instanceof AppError && error.code === "egress-blocked") return error;
  return null;
}

/** The one guarded way out: every address is vetted at the moment of connecting, and what was vetted is what is dialled. */
export function createEgress(rules: readonly EgressRule[], resolve: Resolve = dns.lookup): Egress {
  const gate = createGate(rules, resolve);
  const { vetLiteral, vetted, lookup } = gate;

  /** The options of a request, aimed at the vetted address. */
  const aimed = <T extends http.ClientRequestArgs>(options: T, plain: boolean): T & { lookup: net.LookupFunction } => {
    if (options.socketPath) throw unixSocket();
    const way = { host: bareHost(options.hostname ?? options.host), port: Number(options.port), plain };
    vetLiteral(way);
    return { ...options, host: way.host, lookup: lookup(way) };
  };
  type Connected = (error: Error | null, socket: Duplex) => void;
  /** A refusal reaches the request as its error, as every other fault of connecting does, and not its caller's stack. */
  const connecting = (connect: () => Duplex | null | undefined, done: Connected | undefined) => {
    try {
      return connect();
    } catch (refusal) {
      if (!done || !(refusal instanceof Error)) throw refusal;
      process.nextTick(done, refusal, new net.Socket().destroy());
      return undefined;
    }
  };
  class GuardedHttpAgent extends http.Agent {
    override createConnection(options: http.ClientRequestArgs, done?: Connected) {
      return connecting(() => super.createConnection(aimed(options, true), done), done);
    }
  }
  class GuardedHttpsAgent extends https.Agent {
    override createConnection(options: https.RequestOptions, done?: Connected) {
      return connecting(() => super.createConnection(aimed(options, false), done), done);
    }
  }
  const dispatcher = new UndiciAgent({
    headersTimeout: 30_000,
    bodyTimeout: 60_000,
    connect: (options, done) => {
      const plain = options.protocol !== "https:";
      const way = { host: bareHost(options.hostname), port: Number(options.port) || (plain ? 80 : 443), plain };
      try {
        vetLiteral(way);
      } catch (refusal) {
        return done(refusal instanceof Error ? refusal : new Error(String(refusal)), null);
      }
      buildConnector({ lookup: lookup(way), timeout: 10_000 })(options, done);
    },
  });

  class GuardedSocket extends net.Socket {
    override connect(...args: unknown[]): this {
      try {
        const { options, listener } = vettedConnection(gate, args);
        return super.connect(options, listener);
      } catch (refusal) {
        refuse(this, refusal);
        return this;
      }
    }
  }

  const checkUrl = (input: string | URL): URL => {
    const url = URL.canParse(String(input)) ? new URL(String(input)) : null;
    if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
      throw new AppError("invalid-input", "This is not a web address.", {
        remedy: "Enter an address that begins with https://.",
      });
    if (url.username || url.password)
      throw new AppError("invalid-input", "The address holds a user name or password.", {
        remedy: "Leave them out of the address.",
      });
    const plain = url.protocol === "http:";
    const way = { host: bareHost(url.hostname), port: Number(url.port) || (plain ? 80 : 443), plain };
    vetLiteral(way);
    if (plain && !net.isIP(way.host) && !isListed(rules, null, way.host, way.port)) throw blocked(way, WITHOUT_TLS);
    return url;
  };

  return {
    fetch: async (url, init) => {
      try {
        return await undiciFetch(checkUrl(url), { ...init, dispatcher, redirect: "error" });
      } catch (error) {
        // Fetch says only "fetch failed"; the reason that helps is inside.
        throw egressBlockIn(error) ?? error;
      }
    },
    httpAgent: new GuardedHttpAgent({ keepAlive: true }),
    httpsAgent: new GuardedHttpsAgent({ keepAlive: true }),
    GuardedSocket,
    within: (work) => insideGate(gate, work),
    check: (host, port) =>
      new Promise((done, refuse) => {
        const way = { host: bareHost(host), port, plain: false };
        vetted(way, (error) => {
          if (!error) return done();
          if (error instanceof AppError) return refuse(error);
          const message = `The name ${way.host} cannot be found.`;
          const remedy = "Check its spelling, and that this server can resolve it.";
          refuse(
            new AppError("vendor-unreachable", message, { remedy, fault: "vendor", retryable: true, cause: error }),
          );
        });
      }),
    checkUrl,
  };
}

let current: { from: string; egress: Egress } | undefined;

/** The guard of this process: our own database and what EGRESS_ALLOW lists are open beside the public internet. */
export function egress(): Egress {
  const from = `${process.env.EGRESS_ALLOW ?? ""}\0${process.env.DATABASE_URL ?? ""}`;
  // A new guard for new rules: sockets that an old agent keeps alive are not vetted again.
  if (current?.from !== from)
    current = { from, egress: createEgress([...env().EGRESS_ALLOW, ...ownDatabaseRules(env().DATABASE_URL)]) };
  return current.egress;
}
