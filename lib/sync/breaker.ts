import "server-only";
import { record } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";

/** So many failed syncs in a row, and the schedule waits for a person. Each of them was tried several times. */
const FAILURES_IN_A_ROW = 10;

/** Why a connector's schedule starts nothing. */
export type SchedulePause = { since: string; failures: number; reason: string };

/**
 * Which of these connectors' schedules are paused because their last ten syncs failed; a sync that succeeds ends it, and
 * so do `resumeSchedule`, saved settings and a connection test that passes. Told from the syncs themselves, so that
 * nothing has to be kept in step.
 */
export async function findPaused(connectorIds: readonly string[]): Promise<Map<string, SchedulePause>> {
  if (connectorIds.length === 0) return new Map();
  const { rows } = await pool().query<{ id: string; since: Date; last: string | null }>(
    `select c.id, max(ended.finished_at) as since,
            (array_agg(ended.error->>'message' order by ended.finished_at desc))[1] as last
       from connectors c cross join lateral (
            select status, finished_at, error from syncs s
             where s.connector_id = c.id and s.status in ('succeeded', 'unchanged', 'held', 'failed')
               and s.finished_at > coalesce(c.schedule_resumed_at, '-infinity')
             order by s.created_at desc, s.id desc limit $2) ended
      where c.id = any($1) and c.schedule is not null
      group by c.id
     having count(*) = $2 and bool_and(ended.status = 'failed')`,
    [connectorIds, FAILURES_IN_A_ROW],
  );
  return new Map(
    rows.map(({ id, since, last }) => [
      id,
      { since: since.toISOString(), failures: FAILURES_IN_A_ROW, reason: reasonOf(last) },
    ]),
  );
}

const reasonOf = (last: string | null): string =>
  `The schedule is paused, because the last ${FAILURES_IN_A_ROW} syncs failed.${last === null ? "" : ` The last one: ${last}`}`;

/**
 * Lets the schedule start syncs again; failures are counted from here on. What is due next is due at its usual time.
 * @throws AppError `not-found`
 */
export async function resumeSchedule(connectorId: string): Promise<void> {
  await inTransaction(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `update connectors set schedule_resumed_at = clock_timestamp() where id = $1 returning name`,
      [connectorId],
    );
    const [connector] = rows;
    if (!connector)
      throw new AppError("not-found", "There is no such connector.", { remedy: "It may have been deleted." });
    const target = { kind: "connector" as const, id: connectorId, name: connector.name };
    await record("connector.resumed", { target }, client);
  });
}

/** As `resumeSchedule` where the schedule is paused: somebody mended what made the syncs fail, and need not say so twice. */
export async function resumeIfPaused(connectorId: string): Promise<void> {
  if ((await findPaused([connectorId])).has(connectorId)) await resumeSchedule(connectorId);
}
