import { randomBytes } from "node:crypto";

/** How the installation under test is registered at the identity provider that journeys serve. */
export type IdentityProviderClient = { issuer: string; clientId: string; clientSecret: string };

/** The variable by which journeys are told what they have to register. */
export const identityProviderVariable = "E2E_IDENTITY_PROVIDER";

export const newClient = (port: number): IdentityProviderClient => ({
  issuer: `http://127.0.0.1:${port}`,
  clientId: "connetra",
  clientSecret: randomBytes(24).toString("base64url"),
});

/** The operator's settings for it. */
export const settingsOf = ({ issuer, clientId, clientSecret }: IdentityProviderClient): Record<string, string> => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: "Acme ID",
  OIDC_ADMINS: "data-admins",
  OIDC_ANALYSTS: "data-team",
});

/** @throws Error outside of a run of journeys */
export function givenClient(): IdentityProviderClient {
  const text = process.env[identityProviderVariable];
  if (!text) throw new Error(`${identityProviderVariable} is not set: run the journeys with npm test -- e2e`);
  return JSON.parse(text);
}
