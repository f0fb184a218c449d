/** A key's id, as it stands in sealed secrets, and its 32 bytes. */
export type SealingKey = { id: string; bytes: Buffer };

/** What is wrong with 32 bytes that claim to be random; null when nothing is. */
function weaknessOf(bytes: Buffer): string | null {
  if (bytes.length !== 32) return `is ${bytes.length} bytes long and must be 32`;
  // 32 random bytes hold fewer than 18 different values about once in 10^12 keys.
  if (new Set(bytes).size < 18) return "repeats itself and is not random";
  const steps = new Set(bytes.subarray(1).map((byte, index) => (byte - (bytes[index] ?? 0)) & 255));
  if (steps.size < 12) return "is a counted sequence and not random";
  if (bytes.every((byte) => byte >= 32 && byte < 127)) return "is readable text and not random";
  return null;
}

/**
 * Reads `SECRETS_KEYS="k2:<base64>,k1:<base64>"`: the first key seals, all of them open.
 * @throws Error with a message for the operator, never holding key material.
 */
export function parseKeyRing(spec: string): readonly SealingKey[] {
  const ring: SealingKey[] = [];
  for (const entry of spec.split(",").map((part) => part.trim())) {
    const [, id, base64] = /^([a-z0-9_-]{1,16}):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry) ?? [];
    if (!id || !base64) throw new Error("has an entry that is not of the form id:base64");
    if (ring.some((key) => key.id === id)) throw new Error(`names the key ${id} twice`);
    const bytes = Buffer.from(base64, "base64");
    const weakness = weaknessOf(bytes);
    if (weakness) throw new Error(`has the key ${id}, which ${weakness}`);
    ring.push({ id, bytes });
  }
  return ring;
}

/** What is wrong with a secret that signs sessions; null when nothing is. */
export function passphraseWeakness(secret: string): string | null {
  if (secret.length < 32) return `is ${secret.length} characters long and must be 32 or more`;
  if (/change.?me|replace|example|placeholder|password|secret|your.|insecure|todo/i.test(secret))
    return "looks like an example out of documentation";
  if (new Set(secret).size < 12) return "repeats itself and is not random";
  for (let period = 1; period <= secret.length / 2; period++)
    if (secret.slice(period) === secret.slice(0, -period)) return "repeats itself and is not random";
  return null;
}
