import "server-only";
import { requireUser } from "@/lib/access/gate";
import * as data from "./data";
import type { LineageQuery } from "./schema";

export async function loadNeighbourhood(query: LineageQuery) {
  await requireUser();
  return data.neighbourhood(query);
}

export async function loadHubs() {
  await requireUser();
  return data.hubs(12);
}
