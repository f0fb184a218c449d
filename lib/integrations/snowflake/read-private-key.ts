import { createPrivateKey, type KeyObject } from "node:crypto";
import { AppError } from "../../core/errors";
import { tidyPem } from "./pem-text";

const SMALLEST_BITS = 2048;

const refused = (message: string, remedy: string, cause?: unknown) =>
  new AppError("credentials-rejected", message, { remedy, cause });

const errorCode = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";

const isEncrypted = (pem: string): boolean => pem.includes("ENCRYPTED");

const unreadable = (thrown: unknown, pem: string, passphrase: string | undefined): AppError => {
  if (isEncrypted(pem) && !passphrase)
    return refused(
      "The private key is encrypted, and there is no passphrase.",
      "Enter the passphrase of the key.",
      thrown,
    );
  // Of the envelope. Without EVP it is of what came out of it: now and then a wrong passphrase opens something.
  if (isEncrypted(pem) && errorCode(thrown) === "ERR_OSSL_EVP_UNSUPPORTED")
    return refused(
      "The private key is encrypted in a way that is no longer supported here.",
      "Encrypt it anew: `openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.p8 -out rsa_key.p8`",
      thrown,
    );
  if (isEncrypted(pem))
    return refused(
      "The passphrase does not open the private key.",
      "Enter the passphrase that was typed when the key was made. It is not the user's password.",
      thrown,
    );
  return refused(
    "The private key cannot be read.",
    "Paste all of the file rsa_key.p8 again, from its first line to its last. To try it: `openssl pkey -in rsa_key.p8 -noout`",
    thrown,
  );
};

const open = (pem: string, passphrase: string | undefined): KeyObject => {
  try {
    return createPrivateKey({ key: pem, format: "pem", ...(passphrase && isEncrypted(pem) && { passphrase }) });
  } catch (thrown) {
    throw unreadable(thrown, pem, passphrase);
  }
};

/**
 * The key that signs, opened before anything is sent: as PKCS#8 without a passphrase, whichever form it was pasted in.
 * @throws AppError `credentials-rejected` that says what is wrong with it.
 */
export const readPrivateKey = (text: string, passphrase: string | undefined): string => {
  const key = open(tidyPem(text), passphrase);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  const remedy = "Make one as the guide shows: `openssl genrsa 2048 | openssl pkcs8 -topk8 -nocrypt -out rsa_key.p8`";
  if (key.asymmetricKeyType !== "rsa")
    throw refused("The private key is no RSA key, and Snowflake takes no other.", remedy);
  if (bits < SMALLEST_BITS)
    throw refused(`The private key has ${bits} bits, and Snowflake takes no fewer than ${SMALLEST_BITS}.`, remedy);
  return key.export({ format: "pem", type: "pkcs8" }).toString();
};
