import { createConnector } from "@/lib/connectors/mutations";
import { pool } from "@/lib/platform/db";
import { findSync } from "@/lib/sync/data";
import { enqueueSync, type SyncTrigger } from "@/lib/sync/mutations";
import { performSync } from "@/lib/sync/perform-sync";
import { claimSync } from "@/lib/sync/queue";
import type { SyncView } from "@/lib/sync/schema";

let serial = 0;

/** A warehouse that is never crawled, and a dbt connector on it, whose client a test may put in place of the real one. */
export async function dbtConnector(): Promise<{ id: string; primaryId: string }> {
  serial += 1;
  const config = { host: "warehouse.test", port: 5432, database: "w", user: "u", sslMode: "disable" };
  const warehouse = { name: `warehouse ${serial}`, kind: "postgres", config, secrets: { password: "not used here" } };
  const { id: primaryId } = await createConnector(warehouse, null);
  const dbt = { name: `dbt ${serial}`, kind: "dbt-core-upload", config: {}, secrets: {} };
  return { id: (await createConnector({ ...dbt, primaryConnectorId: primaryId }, null)).id, primaryId };
}

/** Claims what is next in the queue and runs it, as a worker does. @returns it as it is then, or null when nothing is due */
export async function workOffOne(): Promise<SyncView | null> {
  const lease = await claimSync("test-worker");
  if (!lease) return null;
  await performSync(lease);
  return requireSync(lease.syncId);
}

export async function syncOnce(
  connectorId: string,
  options: { force?: boolean; trigger?: SyncTrigger } = {},
): Promise<SyncView> {
  const { id } = await enqueueSync(connectorId, { trigger: "manual", ...options });
  const ended = await workOffOne();
  if (ended?.id !== id) throw new Error("another sync was next in the queue");
  return ended;
}

export async function requireSync(id: string): Promise<SyncView> {
  const view = await findSync(id);
  if (!view) throw new Error("the sync is gone");
  return view;
}

/** Does as if the time had come for what waits in the queue. */
export const makeDue = (syncId: string) => pool().query("update syncs set not_before = now() where id = $1", [syncId]);
