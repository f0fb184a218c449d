import "server-only";
import { DatabaseError } from "pg";
import { record } from "@/lib/audit/mutations";
import type { AuditAction } from "@/lib/audit/schema";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";

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
    const { rows } = await pool().query<{ id: string }>(
      `insert into syncs (id, connector_id, trigger, force) values (gen_random_uuid(), $1, $2, $3) returning id`,
      [connectorId, options.trigger, options.force ?? false],
    );
    await pool().query(`select pg_notify('connetra_syncs', '')`);
    const id = rows[0]?.id ?? "";
    // What begins by itself stands in the history of syncs.
    if (options.trigger === "manual" || options.trigger === "api")
      await recordOf("sync.started", id, { force: options.force ?? false });
    return { id };
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
 * Ends a queued sync at once, and asks the worker of a running one to stop, which it does within two seconds.
 * @throws AppError `conflict` when it has ended already.
 */
export async function cancelSync(id: string): Promise<void> {
  const { rowCount } = await pool().query(
    `update syncs set cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()),
            status = case when status = 'queued' then 'cancelled' else status end,
            finished_at = case when status = 'queued' then clock_timestamp() else finished_at end
      where id = $1 and status in ('queued', 'running')`,
    [id],
  );
  if (rowCount === 0) throw new AppError("conflict", "This sync has ended already.", { remedy: "Nothing to cancel." });
  await recordOf("sync.cancelled", id);
}

/**
 * Publishes a sync that was held back for a person to look at: it runs again, and is not held this time.
 * @throws AppError `conflict` when it is not held.
 */
export async function approveSync(id: string, by: string): Promise<void> {
  const { rowCount } = await pool().query(
    `update syncs set status = 'queued', approved_by = $2, finished_at = null, attempts = 0, error = null
      where id = $1 and status = 'held'`,
    [id, by],
  );
  if (rowCount === 0)
    throw new AppError("conflict", "This sync is not held, so there is nothing to approve.", {
      remedy: "Look at the connector's last sync for its state.",
    });
  await recordOf("sync.approved", id);
  await pool().query(`select pg_notify('connetra_syncs', '')`);
}

/** Written down under the name of the sync's connector. */
const recordOf = async (action: AuditAction, id: string, detail: Record<string, unknown> = {}): Promise<void> => {
  const { rows } = await pool().query<{ id: string; name: string }>(
    "select c.id, c.name from syncs s join connectors c on c.id = s.connector_id where s.id = $1",
    [id],
  );
  const [connector] = rows;
  await record(action, {
    target: { kind: "sync", id, ...(connector && { name: connector.name }) },
    detail: { connectorId: connector?.id ?? null, ...detail },
  });
};

/** After a warehouse has published, its dbt connectors are matched against the new version. */
export async function enqueueSecondaries(primaryId: string): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    `select id from connectors where primary_connector_id = $1 and published_version > 0`,
    [primaryId],
  );
  for (const { id } of rows) await enqueueSyncUnlessActive(id, "primary");
}

/** A dbt connector whose warehouse published while it was being synced was matched against the version before: once more. */
export async function enqueueIfOutrun(connectorId: string, syncId: string): Promise<void> {
  const { rowCount } = await pool().query(
    `select 1 from syncs s join connectors c on c.id = s.connector_id join connectors p on p.id = c.primary_connector_id
      where s.id = $1 and p.published_at > s.started_at`,
    [syncId],
  );
  if (rowCount) await enqueueSyncUnlessActive(connectorId, "primary");
}
