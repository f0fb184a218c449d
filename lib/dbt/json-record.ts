import type { Json, JsonObject } from "../core/catalog";

/** An object out of a file: any key, any value. */
export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sets an entry that came from outside: a key such as __proto__ becomes an entry like any other. */
function put(record: JsonObject, key: string, value: Json): void {
  if (key === "__proto__")
    Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
  else record[key] = value;
}

const scalar = (value: unknown): Json => {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" || typeof value === "boolean" ? value : null;
};

/** The same JSON with its keys in order, so that equal content is equal text. */
export function canonical(value: unknown): Json {
  if (Array.isArray(value)) return value.map(canonical);
  return isRecord(value) ? canonicalRecord(value) : scalar(value);
}

export function canonicalRecord(record: JsonRecord): JsonObject {
  const ordered: JsonObject = {};
  for (const key of Object.keys(record).sort()) put(ordered, key, canonical(record[key]));
  return ordered;
}

/** What dbt writes for "not set". */
export const isUnset = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0));

/** Canonical JSON without what is not set, at any depth. */
export function tidy(value: unknown): Json {
  if (Array.isArray(value)) return value.map(tidy);
  return isRecord(value) ? tidyRecord(value) : scalar(value);
}

export const tidyRecord = (record: JsonRecord, except?: ReadonlySet<string>): JsonObject => {
  const names = Object.keys(record).filter((name) => !isUnset(record[name]) && !except?.has(name));
  return tidyFields(record, names.sort());
};

/** Some fields of a record, tidied; the names are taken in the order given. */
export function tidyFields(record: JsonRecord, names: readonly string[]): JsonObject {
  const tidied: JsonObject = {};
  for (const name of names) {
    const value = record[name];
    if (isUnset(value)) continue;
    const kept = tidy(value);
    if (!isUnset(kept)) put(tidied, name, kept);
  }
  return tidied;
}
