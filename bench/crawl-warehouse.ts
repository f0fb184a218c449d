import { randomBytes } from "node:crypto";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { createConnector } from "@/lib/connectors/mutations";
import { columnsQuery, relationsQuery } from "@/lib/integrations/postgres/crawl-queries";
import { closeDatabase } from "@/lib/platform/db";
import { findSync } from "@/lib/sync/data";
import { enqueueSync } from "@/lib/sync/mutations";
import { performSync } from "@/lib/sync/perform-sync";
import { claimSync } from "@/lib/sync/queue";
import { migrate } from "@/scripts/migrate";
import { startPostgres } from "@/scripts/postgres";

// How long a crawl of a Postgres takes, from the first question to what readers see, against asking the same and copying
// the rows as they come, as one would by hand: COPY (question) TO STDOUT, piped into COPY table FROM STDIN.
//   node --import tsx --conditions=react-server bench/crawl-warehouse.ts --tables 10000 --columns 20

const SCHEMAS = 20;
/** Tables that one transaction makes: each takes locks until its end. */
const TABLES_AT_ONCE = 250;

type Seconds = number;
const timed = async (work: () => Promise<void>): Promise<Seconds> => {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
};

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A database that is dropped under it would otherwise hide what went wrong before.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

const urlOf = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
};

/** Tables as dbt leaves them: some comments, some views over them. */
async function fillWarehouse(client: pg.Client, tables: number, columns: number): Promise<void> {
  for (let schema = 0; schema < SCHEMAS; schema += 1) await client.query(`create schema mart_${schema}`);
  const types = ["bigint", "text", "numeric(18,2)", "timestamptz", "boolean"];
  const list = Array.from({ length: columns }, (_, at) => `column_${at} ${types[at % types.length]}`).join(", ");
  for (let first = 0; first < tables; first += TABLES_AT_ONCE) {
    const made = Array.from({ length: Math.min(TABLES_AT_ONCE, tables - first) }, (_, at) => {
      const name = `mart_${(first + at) % SCHEMAS}.table_${first + at}`;
      const comment = `comment on table ${name} is 'One row for each event of kind ${first + at}, as the source tells it.'`;
      return `create table ${name} (${list}); ${comment}; comment on column ${name}.column_1 is 'What happened.';`;
    });
    await client.query(made.join("\n"));
  }
  await client.query("analyze pg_class; analyze pg_attribute; analyze pg_description");
}

/** A question without parameters, as one would type it. */
const typed = (sql: string): string => sql.replaceAll("$1::text[]", "null::text[]");

async function byHand(warehouseUrl: string, catalogUrl: string): Promise<void> {
  const [warehouse, catalog] = [await connect(warehouseUrl), await connect(catalogUrl)];
  await warehouse.query("begin isolation level repeatable read read only; set local search_path = pg_catalog");
  const oids = `array(select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname like 'mart\\_%')`;
  const questions = {
    by_hand_relations: typed(relationsQuery),
    by_hand_columns: columnsQuery.replace("$1::oid[]", oids),
  };
  for (const [table, sql] of Object.entries(questions)) {
    const wide = table === "by_hand_relations" ? 13 : 5;
    const list = Array.from({ length: wide }, (_, at) => `c${at} text`).join(", ");
    await catalog.query(`drop table if exists ${table}; create table ${table} (${list})`);
    await pipeline(
      warehouse.query(copyTo(`copy (${sql}) to stdout`)),
      catalog.query(copyFrom(`copy ${table} from stdin`)),
    );
  }
  await warehouse.query("rollback");
  await warehouse.end();
  await catalog.end();
}

async function sync(connectorId: string): Promise<Record<string, number>> {
  const { id } = await enqueueSync(connectorId, { trigger: "first", force: true });
  for (let lease = await claimSync("bench"); lease; lease = await claimSync("bench")) await performSync(lease);
  const ended = await findSync(id);
  if (ended?.error) throw new Error(ended.error.message);
  return ended?.counts ?? {};
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const told = (name: string, seconds: readonly number[]): void =>
  console.log(
    `${name.padEnd(52)} ${seconds.map((each) => each.toFixed(2)).join("  ")}   median ${median(seconds).toFixed(2)} s`,
  );

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tables: { type: "string", default: "10000" },
      columns: { type: "string", default: "20" },
      runs: { type: "string", default: "5" },
    },
  });
  const root = path.dirname(import.meta.dirname);
  const server = await startPostgres({ dataFolder: path.join(root, "data/bench"), database: "bench" });
  const tail = `${process.pid}_${randomBytes(3).toString("hex")}`;
  const [warehouseName, catalogName] = [`bench_warehouse_${tail}`, `bench_catalog_${tail}`];
  const [warehouseUrl, catalogUrl] = [urlOf(server.url, warehouseName), urlOf(server.url, catalogName)];
  process.env.DATABASE_URL = catalogUrl;
  process.env.SECRETS_KEYS = `k1:${randomBytes(32).toString("base64")}`;
  process.env.NEXTAUTH_SECRET = randomBytes(48).toString("base64url");
  process.env.APP_URL = "http://localhost:3000";
  const admin = await connect(server.url);
  try {
    await admin.query(`create database ${warehouseName}`);
    await admin.query(`create database ${catalogName}`);
    await migrate(catalogUrl);
    const warehouse = await connect(warehouseUrl);
    const filling = await timed(() => fillWarehouse(warehouse, Number(values.tables), Number(values.columns)));
    await warehouse.end();
    console.log(`${values.tables} tables with ${values.columns} columns each were made in ${filling.toFixed(0)} s.`);

    const { hostname, port, username, password } = new URL(warehouseUrl);
    const config = { host: hostname, port: Number(port), database: warehouseName, user: decodeURIComponent(username) };
    const secrets = { password: decodeURIComponent(password) };
    const hand: Seconds[] = [];
    const first: Seconds[] = [];
    const again: Seconds[] = [];
    let counts: Record<string, number> = {};
    for (let run = 0; run < Number(values.runs); run += 1) {
      hand.push(await timed(() => byHand(warehouseUrl, catalogUrl)));
      const name = `warehouse ${run}`;
      const { id } = await createConnector(
        { name, kind: "postgres", config: { ...config, sslMode: "disable" }, secrets },
        null,
      );
      first.push(
        await timed(async () => {
          counts = await sync(id);
        }),
      );
      again.push(
        await timed(async () => {
          await sync(id);
        }),
      );
    }
    console.log(`The crawl found ${counts.table} tables and ${counts.column} columns.`);
    told("the same questions, copied by hand", hand);
    told("crawl and write, the first time", first);
    told("crawl and compare, nothing new", again);
    console.log(`crawl / by hand = ${(median(first) / median(hand)).toFixed(2)} (median of ${values.runs})`);
    console.log(`again / by hand = ${(median(again) / median(hand)).toFixed(2)}`);
  } finally {
    await closeDatabase();
    await admin.query(`drop database if exists ${warehouseName} with (force)`);
    await admin.query(`drop database if exists ${catalogName} with (force)`);
    await admin.end();
    await server.stop();
  }
}

await main();
