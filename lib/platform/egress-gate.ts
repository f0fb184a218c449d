import "server-only";
import type dns from "node:dns";
import net from "node:net";
import ipaddr from "ipaddr.js";
import { AppError } from "../core/errors";
import { type EgressRule, refusalOf, WITHOUT_TLS } from "./egress-rules";
import { metrics } from "./metrics";

export type Resolve = (
  host: string,
  options: { all: true },
  done: (error: Error | null, found: dns.LookupAddress[]) => void,
) => void;
/** Where a connection goes. `plain`: without TLS. */
export type Way = { host: string; port: number; plain: boolean };

export const bareHost = (host: string | null | undefined): string => (host ?? "localhost").replace(/^\[|\]$/g, "");
const spelled = (host: string, port: number): string => `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;

/** As EGRESS_ALLOW takes it: an address in one of its odd spellings (`2130706433`, `0x7f.1`, `fe80::1%eth0`) in the usual one. */
function listable(host: string): string {
  const literal = host.split("%")[0] ?? host;
  return ipaddr.isValid(literal) ? ipaddr.process(literal).toString() : host;
}

export function blocked({ host, port }: { host: string; port: number }, reason: string): AppError {
  // Reasons are a handful of our own phrases, which makes them fit for a label.
  metrics().egressRefusals.inc({ reason });
  const target = spelled(host, port);
  const ask = `ask whoever runs Connetra to add ${spelled(listable(host), port)} to EGRESS_ALLOW and restart it.`;
  const remedy = reason.includes("metadata")
    ? "Enter the address of the system itself. Metadata addresses stay shut whatever is listed."
    : reason === WITHOUT_TLS
      ? `Begin the address with https:// if ${host} answers by it. If it has only http://, ${ask}`
      : `If ${target} is meant, ${ask}`;
  return new AppError("egress-blocked", `A connection to ${target} is not allowed: ${reason}.`, { remedy });
}

export function unixSocket(): AppError {
  metrics().egressRefusals.inc({ reason: "it is a socket file" });
  return new AppError("egress-blocked", "A connection to a socket file on this machine is not allowed.", {
    remedy: "Enter a host name and a port.",
  });
}

export type Gate = {
  /** Sockets never look up literals, so those are vetted before. @throws AppError `egress-blocked` */
  vetLiteral: (way: Way) => void;
  /** Resolves a name once and vets every address it has. */
  vetted: (way: Way, done: (error: Error | null, found: dns.LookupAddress[]) => void) => void;
  /** The same as sockets ask for it: what was vetted is what they dial. */
  lookup: (way: Way) => net.LookupFunction;
};

/** The decision at every door of `egress`, taken at the moment of connecting. */
export function createGate(rules: readonly EgressRule[], resolve: Resolve): Gate {
  const vet = (ip: string, way: Way): void => {
    const reason = refusalOf(rules, ip, way.host, way.port, way.plain);
    if (reason) throw blocked(way, reason);
  };
  const vetLiteral = (way: Way): void => {
    if (net.isIP(way.host)) vet(way.host, way);
  };
  const vetted = (way: Way, done: (error: Error | null, found: dns.LookupAddress[]) => void): void =>
    resolve(way.host, { all: true }, (error, found) => {
      if (error) return done(error, []);
      try {
        if (found.length === 0) throw blocked(way, "its name has no address");
        // Every address: one inner address among outer ones is how a name is made to change under us.
        for (const { address } of found) vet(address, way);
      } catch (refusal) {
        return done(refusal instanceof Error ? refusal : new Error(String(refusal)), []);
      }
      done(null, found);
    });
  const lookup =
    (way: Way): net.LookupFunction =>
    (_host, options, done) =>
      vetted(way, (error, found) => {
        const family = options.family === 4 || options.family === 6 ? options.family : 0;
        const usable = family ? found.filter((entry) => entry.family === family) : found;
        const [first] = usable;
        if (error || !first) return done(error ?? new Error(`${way.host} has no address of this family`), "", 0);
        if (options.all) done(null, usable);
        else done(null, first.address, first.family);
      });

  return { vetLiteral, vetted, lookup };
}
