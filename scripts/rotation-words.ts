import type { Rotation } from "@/lib/connectors/rotate-keys";

const secrets = (count: number): string => `${count} ${count === 1 ? "secret" : "secrets"}`;

/** What the operator is told at the end. @throws Error when something is not sealed with the new key */
export function inWordsOf({ key, done, unreadable, isComplete }: Rotation): string {
  if (isComplete)
    return done === 0
      ? `Every secret is sealed with ${key}, the first key of SECRETS_KEYS. For another key, put one in front of it.`
      : `${secrets(done)} sealed anew. Every secret is sealed with ${key}: the other keys can be taken out of SECRETS_KEYS.`;
  const reason =
    unreadable.length > 0
      ? `${secrets(unreadable.length)} cannot be opened with any key of SECRETS_KEYS: ${unreadable.join("; ")}. Type them again in the connector's settings, or bring their key back, and run this again.`
      : "Some are held by something else. Run this again.";
  throw new Error(`${secrets(done)} sealed with ${key}, but not all. Keep the other keys. ${reason}`);
}
