import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { createConnector } from "@/lib/connectors/mutations";
import { columnsQuery, relationsQuery } from "@/lib/integrations/postgres/crawl-queries";
import { findSync } from "@/lib/sync/data";
import { enqueueSync } from "@/lib/sync/mutations";
import { performSync } from "@/lib/sync/perform-sync";
import { claimSync } from "@/lib/sync/queue";
import { withScratchDatabase } from "./scratch-database";

// How long a crawl of a Postgres takes, from the first question to what readers see, against what one would do by hand:
// ask the same by COPY (question) TO STDOUT, and COPY the rows that come of it FROM STDIN. They are copied twice: as the
// questions give them, into two tables without an index; and as the catalog keeps them, into a table like its own.
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

const assetColumns = [
  ...["connector_id", "id", "valid_from", "key", "type", "name", "database", "schema", "identifier", "relation"],
  ...["description", "tags", "owner", "columns", "column_count", "attached_to", "facts", "column_names", "hash"],
].join(", ");

/** What a crawl has written, as the text of a COPY. */
async function writtenRows(catalogUrl: string, connectorId: string): Promise<Buffer[]> {
  const catalog = await connect(catalogUrl);
  await catalog.query("drop table if exists by_hand_assets; create table by_hand_assets (like assets including all)");
  const rows: Buffer[] = [];
  const source = catalog.query(
    copyTo(`copy (select ${assetColumns} from assets where connector_id = '${connectorId}') to stdout`),
  );
  for await (const piece of source) rows.push(Buffer.from(piece));
  await catalog.end();
  return rows;
}

type ByHand = { asAsked: Seconds; asKept: Seconds };

async function byHand(warehouseUrl: string, catalogUrl: string, written: readonly Buffer[]): Promise<ByHand> {
  const [warehouse, catalog] = [await connect(warehouseUrl), await connect(catalogUrl)];
  await warehouse.query("begin isolation level repeatable read read only; set local search_path = pg_catalog");
  const oids = `array(select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname like 'mart\\_%')`;
  const questions = {
    by_hand_relations: typed(relationsQuery),
    by_hand_columns: columnsQuery.replaceAll("$1::oid[]", oids),
  };
  for (const [table, wide] of [
    ["by_hand_relations", 13],
    ["by_hand_columns", 2],
  ] as const) {
    const list = Array.from({ length: wide }, (_, at) => `c${at} text`).join(", ");
    await catalog.query(`drop table if exists ${table}; create table ${table} (${list})`);
  }
  const asAsked = await timed(async () => {
    for (const [table, sql] of Object.entries(questions))
      await pipeline(
        warehouse.query(copyTo(`copy (${sql}) to stdout`)),
        catalog.query(copyFrom(`copy ${table} from stdin`)),
      );
  });
  await catalog.query("truncate by_hand_assets");
  const asking = await timed(async () => {
    for (const sql of Object.values(questions))
      for await (const _ of warehouse.query(copyTo(`copy (${sql}) to stdout`)));
  });
  const copying = await timed(() =>
    pipeline(Readable.from(written), catalog.query(copyFrom(`copy by_hand_assets (${assetColumns}) from stdin`))),
  );
  await warehouse.query("rollback");
  await warehouse.end();
  await catalog.end();
  return { asAsked, asKept: asking + copying };
}

async function sync(connectorId: string): Promise<Record<string, number>> {
  const { id } = await enqueueSync(connectorId, { trigger: "first", force: true });
  for (let lease = await claimSync("bench"); lease; lease = await claimSync("bench")) await performSync(lease);
  const ended = await findSync(id);
  if (ended?.error) throw new Error(ended.error.message);
  return ended?.counts ?? {};
}

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => inOrder(values)[values.length >> 1] ?? 0;
const best = (values: readonly number[]): number => inOrder(values)[0] ?? 0;
const told = (name: string, seconds: readonly number[]): void =>
  console.log(
    `${name.padEnd(44)} ${seconds.map((each) => each.toFixed(2)).join("  ")}   best ${best(seconds).toFixed(2)}, median ${median(seconds).toFixed(2)} s`,
  );
const ratio = (name: string, one: readonly number[], other: readonly number[]): void =>
  console.log(
    `${name.padEnd(44)} ${(best(one) / best(other)).toFixed(2)} by the best, ${(median(one) / median(other)).toFixed(2)} by the median`,
  );

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tables: { type: "string", default: "10000" },
      columns: { type: "string", default: "20" },
      runs: { type: "string", default: "5" },
    },
  });
  await withScratchDatabase("catalog", async ({ url: catalogUrl, create }) => {
    const warehouseUrl = await create("warehouse");
    const warehouse = await connect(warehouseUrl);
    const filling = await timed(() => fillWarehouse(warehouse, Number(values.tables), Number(values.columns)));
    await warehouse.end();
    console.log(`${values.tables} tables with ${values.columns} columns each were made in ${filling.toFixed(0)} s.`);

    const { hostname, port, pathname, username, password } = new URL(warehouseUrl);
    const database = pathname.slice(1);
    const config = { host: hostname, port: Number(port), database, user: decodeURIComponent(username) };
    const secrets = { password: decodeURIComponent(password) };
    const asAsked: Seconds[] = [];
    const asKept: Seconds[] = [];
    const first: Seconds[] = [];
    const again: Seconds[] = [];
    let counts: Record<string, number> = {};
    for (let run = 0; run < Number(values.runs); run += 1) {
      const name = `warehouse ${run}`;
      const input = { name, kind: "postgres", config: { ...config, sslMode: "disable" }, secrets };
      const { id } = await createConnector(input, null);
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
      const hand = await byHand(warehouseUrl, catalogUrl, await writtenRows(catalogUrl, id));
      asAsked.push(hand.asAsked);
      asKept.push(hand.asKept);
    }
    console.log(`The crawl found ${counts.table} tables and ${counts.column} columns.`);
    told("by hand: asked, and copied as asked", asAsked);
    told("by hand: asked, and copied as kept", asKept);
    told("crawl and write, the first time", first);
    told("crawl and compare, nothing new", again);
    ratio("crawl / by hand, copied as kept", first, asKept);
    ratio("crawl / by hand, copied as asked", first, asAsked);
    ratio("again / by hand, copied as kept", again, asKept);
  });
}

await main();
