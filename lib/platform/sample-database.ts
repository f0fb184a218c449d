import "server-only";
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { AppError } from "../core/errors";
import { env } from "./env";

/** Where the sample warehouse is and who may read it; the shape of a postgres connector's form. */
export type SampleDatabase = { host: string; port: number; database: string; user: string; password: string };

/** As the sample's dbt project calls it: its models match the tables by their whole names, the database's included. */
const DATABASE = "pedalworks";
const READER = "connetra_sample_reader";
/** Standing in the database's comment, it says that loading came to its end. */
const LOADED = "Connetra sample warehouse";

const codeOf = (error: unknown): unknown => (error instanceof pg.DatabaseError ? error.code : undefined);

/** Makes the sample warehouse and its read-only role on our own server when they are missing; safe to call at any time. */
export async function ensureSampleDatabase(): Promise<SampleDatabase> {
  const own = new URL(env().DATABASE_URL);
  // The same each time, so that a connector saved earlier keeps working, and kept nowhere.
  const password = createHmac("sha256", env().NEXTAUTH_SECRET).update("sample-reader").digest("base64url");
  await withClient(own, async (client) => {
    // Two people may ask at the same moment.
    await client.query("select pg_advisory_lock(hashtext($1))", [DATABASE]);
    await ensureReader(client, password);
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`).catch(unlessExists);
    const comment = await client.query(
      "select shobj_description(oid, 'pg_database') as text from pg_database where datname = $1",
      [DATABASE],
    );
    if (comment.rows[0]?.text !== LOADED) await load(own);
  }).catch(explain);
  return {
    host: own.hostname.replace(/^\[|\]$/g, ""),
    port: Number(own.port || 5432),
    database: DATABASE,
    user: READER,
    password,
  };
}

async function ensureReader(client: pg.Client, password: string): Promise<void> {
  const role = `${READER} login password ${pg.escapeLiteral(password)}`;
  const found = await client.query("select 1 from pg_roles where rolname = $1", [READER]);
  if (found.rowCount === 0) await client.query(`create role ${role}`).catch(unlessExists);
  else await client.query(`alter role ${role}`);
  await client.query(`alter role ${READER} set default_transaction_read_only = on`);
}

/** All or nothing: a load that was killed half-way leaves no trace, and the next call loads again. */
async function load(own: URL): Promise<void> {
  const sql = await readFile(path.join(process.cwd(), "demo/warehouse/warehouse.sql"), "utf8");
  const sample = new URL(own);
  sample.pathname = `/${DATABASE}`;
  await withClient(sample, async (client) => {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtext($1))", [DATABASE]);
    const { rows: before } = await client.query<{ comment: string | null; relations: number }>(contents, [DATABASE]);
    // Who waited for the lock finds it loaded.
    if (before[0]?.comment === LOADED) return;
    if (before[0]?.relations) throw notOurs();
    await client.query(sql);
    await client.query("set local search_path = pg_catalog");
    const { rows } = await client.query<{ nspname: string }>(
      "select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
    );
    for (const { nspname } of rows) {
      const schema = pg.escapeIdentifier(nspname);
      await client.query(`grant usage on schema ${schema} to ${READER}`);
      await client.query(`grant select on all tables in schema ${schema} to ${READER}`);
    }
    await client.query(`comment on database ${DATABASE} is '${LOADED}'`);
    await client.query("commit");
    // Row counts are estimates that only this fills.
    await client.query("analyze");
  });
}

const contents = `
  select (select shobj_description(oid, 'pg_database') from pg_database where datname = $1) as comment,
         (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') as relations`;

const notOurs = () =>
  new AppError("conflict", `The database server has a database named ${DATABASE} already, which is not the sample.`, {
    remedy: `Rename it (ALTER DATABASE ${DATABASE} RENAME TO …) and try again, or connect a warehouse of your own.`,
  });

async function withClient(url: URL, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url.toString(), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another installation on the same server may have made it a moment ago. */
function unlessExists(error: unknown): void {
  if (!["42710", "42P04", "23505"].includes(String(codeOf(error)))) throw error;
}

function explain(error: unknown): never {
  if (codeOf(error) !== "42501") throw error;
  const { username } = new URL(env().DATABASE_URL);
  throw new AppError("permission-missing", `The database role ${username} may not create the sample database.`, {
    remedy: `As a superuser run: ALTER ROLE ${pg.escapeIdentifier(decodeURIComponent(username))} CREATEDB CREATEROLE; then try again.`,
    cause: error,
  });
}
