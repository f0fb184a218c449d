import "server-only";
import { requireUser } from "@/lib/access/gate";
import * as data from "./data";

export async function loadMapping(connectorId: string) {
  await requireUser();
  return data.listMapping(connectorId);
}
