import { createHash, createPublicKey, createVerify } from "node:crypto";
import { z } from "zod";
import type { User, World } from "./world";

const headerSchema = z.object({ alg: z.literal("RS256") });
const claimsSchema = z.object({ iss: z.string(), sub: z.string(), iat: z.number(), exp: z.number() });

/** `SHA256:` and the digest of a public key, as Snowflake tells it in DESCRIBE USER. */
export const fingerprint = (publicKey: string): string =>
  `SHA256:${createHash("sha256")
    .update(createPublicKey(publicKey).export({ type: "spki", format: "der" }))
    .digest("base64")}`;

/** Snowflake leaves the account's region out, and dots of it are dashes. */
const accountInTokens = ({ account }: World): string => account.toUpperCase();

/** Why a token of a key pair is refused, in the words of LOGIN_HISTORY; null when it is good. A client is told only that it is. */
export function faultOfToken(token: string, user: User | undefined, world: World): string | null {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims = claimsSchema.safeParse(decoded(payload));
  if (!headerSchema.safeParse(decoded(header)).success || !claims.success) return "JWT_TOKEN_INVALID";
  const { iss, sub } = claims.data;
  const [iat, exp] = [seconds(claims.data.iat), seconds(claims.data.exp)];
  if (!user) return "JWT_TOKEN_INVALID_USER_IN_ISSUER";
  const subject = `${accountInTokens(world)}.${user.name.toUpperCase()}`;
  if (sub !== subject) return "JWT_TOKEN_INVALID_SUBJECT";
  const key = (user.publicKeys ?? []).find((known) => iss === `${subject}.${fingerprint(known)}`);
  if (!key) return "JWT_TOKEN_INVALID_PUBLIC_KEY_FINGERPRINT_MISMATCH";
  const now = Date.now() / 1000;
  if (iat > now + 60 || exp - iat > 3600) return "JWT_TOKEN_INVALID_ISSUE_TIME";
  if (exp < now) return "JWT_TOKEN_EXPIRED";
  const isSigned = createVerify("RSA-SHA256")
    .update(`${header}.${payload}`)
    .verify(key, Buffer.from(signature, "base64url"));
  return isSigned ? null : "JWT_TOKEN_INVALID_SIGNATURE";
}

/** Times are seconds in a JWT; the driver writes milliseconds, and Snowflake takes both. */
const seconds = (time: number): number => (time > 100_000_000_000 ? time / 1000 : time);

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
