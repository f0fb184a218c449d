import "server-only";
import { requireUser } from "@/lib/access/gate";
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
