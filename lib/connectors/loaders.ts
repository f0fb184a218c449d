import "server-only";
import { requireUser } from "@/lib/access/gate";
import { findSync } from "@/lib/sync/data";
import type { SyncView } from "@/lib/sync/schema";
import * as data from "./data";
import type { ConnectorView } from "./schema";
import { listUploads } from "./upload-store";

export async function loadConnectors(): Promise<ConnectorView[]> {
  await requireUser();
  return data.listConnectors();
}

/** The files that were uploaded last. */
export async function loadUploads(connectorId: string): Promise<Awaited<ReturnType<typeof listUploads>>> {
  await requireUser();
  return listUploads(connectorId);
}

/** A sync with the connector it is of. */
export async function loadSync(
  id: string,
): Promise<{ sync: SyncView; connector: { id: string; name: string } } | null> {
  await requireUser();
  const sync = await findSync(id);
  const row = sync && (await data.findConnectorRow(sync.connectorId));
  return row && { sync, connector: { id: row.id, name: row.name } };
}
