import { spawn } from "node:child_process";
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

async function applyPending(url: string): Promise<number> {
  const pending = await pendingIn(url);
  if (pending.length === 0) return 0;
  const { code, output } = await runPrisma(["migrate", "deploy"], url);
  // Its exit code is no proof: it has been seen to end with 0 when its engine did not start.
  const left = await pendingIn(url);
  if (left.length === 0) return pending.length;
  throw new Error(`The database could not be migrated (${left.join(", ")} left, exit code ${code}):\n${output}`);
}

function runPrisma(args: string[], url: string): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "node_modules/prisma/build/index.js"), ...args], {
      cwd: root,
      env,
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject).once("close", (code) => resolve({ code, output }));
  });
}
