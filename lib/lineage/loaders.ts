import "server-only";
import { requireUser } from "@/lib/access/gate";
import * as data from "./data";

export async function loadHubs() {
  await requireUser();
  return data.hubs(12);
}

export async function loadGraphNames() {
  await requireUser();
  return data.graphNames();
}
