import { isRecord } from "./json-record";

/** Half of a surrogate pair: an escape can write it, UTF-8 cannot. Whatever is stored or sent would change it. */
const half = /\p{Surrogate}/gu;
const escapedHalf = /\\u[dD][89a-fA-F]/;

/** Whether a piece of JSON can hold one at all; most do not, and need no second look. */
export const mayHoldHalves = (json: string): boolean => json.includes("\\u") && escapedHalf.test(json);

const whole = (text: string): string => text.replace(half, "\uFFFD");

/** The value with each half shown as the replacement character, in keys too. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return whole(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isRecord(value)) return value;
  // Not by assignment: a key may be __proto__.
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [whole(key), wellFormed(each)]));
}
