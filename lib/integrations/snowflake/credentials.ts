import { AppError } from "../../core/errors";
import type { CredentialKind, SnowflakeConfig, SnowflakeSecrets } from "./config";
import { readPrivateKey } from "./read-private-key";

/** How the SDK is told to sign in. */
export type Credentials =
  | { authenticator: "SNOWFLAKE"; password: string }
  | { authenticator: "SNOWFLAKE_JWT"; privateKey: string }
  | { authenticator: "PROGRAMMATIC_ACCESS_TOKEN"; token: string };

/** The way that was chosen, or else the one that there is a secret for. */
export const credentialKind = (
  config: Pick<SnowflakeConfig, "credentials">,
  { privateKey, token, password }: SnowflakeSecrets,
): CredentialKind | null => {
  if (config.credentials) return config.credentials;
  if (privateKey) return "key-pair";
  if (token) return "token";
  return password ? "password" : null;
};

const missing = (what: string) =>
  new AppError("credentials-rejected", `There is no ${what} to sign in with.`, {
    remedy: "Enter a private key, a programmatic access token or a password.",
  });

/** @throws AppError `credentials-rejected` for a secret that is missing, or a key that cannot be opened. Nothing is sent. */
export const credentialsOf = (config: SnowflakeConfig, secrets: SnowflakeSecrets): Credentials => {
  const { privateKey, passphrase, token, password } = secrets;
  switch (credentialKind(config, secrets)) {
    case "key-pair":
      if (!privateKey) throw missing("private key");
      return { authenticator: "SNOWFLAKE_JWT", privateKey: readPrivateKey(privateKey, passphrase) };
    case "token":
      if (!token) throw missing("programmatic access token");
      return { authenticator: "PROGRAMMATIC_ACCESS_TOKEN", token };
    case "password":
      if (!password) throw missing("password");
      return { authenticator: "SNOWFLAKE", password };
    case null:
      throw missing("secret");
  }
};
