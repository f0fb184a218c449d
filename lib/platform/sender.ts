import "server-only";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { env } from "./env";

/** Next hands an action that a page does not hold on to itself, over HTTP; what stands there of the sender is ours. */
const MARK = "x-connetra-sender";
const mark = randomBytes(18).toString("base64url");

/**
 * The address a request came from. Each proxy adds whom it was asked by at the end of X-Forwarded-For; what stands
 * before the entries of our own proxies can be made up by the sender.
 */
export function senderOf(forwardedFor: string | undefined, peer: string | undefined, proxies: number): string {
  const given = forwardedFor?.split(",").map((entry) => entry.trim()) ?? [];
  const chain = [...given.filter(Boolean), (peer ?? "").replace(/^::ffff:(?=\d+\.)/, "")];
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? "";
}

/** How many proxies are our own. Connetra speaks no TLS: where people open it with https://, one is in front. */
export function ownProxies(): number {
  const { PROXIES, APP_URL } = env();
  return PROXIES ?? (APP_URL.startsWith("https:") ? 1 : 0);
}

/** From here on X-Forwarded-For holds the sender's address and nothing that the sender wrote. */
export function settleSender(request: IncomingMessage, proxies: number): void {
  const { headers } = request;
  if (headers[MARK] === mark) return;
  const given = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = senderOf(
    Array.isArray(given) ? given.join(",") : given,
    request.socket.remoteAddress,
    proxies,
  );
  headers[MARK] = mark;
}
