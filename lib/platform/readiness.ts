import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { QueryResultRow } from "pg";
import { pool } from "./db";
import { within } from "./deadline";
import { log } from "./log";
import { isStopping } from "./stopping";

type Check = "ok" | "failed";
export type Readiness = { isReady: boolean; checks: { database: Check; migrations: Check; worker: Check } };

const WORKER_SILENCE_SECONDS = 30;
/** A database that is cut off does not refuse: it says nothing. Who asks wants an answer before their own patience ends. */
const PATIENCE_MS = 3_000;

/**
 * Asked by whoever balances load, without a session: it says which part fails and never why.
 * @param options.needsWorker false where it is to be told whether this process can answer, with or without a worker.
 */
export async function readiness({ needsWorker = true } = {}): Promise<Readiness> {
  const [database, migrations, worker] = await Promise.all([
    holds("database", async () => (await ask("select 1")).length === 1),
    holds("migrations", isMigrated),
    holds("worker", async () => (await countWorkers()) > 0),
  ]);
  const needed = needsWorker ? [database, migrations, worker] : [database, migrations];
  return {
    isReady: !isStopping() && needed.every((check) => check === "ok"),
    checks: { database, migrations, worker },
  };
}

async function isMigrated(): Promise<boolean> {
  const known = await readdir(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  const rows = await ask<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map((row) => row.name));
  return known.every((entry) => !entry.isDirectory() || applied.has(entry.name));
}

/** How many workers gave a sign of life of late. */
async function countWorkers(): Promise<number> {
  const rows = await ask<{ alive: number }>(
    "select count(*)::int as alive from workers where seen_at > clock_timestamp() - make_interval(secs => $1)",
    [WORKER_SILENCE_SECONDS],
  );
  return rows[0]?.alive ?? 0;
}

/** On a connection that is given up when it says nothing, so that the next question does not wait behind this one. */
async function ask<T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const patient = { text, values, query_timeout: PATIENCE_MS };
  return (await pool().query<T>(patient)).rows;
}

async function holds(check: string, isSo: () => Promise<boolean>): Promise<Check> {
  try {
    // Also over the wait for a connection, when all of them hang.
    return (await within(PATIENCE_MS + 500, isSo())) ? "ok" : "failed";
  } catch (error) {
    log.warn({ err: error, check }, "a readiness check failed");
    return "failed";
  }
}
