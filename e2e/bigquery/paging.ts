import { invalid, Refused } from "./refusal";

/** One page of a list, and the token of the next; a token is good for its own list alone. */
export function pageOf<T>(
  items: readonly T[],
  { token, size, list }: { token: string | null; size: number; list: string },
): { items: readonly T[]; nextPageToken?: string } {
  const from = token === null ? 0 : positionIn(token, list);
  const to = from + size;
  return {
    items: items.slice(from, to),
    ...(to < items.length ? { nextPageToken: Buffer.from(`${list} ${to}`).toString("base64url") } : {}),
  };
}

function positionIn(token: string, list: string): number {
  const text = Buffer.from(token, "base64url").toString("utf8");
  const at = text.lastIndexOf(" ");
  if (text.slice(0, at) !== list) throw new Refused(invalid("Invalid page token", "pageToken"));
  return Number(text.slice(at + 1));
}

/** How many items a page has: what was asked for, up to what BigQuery gives. */
export const sizeOf = (asked: string | null, usual: number, most: number): number =>
  Math.min(asked === null ? usual : Number(asked), most);
