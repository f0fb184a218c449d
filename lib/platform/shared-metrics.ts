import "server-only";
import { Gauge, Registry } from "prom-client";
import { pool } from "./db";
import { within } from "./deadline";
import { log } from "./log";

const PATIENCE_MS = 3_000;

type Figures = {
  syncs: { kind: string; status: string; syncs: number }[];
  oldest: number;
  due: number;
  workers: number;
};

/**
 * What is true of the installation as a whole, read from the database at the moment of asking: every web process tells
 * the same, so these are looked at, not added up.
 */
export async function sharedMetrics(): Promise<string> {
  const registry = new Registry();
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge("connetra_database_up", "Whether the database answers");
  try {
    const { syncs, oldest, due, workers } = await within(PATIENCE_MS, readFigures());
    const byStatus = gauge("connetra_syncs_kept", "Syncs in the history, by kind and status", ["kind", "status"]);
    for (const row of syncs) byStatus.set({ kind: row.kind, status: row.status }, row.syncs);
    gauge("connetra_queue_depth", "Syncs that are due and wait for a worker").set(due);
    gauge("connetra_queue_age_seconds", "How long the first of those has been due").set(oldest);
    gauge("connetra_workers", "Workers that gave a sign of life in the last 30 seconds").set(workers);
    up.set(1);
  } catch (error) {
    log.warn({ err: error }, "the figures of the whole installation could not be read");
    up.set(0);
  }
  return registry.metrics();
}

async function readFigures(): Promise<Figures> {
  const [syncs, rest] = await Promise.all([
    pool().query<Figures["syncs"][number]>(
      `select c.kind, s.status, count(*)::int as syncs from syncs s join connectors c on c.id = s.connector_id group by 1, 2`,
    ),
    pool().query<Omit<Figures, "syncs">>(
      `select count(*)::int as due,
              coalesce(extract(epoch from clock_timestamp() - min(greatest(created_at, not_before))), 0)::float as oldest,
              (select count(*)::int from workers where seen_at > clock_timestamp() - interval '30 s') as workers
         from syncs where status = 'queued' and not_before <= clock_timestamp()`,
    ),
  ]);
  const [totals] = rest.rows;
  return { syncs: syncs.rows, ...(totals ?? { due: 0, oldest: 0, workers: 0 }) };
}
