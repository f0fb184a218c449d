import "server-only";
import { type ClientBase, DatabaseError } from "pg";
import { recordSync } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { silentBelowSeconds } from "./queue";

const UNIQUE_VIOLATION = "23505";
const FOREIGN_KEY_VIOLATION = "23503";

/** What started a sync. */
export type SyncTrigger = "manual" | "schedule" | "api" | "primary" | "override" | "first" | "webhook" | "project";

/**
 * Puts a sync into the queue.
 * @throws AppError `conflict` when the connector has an active one: the database allows one, however many ask at once.
 */
export async function enqueueSync(
  connectorId: string,
  options: { trigger: SyncTrigger; force?: boolean | undefined },
): Promise<{ id: string }> {
  try {
    return await inTransaction(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `insert into syncs (id, connector_id, trigger, force) values (gen_random_uuid(), $1, $2, $3) returning id`,
        [connectorId, options.trigger, options.force ?? false],
      );
      const id = rows[0]?.id ?? "";
      // What begins by itself stands in the history of syncs.
      if (options.trigger === "manual" || options.trigger === "api")
        await recordSync("sync.started", id, { force: options.force ?? false }, client);
      await client.query(`select pg_notify('connetra_syncs', '')`);
      return { id };
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION)
      throw new AppError("conflict", "This connector is being synced already.", {
        remedy: "Wait until the running sync has ended, or cancel it first.",
        cause: error,
      });
    if (error instanceof DatabaseError && error.code === FOREIGN_KEY_VIOLATION)
      throw new AppError("not-found", "There is no such connector.", {
        remedy: "It may have been deleted.",
        cause: error,
      });
    throw error;
  }
}

/** As `enqueueSync`, for those who do not mind that one is under way. @returns whether a sync was added. */
export async function enqueueSyncUnlessActive(connectorId: string, trigger: SyncTrigger): Promise<boolean> {
  try {
    await enqueueSync(connectorId, { trigger });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return false;
    throw error;
  }
}

/**
 * Ends a queued sync at once, and so one whose worker is silent: whatever that worker still does, it cannot publish. The
 * worker of any other is asked to stop, which it does within two seconds.
 * @throws AppError `conflict` when it has ended already.
 */
export async function cancelSync(id: string): Promise<void> {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `with found as (select id, status = 'queued' or lease_until < clock_timestamp() + make_interval(secs => $2) as "isNobodys"
                        from syncs where id = $1 and status in ('queued', 'running') for update)
       update syncs s set cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()),
              status = case when "isNobodys" then 'cancelled' else status end,
              lease_until = case when "isNobodys" then null else lease_until end,
              finished_at = case when "isNobodys" then clock_timestamp() else finished_at end
         from found where s.id = found.id`,
      [id, silentBelowSeconds()],
    );
    if (rowCount === 0) throw await notCancelled(client, id);
    await recordSync("sync.cancelled", id, {}, client);
  });
}

async function notCancelled(client: ClientBase, id: string): Promise<AppError> {
  const { rows } = await client.query("select 1 from syncs where id = $1 and status = 'held'", [id]);
  return rows.length > 0
    ? new AppError("conflict", "This sync has ended, and what it read waits for a decision.", {
        remedy: "Approve or discard it.",
      })
    : new AppError("conflict", "This sync has ended already.", { remedy: "Nothing to cancel." });
}

/** To be run with what was decided about a connector's matching: a sync that has begun by then is followed by another. */
export const rematchIsDue = "update connectors set rematch_due_at = clock_timestamp() where id = $1::uuid";

/**
 * Syncs the dbt connectors whose warehouse has published since they last looked, or about whose matching something was
 * decided since: they are matched anew.
 * Told from what is there, so that whoever dies after publishing leaves nothing undone: ask as often as you like.
 * @param primaryId left out: of all warehouses
 */
export async function enqueueOutrun(primaryId?: string): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    `select c.id from connectors c join connectors p on p.id = c.primary_connector_id
      where ($1::uuid is null or p.id = $1) and c.published_version > 0 and p.published_at is not null
        and not exists (select 1 from syncs s where s.connector_id = c.id
                           and (s.status = 'queued'
                             or coalesce(s.started_at, s.finished_at) >= greatest(p.published_at, c.rematch_due_at)))`,
    [primaryId ?? null],
  );
  for (const { id } of rows) await enqueueSyncUnlessActive(id, "primary");
}
