import "server-only";
import { spread } from "@/lib/core/spread";
import { findRoot } from "@/lib/lineage/data";
import type { StaleSource } from "./schema";

/** The sources anywhere upstream of an asset that were found older than accepted, the nearest first; itself not among them. */
export async function findStaleSources(assetId: string): Promise<StaleSource[]> {
  const root = await findRoot({ asset: assetId });
  if (!root) return [];
  const { published, index } = root;
  const { order } = spread(published.graph, [index], "up");
  return order.slice(1).flatMap((at): StaleSource[] => {
    const node = published.node(at);
    if (node?.freshness !== "warn" && node?.freshness !== "error") return [];
    return [{ id: node.id, name: node.name, freshness: node.freshness }];
  });
}
