import { randomBytes } from "node:crypto";
import type { GivenInstallation } from "./given-installation";

type Client = GivenInstallation["identityProvider"];

export const newClient = (port: number): Client => ({
  issuer: `http://127.0.0.1:${port}`,
  clientId: "connetra",
  clientSecret: randomBytes(24).toString("base64url"),
});

/** The operator's settings for it. */
export const settingsOf = ({ issuer, clientId, clientSecret }: Client): Record<string, string> => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: "Acme ID",
  OIDC_ADMINS: "data-admins",
  OIDC_ANALYSTS: "data-team",
});
