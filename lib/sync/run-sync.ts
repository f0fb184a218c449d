import "server-only";
import { openConnector } from "@/lib/connectors/open-connector";
import { findSyncTarget } from "./data";
import type { Lease } from "./lease";
import { syncDbt } from "./sync-dbt";
import { syncWarehouse } from "./sync-warehouse";

/**
 * One sync, from what is out there to what readers see:
 *   fetch    what is there, and whether it changed       lib/integrations/<kind>/client.ts
 *   read     bytes → assets, written as they go by       read-project.ts, lib/dbt/… → lib/catalog/write-version.ts
 *   match    dbt nodes → relations of the warehouse      lib/mapping/match-relations.ts
 *   write    edges, results, mapping, health             sync-dbt.ts
 *   publish  the pointer flips, fenced by the lease      publish.ts
 */
export async function runSync(lease: Lease): Promise<void> {
  const target = await findSyncTarget(lease.connectorId);
  const { client } = await openConnector(lease.connectorId, lease.signal);
  try {
    if (client.tier === "primary") await syncWarehouse(target, client, lease);
    else await syncDbt(target, client, lease);
  } finally {
    await client.close();
  }
}
