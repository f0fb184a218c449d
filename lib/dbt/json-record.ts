import type { Json, JsonObject } from "../core/catalog";

/** An object out of a file: any key, any value. */
export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The same JSON with its keys in order, so that equal content is equal text. Entries are defined, never assigned, and a
 * key such as __proto__ stays a key.
 */
export function canonical(value: unknown): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (isRecord(value)) return canonicalRecord(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

export const canonicalRecord = (record: JsonRecord): JsonObject =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, canonical(record[key])]),
  );

const isBlank = (value: Json): boolean =>
  value === null ||
  value === "" ||
  (typeof value === "object" && (Array.isArray(value) ? value : Object.keys(value)).length === 0);

/** Canonical JSON without what dbt writes for "not set" (null, "", [], {}), at any depth. */
export function tidy(value: unknown): Json {
  if (Array.isArray(value)) return value.map(tidy);
  return isRecord(value) ? tidyRecord(value) : canonical(value);
}

export const tidyRecord = (record: JsonRecord): JsonObject =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key): [string, Json] => [key, tidy(record[key])])
      .filter(([, value]) => !isBlank(value)),
  );
