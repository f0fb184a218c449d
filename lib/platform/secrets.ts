import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AppError } from "../core/errors";
import { env } from "./env";
import type { SealingKey } from "./key-ring";

/**
 * Where a sealed secret belongs. `destination` holds the config values that say where it may be sent (the fields flagged
 * `destination`): with any of them changed the secret cannot be opened, whoever changed them and by which way.
 */
export type SecretPlace = { connectorId: string; field: string; destination: Readonly<Record<string, unknown>> };

const FORMAT = "v1";

/** JSON in which the order of keys does not matter and an absent value equals an undefined one. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === "object" && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? "null"
  );
}

const boundTo = (place: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify([FORMAT, place.connectorId, place.field, canonical(place.destination)]));

const unreadable = (message: string, cause?: unknown): AppError =>
  new AppError("secret-unreadable", message, {
    remedy: "Open the connector's settings, type its secrets again and save.",
    cause,
  });

/** Seals with the first key of the ring: `v1.<key id>.<iv>.<tag>.<ciphertext>`. */
export function sealSecret(
  plain: string,
  place: SecretPlace,
  ring: readonly SealingKey[] = env().SECRETS_KEYS,
): string {
  const key = ring[0];
  if (!key) throw unreadable("No key to seal secrets with is configured.");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, iv);
  cipher.setAAD(boundTo(place));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [FORMAT, key.id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** @throws AppError `secret-unreadable` when key, place or a byte of it is not what it was sealed with. */
export function openSecret(
  sealed: string,
  place: SecretPlace,
  ring: readonly SealingKey[] = env().SECRETS_KEYS,
): string {
  const [format, keyId, iv, tag, text, ...rest] = sealed.split(".");
  if (format !== FORMAT || iv === undefined || tag === undefined || text === undefined || rest.length > 0)
    throw unreadable("A stored secret is not in a form that this version can read.");
  const key = ring.find((candidate) => candidate.id === keyId);
  if (!key) throw unreadable(`A stored secret was sealed with the key ${keyId}, which is not in SECRETS_KEYS.`);
  try {
    const parts = [iv, tag, text].map(exactBase64url);
    const [ivBytes, tagBytes, textBytes] = parts;
    if (!ivBytes || !tagBytes || !textBytes) throw new Error("a part is missing");
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, ivBytes, { authTagLength: 16 });
    decipher.setAAD(boundTo(place));
    decipher.setAuthTag(tagBytes);
    return Buffer.concat([decipher.update(textBytes), decipher.final()]).toString("utf8");
  } catch (error) {
    throw unreadable(
      "A stored secret cannot be opened: its key, its connector or its destination is another one.",
      error,
    );
  }
}

/** Base64 has spare bits at its end; a text that would not be written the same way again has been tampered with. */
function exactBase64url(text: string): Buffer {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.toString("base64url") !== text) throw new Error("not exact base64url");
  return bytes;
}

/** The id of the key that a sealed secret needs; for the column that counts how far a rotation has come. */
export const keyIdOf = (sealed: string): string => sealed.split(".")[1] ?? "";
