import "server-only";
import type { Warning } from "@/lib/core/catalog";
import type { ErrorView } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { shortenedBy } from "./fault-point";
import { jsonbText } from "./jsonb-text";
import { Lease } from "./lease";
import { isAwaited, MAX_ATTEMPTS } from "./retry-delay";
import type { SyncArtifact } from "./schema";

/** How long a worker may be silent before another takes its sync over. Counted by the database's clock alone. */
const LEASE_SECONDS = 20;
const leaseSeconds = () => shortenedBy("FAULT_LEASE_SECONDS", LEASE_SECONDS);
/** A worker renews its lease each second. One that missed some is not asked whether it would stop. */
const MISSED_SECONDS = 4;

/** What is left of a lease when its worker must be taken for silent. */
export const silentBelowSeconds = (): number => Math.max(0, leaseSeconds() - MISSED_SECONDS);

/** What a sync leaves behind for people to read. */
export type SyncReport = { counts: Record<string, number>; warnings: Warning[]; artifacts: SyncArtifact[] };

/**
 * Takes the oldest sync that is due, or one whose worker fell silent. A secondary waits while its primary is being
 * synced, so that it is matched against what is coming and not against what is going; not while the primary itself
 * waits to be tried again.
 */
export async function claimSync(workerId: string): Promise<Lease | null> {
  const { rows } = await pool().query<{
    id: string;
    connector_id: string;
    token: number;
    attempts: number;
    force: boolean;
    trigger: string;
  }>(
    `update syncs s
        set status = 'running', token = s.token + 1, attempts = s.attempts + 1, worker_id = $1,
            lease_until = clock_timestamp() + make_interval(secs => $2),
            started_at = coalesce(s.started_at, clock_timestamp()), phase = null, progress_done = 0, progress_total = null,
            progress_nodes = null, progress_doing = null, error = null
      where s.id = (
        select q.id from syncs q join connectors c on c.id = q.connector_id
         where ((q.status = 'queued' and q.not_before <= clock_timestamp())
                or (q.status = 'running' and q.lease_until < clock_timestamp()))
           and not exists (select 1 from syncs p where p.connector_id = c.primary_connector_id
                              and (p.status = 'running' or (p.status = 'queued' and p.not_before <= clock_timestamp())))
         order by q.created_at
         for update of q skip locked
         limit 1)
      returning s.id, s.connector_id, s.token, s.attempts, s.force, s.trigger`,
    [workerId, leaseSeconds()],
  );
  const row = rows[0];
  if (!row) {
    await endSilentWriters();
    return null;
  }
  await endWriter(row.connector_id);
  const lease = new Lease({
    ...{ syncId: row.id, connectorId: row.connector_id, token: row.token, force: row.force, attempt: row.attempts },
    isAwaited: isAwaited(row.trigger),
  });
  if (row.attempts <= MAX_ATTEMPTS) return lease;
  await giveUp(lease);
  return null;
}

/** The name under which the connection that writes a connector's next version is known to the database. */
export const writerName = (connectorId: string) => `connetra-sync:${connectorId}`;

/**
 * Ends a connection that writes a connector's next version, and with it all that it wrote.
 * @param backend which one; left out: whichever there is. A worker that was stopped in its tracks may still hold locks,
 * and so may a statement that outlived its cancelled sync.
 */
