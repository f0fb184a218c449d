import "server-only";
import { openConnector } from "@/lib/connectors/open-connector";
import type { IntegrationClient } from "@/lib/integrations/contract";
import { log, withSecrets } from "@/lib/platform/log";
import { findSyncTarget } from "./data";
import type { Lease } from "./lease";
import type { SyncOutcome } from "./publish";
import { startingOver } from "./start-over";
import { syncDbt } from "./sync-dbt";
import { syncWarehouse } from "./sync-warehouse";

/**
 * One sync, from what is out there to what readers see:
 *   fetch    what is there, and whether it changed       lib/integrations/<kind>/client.ts
 *   read     bytes → assets, written as they go by       read-project.ts, lib/dbt/… → lib/catalog/write-version.ts
 *   match    dbt nodes → relations of the warehouse      lib/mapping/match-relations.ts
 *   write    edges, results, mapping, health             sync-dbt.ts
 *   publish  the pointer flips, fenced by the lease      publish.ts
 * From the start again, with another client, when what was found is replaced while it is read: start-over.ts
 */
export const runSync = (lease: Lease): Promise<SyncOutcome> => startingOver(lease, () => syncOnce(lease));

async function syncOnce(lease: Lease): Promise<SyncOutcome> {
  const target = await findSyncTarget(lease.connectorId);
  const { client, secretValues } = await openConnector(lease.connectorId, lease.signal);
  try {
    return await withSecrets(secretValues, () =>
      client.tier === "primary" ? syncWarehouse(target, client, lease) : syncDbt(target, client, lease),
    );
  } finally {
    await closeWithin(client, CLOSE_MS);
  }
}

const CLOSE_MS = 5_000;

/** A far end that does not answer any more keeps no sync from ending. */
async function closeWithin(client: IntegrationClient, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  const closed = client.close().catch((error: unknown) => log.debug({ error }, "a client did not close"));
  await Promise.race([closed, patience]);
  clearTimeout(timer);
}
