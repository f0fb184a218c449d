import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { assetFacets, listAssets } from "@/lib/catalog/data";
import { type AssetQuery, assetQuery } from "@/lib/catalog/schema";
import { publishedIndex } from "@/lib/catalog/search/published-index";
import { VersionWriter } from "@/lib/catalog/write-version";
import type { AssetDraft } from "@/lib/core/catalog";
import { closeDatabase, dedicatedClient, pool } from "@/lib/platform/db";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres";
import { chance } from "./synthetic-project";

// How long a search of the catalog takes, its page of fifty with what was hit included, against the least that any
// answer costs: one asset read by its primary key; and against LIKE over all texts in the database, which forgives nothing.
//   node --import tsx --conditions=react-server bench/search.ts --assets 10000 --columns 20

const connectorId = "11111111-1111-4111-8111-111111111111";
const subjects = [
  ...["customer", "order", "payment", "shipment", "session", "product", "invoice", "return", "refund", "visit"],
  ...["campaign", "account", "ticket", "employee", "supplier", "warehouse", "delivery", "contract", "event", "review"],
];
const aspects = [
  ...["id", "status", "amount", "created_at", "updated_at", "region", "currency", "channel", "segment", "quantity"],
  ...["discount", "margin", "weight", "country", "language", "device", "referrer", "latitude", "duration", "score"],
];
const words = [
  ...["each", "row", "holds", "one", "as", "the", "source", "tells", "it", "before", "taxes", "after", "returns", "by"],
  ...["day", "month", "region", "without", "tests", "cancelled", "net", "gross", "reported", "finance", "marketing"],
];
const pick = <T>(list: readonly T[], a: number, b: number): T => list[Math.floor(chance(a, b) * list.length)] as T;

function draft(at: number, columns: number): AssetDraft {
  const name = `${pick(["stg", "int", "fct", "dim"], at, 1)}_${pick(subjects, at, 2)}_${pick(subjects, at, 3)}_${at}`;
  return {
    ...{ key: `model.shop.${name}`, type: "model", name, database: "db", schema: pick(subjects, at, 4) },
    ...{ identifier: name, relation: null, tags: [pick(words, at, 5)], package: pick(["shop", "finance"], at, 6) },
    ...{ path: `models/${name}.sql`, materialization: "table", owner: null, group: null, access: null },
    ...{ code: null, attachedTo: [], facts: {} },
    description: Array.from({ length: 25 }, (_, nth) => pick(words, at, 40 + nth)).join(" "),
    columns: Array.from({ length: columns }, (_, nth) => ({
      // Half of the columns are named like others, half like no other.
      name: `${pick(subjects, at, 100 + nth)}_${pick(aspects, at, 200 + nth)}${nth % 2 ? `_${at % 5_000}` : ""}`,
      type: "text",
      description: nth % 3 ? "" : `What the ${pick(words, at, 300 + nth)} ${pick(words, at, 400 + nth)} says.`,
      origin: "both" as const,
    })),
  };
}

