import "server-only";
import { cache } from "react";
import { openSessionCookie, type SessionClaims } from "@/lib/platform/session-cookie";
import { type AccountRow, findAccount } from "./data";
import { noteSeen } from "./mutations";
import type { SessionUser } from "./schema";

export type Session = { user: SessionUser; claims: SessionClaims };

/**
 * The account a session stands for. Its row is read every time: a session ends at once when its user is disabled, gets
 * another role or signs out, and the role that counts is the row's, never the cookie's.
 */
export async function accountOf(claims: SessionClaims): Promise<AccountRow | null> {
  const account = await findAccount(claims.userId);
  return account && !account.disabledAt && account.sessionEpoch === claims.epoch ? account : null;
}

/** The session behind a cookie, looked up once while a page is rendered. */
export const sessionOf = cache(async (cookie: string | undefined): Promise<Session | null> => {
  const claims = await openSessionCookie(cookie);
  const account = claims && (await accountOf(claims));
  if (!account) return null;
  await noteSeen(account);
  const { id, email, name, role } = account;
  return { user: { id, email, name, role }, claims };
});
