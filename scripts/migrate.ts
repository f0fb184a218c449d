import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

const root = path.dirname(import.meta.dirname);

export const migrationNames = (): string[] =>
  fs
    .readdirSync(path.join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The migrations that this database lacks. A database that is not there lacks all. */
async function pendingIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const applied = new Set(rows.map((row) => row.name));
    return migrationNames().filter((name) => !applied.has(name));
  } catch (error) {
    const isMissing = error instanceof pg.DatabaseError && (error.code === "3D000" || error.code === "42P01");
    if (isMissing) return migrationNames();
    throw new Error(
      `The database cannot be reached: ${error instanceof Error ? error.message : error}. Check DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Brings the database to the schema of this version; where it is there already, that is one query.
 * @returns how many migrations were applied.
 */
export async function migrate(url: string): Promise<number> {
  if ((await pendingIn(url)).length === 0) return 0;
  return alone(url, () => applyPending(url));
}

/** Any number of this program's own; the same in every version. */
const LOCK = 4_713_007;

/** Of several starts at once one migrates, however long it takes, and the others find it done. */
async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    // A database that is not there yet cannot be locked; whoever makes it is alone.
    await client.connect().then(
      () => client.query("select pg_advisory_lock($1)", [LOCK]),
      () => undefined,
    );
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
/** What Postgres says of something that is there already: a table, a column, an object. */
const THERE_ALREADY = ["42P07", "42701", "42710"];

/**
 * Applies each migration and notes it, as Prisma's own table has it, in one transaction: killed at any moment, it was
 * applied and noted, or neither.
 */
async function applyPending(url: string): Promise<number> {
  const pending = await pendingIn(url);
  if (pending.length === 0) return 0;
  await ensureDatabase(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(TABLE);
    for (const name of pending) await apply(client, name);
  } finally {
    await client.end().catch(() => undefined);
  }
  return pending.length;
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const script = fs.readFileSync(path.join(root, "prisma/migrations", name, "migration.sql"), "utf8");
  await client.query("begin");
  try {
    // An earlier version noted the beginning apart, and was killed before the end.
    const begun = await client.query(
      "delete from _prisma_migrations where migration_name = $1 and finished_at is null",
      [name],
    );
    await client.query("savepoint script");
    await client.query(script).catch(async (error: unknown) => {
      const wasDone = begun.rowCount && error instanceof pg.DatabaseError && THERE_ALREADY.includes(error.code ?? "");
      if (!wasDone) throw error;
      await client.query("rollback to script");
    });
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), createHash("sha256").update(script).digest("hex"), name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new Error(
      `The database could not be migrated: ${name} failed, and nothing of it was kept. ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}

/** Makes the database where it is not there yet, by way of the one that every server has. */
async function ensureDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const missing = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await missing.connect();
    return;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== "3D000") throw error;
  } finally {
    await missing.end().catch(() => undefined);
  }
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.toString(), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Another start was first.
    if (!(error instanceof pg.DatabaseError) || !["42P04", "23505"].includes(error.code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
