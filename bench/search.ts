import { parseArgs } from "node:util";
import { assetFacets, browseAssets, listAssets } from "@/lib/catalog/data";
import { type AssetQuery, assetQuery } from "@/lib/catalog/schema";
import { publishedIndex } from "@/lib/catalog/search/published-index";
import { pool } from "@/lib/platform/db";
import { aspects, connectorId, draft, fillCatalog, pick, subjects, words } from "./made-catalog";
import { withScratchDatabase } from "./scratch-database";
import { chance } from "./synthetic-project";

// How long a search of the catalog takes, its page of fifty with what was hit included, and its facets with their
// counts, against the least that any answer costs: one asset read by its primary key; and against LIKE over all texts
// in the database, which forgives nothing. The floor is measured beside each kind, so that a machine with other work
// shows in both.
//   node --expose-gc --import tsx --conditions=react-server bench/search.ts --assets 10000 --columns 20

/** One letter left out, mistaken, or two the wrong way round. */
function misspelled(word: string, n: number): string {
  const at = 1 + Math.floor(chance(n, 7) * Math.max(1, word.length - 3));
  if (n % 3 === 0) return word.slice(0, at) + word.slice(at + 1);
  if (n % 3 === 1) return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  return `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`;
}

/** What people type. */
const texts = {
  "one word: a name": (n) => draft(n * 31, 0).name,
  "one word: a beginning": (n) => draft(n * 17, 0).name.slice(0, 6 + (n % 8)),
  "one word: a column": (n, columns) => draft(n * 13, columns).columns[n % columns]?.name ?? "",
  "one word: a letter or two": (n) => "acdeioprst"[n % 10] + (n % 2 ? "r" : ""),
  "one word: nowhere": (n) => `zzqx${n}vvkw`,
  "one word: a sign alone": (n) => "_.-%"[n % 4] ?? "",
  "two words: of a name and a column": (n) => `${pick(subjects, n, 1)} ${pick(aspects, n, 2)}`,
  "two words: of a text": (n) => `${pick(words, n, 1)} ${pick(words, n, 2)}`,
  "slips: in a name": (n) => misspelled(draft(n * 7, 0).name, n),
  "slips: in two words": (n) => `${misspelled(pick(subjects, n, 3), n)} ${misspelled(pick(subjects, n, 4), n + 1)}`,
  "slips: in two parts": (n) => `${misspelled(pick(subjects, n, 3), n)}_${misspelled(pick(subjects, n, 4), n + 1)}`,
} satisfies Record<string, (n: number, columns: number) => string>;

/** Facets chosen, from one of one kind to several of all that go together. */
const choices: readonly (() => Partial<Record<keyof AssetQuery, unknown>>)[] = [
  () => ({ type: "model" }),
  () => ({ type: ["model", "source"], status: ["fail", "error", "warn"] }),
  () => ({ tag: ["finance", "marketing", "day"], package: "shop" }),
  () => ({ connectorId, database: "prod", schema: ["customer", "order", "payment"] }),
  () => ({ materialization: ["table", "view"], access: "public", owner: ["Ada", "Bob"], group: "core" }),
  () => ({ contract: "enforced", freshness: ["warn", "error"] }),
  () => ({ type: "model", status: ["pass", "none"], tag: "net", access: ["public", "private"], contract: "enforced" }),
  () => ({ starred: "true" }),
];
const chosen = (n: number) => choices[n % choices.length]?.() ?? {};

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

type Times = { wall: number[]; floor: number[]; cpu: number };

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

/** Each time beside the floor of the same moment. */
async function timesOf(count: number, work: (n: number) => Promise<unknown>, floor: (n: number) => Promise<unknown>) {
  const times: Times = { wall: [], floor: [], cpu: 0 };
  for (let n = 0; n < count; n += 1) {
    times.floor.push(await timed(() => floor(n)));
    const before = process.cpuUsage();
    times.wall.push(await timed(() => work(n)));
    const { user, system } = process.cpuUsage(before);
    times.cpu += (user + system) / 1_000 / count;
  }
  return times;
}

const figure = (value: number) => value.toFixed(1).padStart(7);

function tell(name: string, { wall, floor, cpu }: Times): void {
  const [middle, most] = [percentile(wall, 0.5), percentile(wall, 0.95)];
  const [lowMiddle, lowMost] = [percentile(floor, 0.5), percentile(floor, 0.95)];
  console.log(
    `${name.padEnd(40)} p50${figure(middle)} ms  p95${figure(most)} ms  CPU${figure(cpu)} ms   primary key p50${figure(lowMiddle)} ms  p95${figure(lowMost)} ms`,
  );
}