async function fill(assets: number, columns: number): Promise<void> {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'bench', 'k', 'secondary', '{}', 1)`,
    [connectorId],
  );
  const client = await dedicatedClient("bench");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, 1);
  for (let at = 0; at < assets; at += 1) await writer.putAsset(draft(at, columns));
  await writer.finish("assets");
  await client.query("commit");
  await client.query("analyze assets");
  await client.end();
}

/** One letter left out, mistaken, or two the wrong way round. */
function misspelled(word: string, n: number): string {
  const at = 1 + Math.floor(chance(n, 7) * Math.max(1, word.length - 3));
  if (n % 3 === 0) return word.slice(0, at) + word.slice(at + 1);
  if (n % 3 === 1) return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  return `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`;
}

/** What people type: names, beginnings, columns, words of a text, several words, slips, a letter or two, and nonsense. */
const kinds: Record<string, (n: number, columns: number) => string> = {
  "a name": (n) => draft(n * 31, 0).name,
  "a beginning": (n) => draft(n * 17, 0).name.slice(0, 6 + (n % 8)),
  "a column": (n, columns) => draft(n * 13, columns).columns[n % columns]?.name ?? "",
  "words of a text": (n) => `${pick(words, n, 1)} ${pick(words, n, 2)}`,
  "two words": (n) => `${pick(subjects, n, 1)} ${pick(aspects, n, 2)}`,
  "a name with slips": (n) => misspelled(draft(n * 7, 0).name, n),
  "words with slips": (n) => `${misspelled(pick(subjects, n, 3), n)}_${misspelled(pick(subjects, n, 4), n + 1)}`,
  "a letter or two": (n) => "acdeioprst"[n % 10] + (n % 2 ? "r" : ""),
  "what is nowhere": (n) => `zzqx${n}vvkw`,
};

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

async function timesOf(count: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const before = performance.now();
    await work(n);
    times.push(performance.now() - before);
  }
  return times;
}

function tell(name: string, times: readonly number[]): void {
  const [middle, most] = [percentile(times, 0.5), percentile(times, 0.95)];
  console.log(`${name.padEnd(40)} p50 ${middle.toFixed(2).padStart(7)} ms   p95 ${most.toFixed(2).padStart(7)} ms`);
}

const query = (q: string): AssetQuery => assetQuery.parse({ q });

const byLike = (q: string) =>
  pool().query(
    `select a.id, a.name from assets a
      where a.valid_to is null and (lower(a.name) like $1 or a.column_names like $1 or lower(a.description) like $1
         or lower(a.key) like $1 or lower(a.columns::text) like $1) order by lower(a.name) limit 50`,
    [`%${q.replace(/[\\%_]/g, "\\$&")}%`],
  );

async function measure(columns: number, each: number): Promise<void> {
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const before = heap();
  tell("cold: the index is read and made", await timesOf(1, publishedIndex));
  console.log(`${"kept in memory".padEnd(40)} ${((heap() - before) / 1e6).toFixed(0)} MB`);
  const ids = (await listAssets(query("customer"))).items.map(({ id }) => id);
  await timesOf(50, (n) => listAssets(query(kinds["two words"]?.(n, columns) ?? "")));

  const floor = await timesOf(each * 9, (n) =>
    pool().query(`select * from assets where connector_id = $1 and id = $2 and valid_from = 1`, [
      connectorId,
      ids[n % ids.length],
    ]),
  );
  tell("one asset by its primary key", floor);
  const all: number[] = [];
  for (const [name, make] of Object.entries(kinds)) {
    const times = await timesOf(each, (n) => listAssets(query(make(n, columns))));
    tell(`search: ${name}`, times);
    all.push(...times);
  }
  tell("search: all of these", all);
  const faceted = await timesOf(each, (n) => assetFacets({ q: kinds["two words"]?.(n, columns) ?? "" }));
  tell("the facets of a search, with counts", faceted);
  const like = await timesOf(Math.min(each, 50), (n) => byLike(kinds["a column"]?.(n, columns) ?? ""));
  tell("LIKE over all texts, one word", like);
  for (const share of [0.5, 0.95])
    console.log(
      `search / primary key, p${share * 100}`.padEnd(40),
      (percentile(all, share) / percentile(floor, share)).toFixed(1),
    );
  console.log("LIKE / search, p50".padEnd(40), (percentile(like, 0.5) / percentile(all, 0.5)).toFixed(1));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      assets: { type: "string", default: "10000" },
      columns: { type: "string", default: "20" },
      each: { type: "string", default: "100" },
    },
  });
  const root = path.dirname(import.meta.dirname);
  const server = await startPostgres({ dataFolder: path.join(root, "data/bench"), database: "bench" });
  const name = `bench_search_${process.pid}_${randomBytes(3).toString("hex")}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.toString();
  process.env.SECRETS_KEYS = `k1:${randomBytes(32).toString("base64")}`;
  process.env.NEXTAUTH_SECRET = randomBytes(48).toString("base64url");
  process.env.APP_URL = "http://localhost:3000";
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  try {
    await admin.query(`create database ${name}`);
    await migrate(url.toString());
    await fill(Number(values.assets), Number(values.columns));
    console.log(`${values.assets} assets with ${values.columns} columns each.`);
    await measure(Number(values.columns), Number(values.each));
  } finally {
    await closeDatabase();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await server.stop();
  }
}

await main();
