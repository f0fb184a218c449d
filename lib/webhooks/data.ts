import "server-only";
import { pool } from "@/lib/platform/db";
import { type WebhookView, webhookView } from "./schema";

/** What came to the webhook addresses of connectors, by connector. */
export type WebhookHistory = Pick<WebhookView, "lastEvent" | "lastRefusal">;

export const noHistory: WebhookHistory = { lastEvent: null, lastRefusal: null };

const iso = (time: unknown): unknown => (time instanceof Date ? time.toISOString() : time);
const history = webhookView.pick({ lastEvent: true, lastRefusal: true });

export async function findWebhookHistories(connectorIds: readonly string[]): Promise<Map<string, WebhookHistory>> {
  if (connectorIds.length === 0) return new Map();
  const { rows } = await pool().query(
    `select c.id, e.received_at, e.sent_at, e.type, e.job_id, e.run_id, e.outcome, e.sync_id, r.at as refused_at, r.reason
       from unnest($1::uuid[]) c(id)
       left join lateral (select * from webhook_events where connector_id = c.id order by received_at desc, event_id limit 1) e on true
       left join webhook_refusals r on r.connector_id = c.id and r.at > coalesce(e.received_at, '-infinity')`,
    [connectorIds],
  );
  return new Map(
    rows.map((row) => [
      String(row.id),
      history.catch(noHistory).parse({
        lastEvent: row.received_at && {
          ...{ at: iso(row.received_at), sentAt: iso(row.sent_at), type: row.type, jobId: row.job_id },
          ...{ runId: row.run_id, outcome: row.outcome, syncId: row.sync_id },
        },
        lastRefusal: row.refused_at && { at: iso(row.refused_at), reason: row.reason },
      }),
    ]),
  );
}
