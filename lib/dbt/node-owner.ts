import { isRecord } from "./json-record";

/** An owner as people write it: a text, a list, or an object with name and email (since 1.10 several). Null for none. */
export function ownerName(owner: unknown): string | null {
  if (typeof owner === "string") return owner.trim() || null;
  if (Array.isArray(owner)) {
    const names = owner.map(ownerName).filter((name) => name !== null);
    return names.length > 0 ? names.join(", ") : null;
  }
  return isRecord(owner) ? (ownerName(owner.name) ?? ownerName(owner.email)) : null;
}
