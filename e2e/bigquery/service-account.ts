import { createPublicKey, generateKeyPairSync, randomBytes, randomInt } from "node:crypto";
import type { Grant } from "./world";

/** The file that Google Cloud hands out for a key of a service account. */
export type KeyFile = {
  type: "service_account";
  project_id: string;
  private_key_id: string;
  private_key: string;
  client_email: string;
  client_id: string;
  auth_uri: string;
  token_uri: string;
  auth_provider_x509_cert_url: string;
  client_x509_cert_url: string;
  universe_domain: string;
};

export type ServiceAccount = { email: string; keyId: string; publicKey: string; grants: Grant[]; keyFile: KeyFile };

/** One key for all of them: making one takes longer than the rest of a test. */
let sharedPrivateKey: string | undefined;
function privateKey(): string {
  sharedPrivateKey ??= newPrivateKey();
  return sharedPrivateKey;
}

export const newPrivateKey = (): string =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();

export function serviceAccount(project: string, name: string, grants: Grant[], key = privateKey()): ServiceAccount {
  const email = `${name}@${project}.iam.gserviceaccount.com`;
  const keyId = randomBytes(20).toString("hex");
  return {
    email,
    keyId,
    publicKey: createPublicKey(key).export({ type: "spki", format: "pem" }).toString(),
    grants,
    keyFile: {
      type: "service_account",
      project_id: project,
      private_key_id: keyId,
      private_key: key,
      client_email: email,
      client_id: String(100_000_000_000_000 + randomInt(1_000_000_000)),
      auth_uri: "https://accounts.google.com/o/oauth2/auth",
      token_uri: "https://oauth2.googleapis.com/token",
      auth_provider_x509_cert_url: "https://www.googleapis.com/oauth2/v1/certs",
      client_x509_cert_url: `https://www.googleapis.com/robot/v1/metadata/x509/${encodeURIComponent(email)}`,
      universe_domain: "googleapis.com",
    },
  };
}
