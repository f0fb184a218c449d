import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { pool } from "./db";
import { log } from "./log";

type Check = "ok" | "failed";
export type Readiness = { isReady: boolean; checks: { database: Check; migrations: Check; worker: Check } };

const WORKER_SILENCE_SECONDS = 30;

/** Asked by whoever balances load, without a session: it says which part fails and never why. */
export async function readiness(): Promise<Readiness> {
  const database = await holds(async () => (await pool().query("select 1")).rowCount === 1);
  const migrations = await holds(async () => {
    const known = await readdir(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
    const { rows } = await pool().query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const applied = new Set(rows.map((row) => row.name));
    return known.every((entry) => !entry.isDirectory() || applied.has(entry.name));
  });
  const worker = await holds(async () => {
    const { rows } = await pool().query<{ alive: boolean }>(
      "select coalesce(max(seen_at) > now() - make_interval(secs => $1), false) as alive from workers",
      [WORKER_SILENCE_SECONDS],
    );
    return rows[0]?.alive === true;
  });
  return {
    isReady: [database, migrations, worker].every((check) => check === "ok"),
    checks: { database, migrations, worker },
  };
}

async function holds(check: () => Promise<boolean>): Promise<Check> {
  try {
    return (await check()) ? "ok" : "failed";
  } catch (error) {
    log.warn({ err: error }, "a readiness check failed");
    return "failed";
  }
}
