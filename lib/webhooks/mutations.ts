import "server-only";
import type { ClientBase } from "pg";
import type { WebhookEvent } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import type { WebhookAnswer, WebhookOutcome, WebhookReason } from "./schema";

/** Longer than any message may be late: what is older is refused by its time alone. */
const KEPT = "1 day";

type Joined = { outcome: Exclude<WebhookOutcome, "noted">; syncId: string };

/**
 * Takes a message once, however often and at how many processes it comes at the same time, and in the same transaction
 * sees to it that a sync looks after it: nothing between the two can be lost.
 */
export const takeEvent = (connectorId: string, event: WebhookEvent): Promise<WebhookAnswer> =>
  inTransaction(async (client) => {
    const { eventId, type, jobId, runId, at, startsSync } = event;
    const taken = await client.query(
      `insert into webhook_events (connector_id, event_id, type, job_id, run_id, sent_at, received_at, outcome)
       values ($1, $2, $3, $4, $5, $6, clock_timestamp(), 'noted') on conflict do nothing`,
      [connectorId, eventId, type, jobId, runId, at],
    );
    if (taken.rowCount === 0) return { outcome: "duplicate", syncId: null };
    await client.query(
      `delete from webhook_events where connector_id = $1 and event_id <> $2 and not is_waiting
          and received_at < clock_timestamp() - $3::interval`,
      [connectorId, eventId, KEPT],
    );
    if (!startsSync) return { outcome: "noted", syncId: null };
    const { outcome, syncId } = await joinQueue(client, connectorId);
    await client.query(
      `update webhook_events set outcome = $3, sync_id = $4, is_waiting = $5 where connector_id = $1 and event_id = $2`,
      [connectorId, eventId, outcome, syncId, outcome === "follows"],
    );
    return { outcome, syncId };
  });

/**
 * A sync that begins after now: a new one, or one that waits in the queue. Where one runs it cannot be told whether it
 * has looked already.
 */
async function joinQueue(client: ClientBase, connectorId: string): Promise<Joined> {
  for (;;) {
    const started = await client.query<{ id: string }>(
      `insert into syncs (id, connector_id, trigger) values (gen_random_uuid(), $1, 'webhook')
       on conflict (connector_id) where status in ('queued', 'running') do nothing returning id`,
      [connectorId],
    );
    if (started.rows[0]) {
      await client.query(`select pg_notify('connetra_syncs', '')`);
      return { outcome: "started", syncId: started.rows[0].id };
    }
    // Locked, so that it does not begin before this is written down.
    const { rows } = await client.query<{ id: string; status: string }>(
      `select id, status from syncs where connector_id = $1 and status in ('queued', 'running') for update`,
      [connectorId],
    );
    if (rows[0]?.status === "running") return { outcome: "follows", syncId: rows[0].id };
    if (rows[0]) {
      await hurry(client, rows[0].id);
      return { outcome: "waiting", syncId: rows[0].id };
    }
    // The one that was in the way has ended meanwhile.
  }
}

/** One that waits to be tried again begins now, unless the vendor asked for the pause. */
async function hurry(client: ClientBase, syncId: string): Promise<void> {
  await client.query(
    `update syncs set not_before = clock_timestamp()
      where id = $1 and not_before > clock_timestamp() and error->>'code' is distinct from 'vendor-rate-limited'`,
    [syncId],
  );
  await client.query(`select pg_notify('connetra_syncs', '')`);
}

/**
 * Starts the sync that follows one that was running when a message came.
 * @param connectorId left out: for all connectors, in case a process ended before it came to this.
 */
export async function startFollowing(connectorId?: string): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    `select distinct connector_id as id from webhook_events where is_waiting and ($1::uuid is null or connector_id = $1)`,
    [connectorId ?? null],
  );
  for (const { id } of rows)
    await inTransaction(async (client) => {
      const { outcome, syncId } = await joinQueue(client, id);
      if (outcome === "follows") return;
      await client.query(
        `update webhook_events set is_waiting = false, sync_id = $2 where connector_id = $1 and is_waiting`,
        [id, syncId],
      );
    });
}

/** Keeps why a message was refused, for whoever wonders why nothing comes. */
export async function noteRefusal(connectorId: string, reason: WebhookReason): Promise<void> {
  await pool().query(
    `insert into webhook_refusals (connector_id, reason, at) select id, $2, clock_timestamp() from connectors where id = $1
     on conflict (connector_id) do update set reason = excluded.reason, at = excluded.at`,
    [connectorId, reason],
  );
}
