import { withoutNul } from "@/lib/core/storable-text";

/**
 * A value as JSON that jsonb takes: it has no place for NUL and for halves of characters, which texts from artifacts may
 * hold. They are shown as the replacement character.
 */
export const jsonbText = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? withoutNul(part).toWellFormed() : part));
