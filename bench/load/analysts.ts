import { chance } from "../synthetic-project";
import type { Answer, Ask } from "./api";
import { json } from "./api";

/** What one analyst did, and how it went. */
export type Visit = { what: string; status: number; ms: number; at: number };

type Known = { ids: string[] };
const words = [
  "orders",
  "customer",
  "stg",
  "fct region",
  "payments amount",
  "shipments",
  "int_sess",
  "is_active",
  "invoices",
];
const pick = <T>(list: readonly T[], a: number, b: number): T => list[Math.floor(chance(a, b) * list.length)] as T;

/** What people look at, with how often: pages as browsers load them, and the calls those pages make. */
const habits: { what: string; share: number; address: (known: Known, a: number, b: number) => string }[] = [
  { what: "page: catalog", share: 10, address: (_, a, b) => `/catalog?q=${encodeURIComponent(pick(words, a, b))}` },
  { what: "page: asset", share: 15, address: ({ ids }, a, b) => `/catalog/${pick(ids, a, b)}` },
  { what: "page: lineage", share: 8, address: ({ ids }, a, b) => `/lineage?asset=${pick(ids, a, b)}` },
  { what: "page: runs", share: 3, address: () => "/runs" },
  { what: "page: connectors", share: 3, address: () => "/settings/connectors" },
  {
    what: "search",
    share: 20,
    address: (_, a, b) => `/api/v1/assets?limit=50&q=${encodeURIComponent(pick(words, a, b))}`,
  },
  {
    what: "facets",
    share: 6,
    address: (_, a, b) => `/api/v1/assets/facets?q=${encodeURIComponent(pick(words, a, b))}`,
  },
  { what: "asset", share: 15, address: ({ ids }, a, b) => `/api/v1/assets/${pick(ids, a, b)}` },
  {
    what: "lineage 2+2",
    share: 12,
    address: ({ ids }, a, b) => `/api/v1/lineage?asset=${pick(ids, a, b)}&upstream=2&downstream=2`,
  },
  {
    what: "lineage all",
    share: 3,
    address: ({ ids }, a, b) => `/api/v1/lineage?asset=${pick(ids, a, b)}&upstream=all&downstream=all`,
  },
  { what: "connectors", share: 5, address: () => "/api/v1/connectors" },
];
const total = habits.reduce((sum, { share }) => sum + share, 0);

function habitAt(a: number, b: number) {
  let left = chance(a, b) * total;
  for (const habit of habits) {
    left -= habit.share;
    if (left < 0) return habit;
  }
  return habits[0];
}

/** Ids that the analysts know, from all over the catalog. */
export async function knownAssets(ask: Ask): Promise<Known> {
  const ids = new Set<string>();
  for (const word of words)
    for (const type of ["model", "source"]) {
      const page = await json<{ items: { id: string }[] }>(
        ask("GET", `/api/v1/assets?limit=200&type=${type}&q=${encodeURIComponent(word)}`),
      );
      for (const { id } of page.items) ids.add(id);
    }
  return { ids: [...ids] };
}

/** One person, who looks at one thing after the other until `until`, and reads for `thinkMs` in between on average. */
export async function analyse(
  ask: Ask,
  known: Known,
  options: { who: number; until: number; thinkMs: number },
  visits: Visit[],
): Promise<void> {
  const { who, until, thinkMs } = options;
  const think = (nth: number) =>
    new Promise((resolve) => setTimeout(resolve, thinkMs * 2 * chance(who * 7_919 + nth, 5)));
  if (thinkMs > 0) await think(-1);
  for (let nth = 0; performance.now() < until; nth += 1) {
    const habit = habitAt(who, nth);
    if (!habit) return;
    const at = performance.now();
    const failed = (): Answer => ({ status: 0, ms: performance.now() - at, bytes: 0, text: "" });
    const answer = await ask("GET", habit.address(known, who, nth + 1_000_000)).catch(failed);
    visits.push({ what: habit.what, status: answer.status, ms: answer.ms, at });
    if (thinkMs > 0) await think(nth);
  }
}
