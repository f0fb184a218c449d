import "server-only";
import { env } from "./env";

/**
 * Whether a request that changes something comes from our own pages. A browser says so by Origin: it must be there and
 * be ours, by APP_URL or by the host the request itself was sent to. X-Forwarded-Host is not asked, anybody can send it.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  const { APP_URL } = env();
  if (origin === APP_URL) return true;
  // A page that came without TLS may have been written by anybody on the way: it does not speak for one that has it.
  const isAsSafe = protocol === "https:" || (protocol === "http:" && !APP_URL.startsWith("https:"));
  return isAsSafe && host === headers.get("host");
}
