import type { Query } from "./query";
import { answer, type Reply } from "./reply";

/** What comes after the last page: nothing, or, as has been seen at dbt Cloud, the last page again. */
export type PastTheEnd = "empty" | "last-page";

export const DEFAULT_LIMIT = 100;
type Sortable = number | string | boolean | Date | null;

/** One page of records that already match the filters. */
export function pageOf<T>(records: readonly T[], query: Query, pastTheEnd: PastTheEnd): readonly T[] {
  const limit = query.integer("limit") ?? DEFAULT_LIMIT;
  const offset = query.integer("offset") ?? 0;
  if (pastTheEnd === "last-page" && offset >= records.length && records.length > 0) {
    const lastPage = Math.floor((records.length - 1) / limit) * limit;
    return records.slice(lastPage, lastPage + limit);
  }
  return records.slice(offset, offset + limit);
}

/** The whole answer of a list: sorted, cut to a page, and told of in `extra`. */
export function listing<T extends { id: number }>(
  records: readonly T[],
  {
    accountId,
    query,
    pastTheEnd,
    defaultState,
    sortedBy,
    view,
  }: {
    accountId: number;
    query: Query;
    pastTheEnd: PastTheEnd;
    defaultState: "active" | "all";
    sortedBy: (record: T, field: string) => Sortable;
    view: (record: T) => unknown;
  },
): Reply {
  const orderBy = query.text("order_by") ?? "id";
  const page = pageOf(sorted(records, orderBy, sortedBy), query, pastTheEnd);
  const filters = { limit: DEFAULT_LIMIT, offset: 0, state: defaultState, account_id: accountId, ...query.filters() };
  const pagination = { count: page.length, total_count: records.length };
  return answer(page.map(view), { filters, order_by: orderBy, pagination });
}

/** As a database does it: what has no value comes last, and first when the order is turned round. */
function sorted<T extends { id: number }>(
  records: readonly T[],
  orderBy: string,
  sortedBy: (record: T, field: string) => Sortable,
): T[] {
  const field = orderBy.replace(/^-/, "");
  const direction = orderBy.startsWith("-") ? -1 : 1;
  return [...records].sort((a, b) => direction * (compare(sortedBy(a, field), sortedBy(b, field)) || a.id - b.id));
}

function compare(a: Sortable, b: Sortable): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b);
  return Number(a) - Number(b);
}

/** `state` as the specification has it: a word or its number. */
export function isInState(state: number, query: Query, ofItself: "active" | "all"): boolean {
  const asked = query.text("state") ?? ofItself;
  if (asked === "all") return true;
  return state === (asked === "active" ? 1 : asked === "deleted" ? 2 : Number(asked));
}