const byLike = (q: string) =>
  pool().query(
    `select a.id, a.name from assets a
      where a.valid_to is null and (lower(a.name) like $1 or a.column_names like $1 or lower(a.description) like $1
         or lower(a.key) like $1 or lower(a.columns::text) like $1) order by lower(a.name) limit 50`,
    [`%${q.replace(/[\\%_]/g, "\\$&")}%`],
  );

const LIMIT_MS = 50;

async function measure(columns: number, each: number): Promise<void> {
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const before = heap();
  const cold = await timed(publishedIndex);
  console.log(
    `${"the index is read and made".padEnd(40)} ${cold.toFixed(0)} ms, kept in ${((heap() - before) / 1e6).toFixed(0)} MB`,
  );
  const query = (over: object): AssetQuery => assetQuery.parse(over);
  const stars = (await listAssets(query({ q: "customer", limit: 200 }))).items.map(({ id }) => id);
  const own = { starred: new Set(stars) };
  const floor = (n: number) =>
    pool().query(`select * from assets where connector_id = $1 and id = $2 and valid_from = 1`, [
      connectorId,
      stars[n % stars.length],
    ]);
  const text = (kind: keyof typeof texts, n: number) => texts[kind](n, columns);
  const both = (n: number) => text("two words: of a name and a column", n);
  await timesOf(50, (n) => browseAssets(query({ q: both(n) }), own), floor);

  const all: Times[] = [];
  const run = async (name: string, work: (n: number) => Promise<unknown>) => {
    const times = await timesOf(each, work, floor);
    tell(name, times);
    all.push(times);
  };
  for (const kind of Object.keys(texts) as (keyof typeof texts)[])
    await run(kind, (n) => listAssets(query({ q: text(kind, n) })));
  await run("facets alone: counts", (n) => assetFacets(query(chosen(n)), own));
  await run("facets alone: list", (n) => listAssets(query(chosen(n)), own));
  await run("facets alone: page 100 of the list", (n) => listAssets(query({ page: 100 + n }), own));
  await run("facets with words: counts", (n) => assetFacets(query({ ...chosen(n), q: both(n) }), own));
  await run("facets with words: list", (n) => listAssets(query({ ...chosen(n), q: both(n) }), own));
  await run("facets with slips: counts", (n) =>
    assetFacets(query({ ...chosen(n), q: text("slips: in two words", n) }), own),
  );
  await run("the page: list and counts, words", (n) => browseAssets(query({ q: both(n) }), own));
  await run("the page: list and counts, all", (n) => browseAssets(query({ ...chosen(n), q: both(n) }), own));
  const together = {
    wall: all.flatMap(({ wall }) => wall),
    floor: all.flatMap((times) => times.floor),
    cpu: all.reduce((sum, { cpu }) => sum + cpu, 0) / all.length,
  };
  tell("all of these", together);
  const like = await timesOf(Math.min(each, 50), (n) => byLike(text("one word: a column", n)), floor);
  tell("LIKE over all texts, one word", like);
  for (const share of [0.5, 0.95])
    console.log(
      `all / primary key, p${share * 100}`.padEnd(40),
      (percentile(together.wall, share) / percentile(together.floor, share)).toFixed(1),
    );
  console.log("LIKE / all, p50".padEnd(40), (percentile(like.wall, 0.5) / percentile(together.wall, 0.5)).toFixed(1));
  const slowest = Math.max(...all.map(({ wall }) => percentile(wall, 0.95)));
  const verdict = slowest < LIMIT_MS ? "met" : "not met";
  console.log(
    "slowest p95 of any kind".padEnd(40),
    `${slowest.toFixed(1)} ms; the aim of ${LIMIT_MS} ms is ${verdict}`,
  );
}

const { values } = parseArgs({
  options: {
    assets: { type: "string", default: "10000" },
    columns: { type: "string", default: "20" },
    each: { type: "string", default: "100" },
  },
});
await withScratchDatabase("search", async () => {
  await fillCatalog(Number(values.assets), Number(values.columns));
  console.log(`${values.assets} assets with ${values.columns} columns each.`);
  await measure(Number(values.columns), Number(values.each));
});
