import "server-only";
import { requireUser } from "@/lib/access/gate";
import * as data from "./data";

export async function loadSyncs(connectorId: string, page: { limit: number; cursor?: string }) {
  await requireUser();
  return data.listSyncs(connectorId, page);
}

export async function loadSync(id: string) {
  await requireUser();
  return data.findSync(id);
}
