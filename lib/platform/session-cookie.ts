import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "./env";

/** A session ends when nobody used it for twelve hours, and after seven days whatever was done with it. */
export const IDLE_SECONDS = 12 * 3600;
const ABSOLUTE_SECONDS = 7 * 24 * 3600;
/** A session in use is written anew no more often than this. */
const RENEW_AFTER_SECONDS = 600;

const seconds = (): number => Math.floor(Date.now() / 1000);

export const isSecure = (): boolean => env().APP_URL.startsWith("https:");

/** The prefix makes browsers refuse the cookie from a sibling domain or over http. */
export const sessionCookieName = (): string => (isSecure() ? "__Host-connetra.session" : "connetra.session");

const claims = z.object({
  userId: z.uuid(),
  /** The user's epoch when the session began: a higher one in the row has ended it. */
  epoch: z.number().int(),
  startedAt: z.number().int(),
  iat: z.number().int(),
});
export type SessionClaims = z.infer<typeof claims>;

/** What a new session says of its user. */
export const newClaims = (user: { id: string; sessionEpoch: number }) => ({
  userId: user.id,
  epoch: user.sessionEpoch,
  startedAt: seconds(),
});

/** A session's claims out of next-auth's token, or null when it is none of ours or too old. */
export function readClaims(token: unknown): SessionClaims | null {
  const parsed = claims.safeParse(token);
  if (!parsed.success || parsed.data.startedAt + ABSOLUTE_SECONDS <= seconds()) return null;
  return parsed.data;
}

/** Opens a session cookie; null when it was not sealed by us, has run out, or is damaged. */
export async function openSessionCookie(value: string | undefined): Promise<SessionClaims | null> {
  if (!value) return null;
  try {
    return readClaims(await decode({ token: value, secret: env().NEXTAUTH_SECRET }));
  } catch {
    // Anything that cannot be decrypted is nobody's session.
    return null;
  }
}

/** The value of a session cookie; tests and the renewal below make one, sign-in leaves it to next-auth. */
export const sealSessionCookie = (session: Omit<SessionClaims, "iat">): Promise<string> =>
  encode({ token: session, secret: env().NEXTAUTH_SECRET, maxAge: IDLE_SECONDS });

/** The Set-Cookie that keeps a session in use from running out, or null while it is still fresh. */
export async function renewedSessionCookie({ iat, ...session }: SessionClaims): Promise<string | null> {
  if (seconds() - iat < RENEW_AFTER_SECONDS) return null;
  const value = await sealSessionCookie(session);
  const secure = isSecure() ? "; Secure" : "";
  return `${sessionCookieName()}=${value}; Path=/; Max-Age=${IDLE_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
