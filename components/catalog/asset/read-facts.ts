/** Facts are what others wrote: any shape, any depth. They are read by own properties alone, never trusted. */
export type Facts = Readonly<Record<string, unknown>>;

export const isFacts = (value: unknown): value is Facts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path such as `test.column_name`; undefined when any part is missing. */
export function factAt(facts: unknown, path: string): unknown {
  let value: unknown = facts;
  for (const part of path.split(".")) {
    if (!isFacts(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** A word or number at the path as text; null when there is none. */
export function textAt(facts: unknown, path: string): string | null {
  const value = factAt(facts, path);
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

export function numberAt(facts: unknown, path: string): number | null {
  const value = factAt(facts, path);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function listAt(facts: unknown, path: string): readonly unknown[] {
  const value = factAt(facts, path);
  return Array.isArray(value) ? value : [];
}

/** A value in a table's cell: words as they are, anything deeper as JSON on one line. */
export function cellText(value: unknown, limit = 500): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** An address that may become a link: http(s) and mailto alone, so that nothing a text says can run. */
export function safeHref(address: string): string | null {
  const text = address.trim();
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:" ? href : null;
}
