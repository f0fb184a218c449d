import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { egress } from "./egress";
import { env } from "./env";

const ANSWER_MS = 10_000;

/** The identity provider as next-auth takes it, or null where none is set up. Every call to it goes by the guarded way out. */
export function oidcProvider(): OAuthConfig<Record<string, unknown>> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPES } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  const { httpAgent, httpsAgent } = egress();
  return {
    ...{ id: "oidc", type: "oauth", name: OIDC_NAME },
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: OIDC_SCOPES } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { agent: OIDC_ISSUER.startsWith("https:") ? httpsAgent : httpAgent, timeout: ANSWER_MS },
    // Who it is here is decided by the sign-in callback; next-auth wants an id by now.
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

/** Whether people may sign in by an identity provider, and what its button says. */
export const oidcName = (): string | null => (env().OIDC_ISSUER ? env().OIDC_NAME : null);