export async function endWriter(connectorId: string, backend?: number): Promise<void> {
  await pool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = $1 and datname = current_database() and ($2::int is null or pid = $2)`,
    [writerName(connectorId), backend ?? null],
  );
}

/**
 * A worker that froze, or whose machine is gone, in the middle of publishing still has its sync locked, so that nobody can
 * take it over. Once its lease has run out the database ends its connection.
 */
export async function endSilentWriters(): Promise<void> {
  await pool().query(
    `select pg_terminate_backend(a.pid) from syncs s join pg_stat_activity a
         on a.application_name = $1 || s.connector_id and a.datname = current_database()
      where s.status = 'running' and s.lease_until < clock_timestamp()`,
    [writerName("")],
  );
}

const giveUp = (lease: Lease) =>
  endSync(lease, "failed", null, {
    code: "internal",
    message: `The sync was tried ${MAX_ATTEMPTS} times, and the last time its worker ended without a word.`,
    remedy: "Look for what ended the worker (memory is the usual reason), then start the sync again.",
  });

/** Keeps the lease and tells how far the sync is; stops it when it was cancelled or belongs to somebody else by now. */
export async function renewLease(lease: Lease): Promise<void> {
  const { done, total, unit, nodes, doing } = lease.progress;
  const { rows } = await pool().query<{ cancelled: boolean }>(
    `update syncs set lease_until = clock_timestamp() + make_interval(secs => $3),
            phase = $4, progress_done = $5, progress_total = $6, progress_unit = $7, progress_nodes = $8, progress_doing = $9
      where id = $1 and token = $2 and status = 'running'
      returning cancel_requested_at is not null as cancelled`,
    [lease.syncId, lease.token, leaseSeconds(), lease.phase, done, total, unit, nodes, doing],
  );
  if (!rows[0]) lease.stop("lease-lost");
  else if (rows[0].cancelled) lease.stop("cancelled");
}

/** Ends a sync that publishes nothing. Nobody but the holder of the lease can; @returns whether it did. */
export async function endSync(
  lease: Lease,
  status: "unchanged" | "failed" | "cancelled",
  report: Partial<SyncReport> | null,
  error: ErrorView | null = null,
): Promise<boolean> {
  const { rowCount } = await pool().query(
    `update syncs set status = $3, finished_at = clock_timestamp(), lease_until = null, error = $4,
            counts = coalesce($5::jsonb, counts), warnings = coalesce($6::jsonb, warnings), artifacts = coalesce($7::jsonb, artifacts),
            phase = $8, progress_done = $9, progress_total = $10, progress_unit = $11,
            version = (select published_version from connectors c where c.id = syncs.connector_id and $3 = 'unchanged')
      where id = $1 and token = $2 and status = 'running'`,
    [
      ...[lease.syncId, lease.token, status, error && jsonbText(error)],
      ...[report?.counts, report?.warnings, report?.artifacts].map((part) => (part ? jsonbText(part) : null)),
      ...[lease.phase, lease.progress.done, lease.progress.total, lease.progress.unit],
    ],
  );
  return rowCount === 1;
}

/** Puts a failed sync back into the queue, to be tried again after a while; why it failed stays to be seen meanwhile. */
export async function retrySync(lease: Lease, error: ErrorView, delayMs: number): Promise<void> {
  await pool().query(
    `update syncs set status = case when cancel_requested_at is null then 'queued' else 'cancelled' end,
            finished_at = case when cancel_requested_at is null then null else clock_timestamp() end,
            not_before = clock_timestamp() + make_interval(secs => $3), error = $4, lease_until = null,
            phase = null, progress_done = 0, progress_total = null
      where id = $1 and token = $2 and status = 'running'`,
    [lease.syncId, lease.token, delayMs / 1000, jsonbText(error)],
  );
}

/** Gives a sync back to the queue, for a worker that is shutting down; others hear of it at once. */
export async function releaseSync(lease: Lease): Promise<void> {
  await pool().query(
    `with released as (
       update syncs set status = case when cancel_requested_at is null then 'queued' else 'cancelled' end,
              finished_at = case when cancel_requested_at is null then null else clock_timestamp() end,
              lease_until = null, attempts = attempts - 1, phase = null, progress_done = 0, progress_total = null
        where id = $1 and token = $2 and status = 'running' returning 1)
     select pg_notify('connetra_syncs', '') from released`,
    [lease.syncId, lease.token],
  );
}

/** Tells that this worker is alive, and forgets those long gone. */
export async function signOfLife(workerId: string): Promise<void> {
  await pool().query(
    `with gone as (delete from workers where seen_at < clock_timestamp() - interval '1 hour')
     insert into workers (id, seen_at) values ($1, clock_timestamp())
     on conflict (id) do update set seen_at = excluded.seen_at`,
    [workerId],
  );
}

/** A connector whose schedule is to be followed, and what time it is by the database: clocks of workers differ. */
type DueConnector = { id: string; schedule: unknown; isDue: boolean; now: Date };

/** Connectors whose schedule is due, or was never planned yet. Each is handed to one caller: its next run is put off for a minute meanwhile. */
export async function claimDueConnectors(): Promise<DueConnector[]> {
  const { rows } = await pool().query<DueConnector>(
    `update connectors c set next_run_at = clock_timestamp() + interval '1 minute'
       from (select id, next_run_at is not null as "isDue" from connectors
              where schedule is not null and (next_run_at is null or next_run_at <= clock_timestamp())
              for update skip locked) due
      where c.id = due.id
      returning c.id, c.schedule, due."isDue", clock_timestamp() as now`,
  );
  return rows;
}

/** Leaves a schedule alone that a person has changed meanwhile. */
export async function setNextRun(connectorId: string, schedule: unknown, at: Date): Promise<void> {
  await pool().query(`update connectors set next_run_at = $3 where id = $1 and schedule = $2::jsonb`, [
    connectorId,
    JSON.stringify(schedule),
    at,
  ]);
}
