import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { findAccount } from "../access/data";
import { endSessions } from "../access/mutations";
import { oidcAccount } from "../access/oidc-sign-in";
import { accountOf } from "../access/session";
import { checkCredentials } from "../access/sign-in";
import { senderAddress } from "./acting";
import { env } from "./env";
import { log } from "./log";
import { oidcProvider } from "./oidc-provider";
import { TooManyRequests } from "./rate-limit";
import { IDLE_SECONDS, isSecure, newClaims, readClaims, sessionCookieName } from "./session-cookie";

/** next-auth puts a thrown error's message into a URL; these are the only messages it gets to see. */
export const TOO_MANY = "too-many-requests.";

const passwords = Credentials({
  id: "credentials",
  name: "E-mail and password",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  authorize: async (credentials, request) => {
    try {
      return await checkCredentials(credentials, addressOf(request.headers) ?? "unknown");
    } catch (thrown) {
      if (thrown instanceof TooManyRequests) throw new Error(`${TOO_MANY}${thrown.retryAfterSeconds}`);
      log.error({ err: thrown }, "sign-in failed");
      throw new Error("internal");
    }
  },
});

function addressOf(headers: Record<string, unknown> | undefined): string | null {
  const chain = headers?.["x-forwarded-for"];
  return senderAddress(typeof chain === "string" ? chain : null);
}

export function authOptions(): NextAuthOptions {
  // next-auth takes its own address from here and from no header.
  process.env.NEXTAUTH_URL ??= env().APP_URL;
  const oidc = oidcProvider();
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [passwords, ...(oidc ? [oidc] : [])],
    session: { strategy: "jwt", maxAge: IDLE_SECONDS },
    jwt: { maxAge: IDLE_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    callbacks: { signIn: letIn, jwt: claimsOf, session: sessionView },
    events: { signOut: endAll },
    logger: {
      // What it hands over beside the message may hold the client's secret.
      error: (code, { message }) =>
        log[code.includes("OAUTH") ? "warn" : "debug"]({ code, reason: message }, "next-auth"),
      warn: (code) => log.debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

type Callbacks = Required<NonNullable<NextAuthOptions["callbacks"]>>;

/** Whom the identity provider let through is looked for here; passwords were looked at before. */
const letIn: Callbacks["signIn"] = async ({ user, account, profile }) => {
  if (account?.provider !== "oidc") return true;
  const found = await oidcAccount(profile).catch((thrown: unknown) => {
    log.error({ err: thrown }, "sign-in failed");
    return "failed" as const;
  });
  if (typeof found === "string") return `/sign-in?error=oidc-${found}`;
  // The session is made of this object.
  Object.assign(user, { id: found.id, sessionEpoch: found.sessionEpoch });
  return true;
};

/** What a session carries: at sign-in from the account, later what it carried, as long as it still counts. */
const claimsOf: Callbacks["jwt"] = async ({ token, user }) => {
  if (user && "sessionEpoch" in user && typeof user.sessionEpoch === "number")
    return newClaims({ id: user.id, sessionEpoch: user.sessionEpoch });
  const claims = readClaims(token);
  // Throwing takes the cookie away.
  if (!claims || !(await accountOf(claims))) throw new Error("session over");
  return claims;
};

const sessionView: Callbacks["session"] = async ({ session, token }) => {
  const claims = readClaims({ iat: 0, ...token });
  const account = claims && (await findAccount(claims.userId));
  if (!account) throw new Error("session over");
  return { expires: session.expires, user: { name: account.name, email: account.email, role: account.role } };
};

/** Signing out ends the user's sessions in every browser: what was left open elsewhere is closed with it. */
async function endAll({ token }: { token: unknown }): Promise<void> {
  const claims = readClaims(token);
  if (claims) await endSessions(claims.userId, claims.epoch);
}
