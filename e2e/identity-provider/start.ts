import { randomBytes } from "node:crypto";
import http from "node:http";
import { Provider } from "oidc-provider";
import { installation } from "../support/installation";

/** A person as the provider knows them, by what they type as their login. */
export type Person = { email?: string; email_verified?: boolean; name?: string; groups?: string[] };

export type IdentityProvider = { people: Map<string, Person>; close: () => Promise<void> };

/** A real OpenID Connect provider, in which the installation is registered. Any password will do. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { issuer, clientId, clientSecret } = installation.identityProvider;
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${installation.url}/api/auth/callback/oidc`],
      },
    ],
    cookies: { keys: [randomBytes(24).toString("hex")] },
    claims: { openid: ["sub", "groups"], email: ["email", "email_verified"], profile: ["name"] },
    // As most providers do: what was asked for stands in the ID token itself.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
  });
  const server = http.createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), "127.0.0.1", resolve));
  return {
    people,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
