import "server-only";
import { isOwnOrigin } from "@/lib/platform/origin";
import { type SessionClaims, sessionCookieName } from "@/lib/platform/session-cookie";
import { findApiToken } from "./data";
import { forbidden, foreignOrigin, unauthorized } from "./gate";
import { noteUsed } from "./mutations";
import { isAllowed, type Role } from "./schema";
import { sessionOf } from "./session";

/** Who calls the API: a token, or somebody signed in to the web app. */
export type Caller = {
  role: Role;
  userId: string | null;
  /** The user's e-mail address, or what the token is called: never an address alone, whatever somebody has named it. */
  name: string;
  /** Whom limits are counted for. */
  key: string;
  /** Set when a session called, so that its cookie can be renewed. */
  claims: SessionClaims | null;
};

/** The gate of /api/v1. A request that brings a token stands by it alone, also when it brings a session as well. */
export async function requireCaller(request: Request, role: Role): Promise<Caller> {
  const authorization = request.headers.get("authorization");
  const caller = authorization === null ? await callerBySession(request) : await callerByToken(authorization);
  if (!isAllowed(caller.role, role)) throw forbidden(role);
  return caller;
}

async function callerByToken(authorization: string): Promise<Caller> {
  const [, given] = /^Bearer +([\w-]{1,200})$/i.exec(authorization) ?? [];
  const token = given === undefined ? null : await findApiToken(given);
  if (!token)
    throw unauthorized("The API token is unknown or was revoked.", "Make a new token in Settings → API tokens.");
  await noteUsed(token);
  // Limits are a person's: more tokens are not more tries.
  const key = token.createdBy === null ? `token:${token.id}` : `user:${token.createdBy}`;
  return { role: token.role, userId: null, name: `API token ${token.name}`, key, claims: null };
}

async function callerBySession(request: Request): Promise<Caller> {
  const session = await sessionOf(cookieValue(request.headers.get("cookie"), sessionCookieName()));
  if (!session)
    throw unauthorized(
      "The call carries neither an API token nor a session.",
      "Send Authorization: Bearer <token>, or sign in.",
    );
  // A browser adds the cookie by itself, also for another site's form; only a token proves that the caller meant it.
  if (!["GET", "HEAD"].includes(request.method) && !isOwnOrigin(request.headers)) throw foreignOrigin();
  const { user, claims } = session;
  return { role: user.role, userId: user.id, name: user.email, key: `user:${user.id}`, claims };
}

function cookieValue(header: string | null, name: string): string | undefined {
  const pair = header?.split(/; */).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
