import { assetTypeLooks } from "@/components/ui/asset-type";
import { relationTypes } from "@/lib/core/catalog";
import type { LineageNode } from "@/lib/lineage/schema";
import type { GroupFold } from "./fold-names";

/** Layers as most dbt projects name them: in a folder of the path, else at the start of the name. */
const layers: readonly (readonly [label: string, folder: RegExp, prefix: RegExp])[] = [
  ["Staging", /^(staging|stg|base|raw|landing|bronze)$/i, /^(stg|base|raw|src)_/i],
  ["Intermediate", /^(intermediate|int|transform|prep|silver)$/i, /^(int|prep|tmp)_/i],
  ["Marts", /^(marts?|core|dimensional|gold)$/i, /^(fct|fact|dim|mart|mrt)_/i],
  ["Reporting", /^(reports?|reporting|analytics|metrics)$/i, /^(rpt|report|agg)_/i],
];

function layerOf({ type, name, path }: LineageNode): string {
  if (type !== "model" && type !== "snapshot") return assetTypeLooks[type].plural;
  const folders = path?.split("/").slice(0, -1) ?? [];
  // The folder nearest to the file says the most.
  for (const folder of folders.toReversed()) {
    const found = layers.find(([, pattern]) => pattern.test(folder));
    if (found) return found[0];
  }
  return (
    layers.find(([, , pattern]) => pattern.test(name))?.[0] ?? `Other ${assetTypeLooks[type].plural.toLowerCase()}`
  );
}

const isRelation = ({ type }: LineageNode): boolean => relationTypes.some((each) => each === type);

/** The name of the group that an asset belongs to, whatever stands around it. */
export function groupOf(fold: GroupFold, asset: LineageNode): string {
  switch (fold) {
    case "package":
      return asset.package ?? (isRelation(asset) ? "Warehouse" : "No package");
    case "folder": {
      const folder = asset.path?.split("/").slice(0, -1).join("/");
      return folder || (isRelation(asset) ? "Warehouse" : "No folder");
    }
    case "schema":
      return [asset.database, asset.schema].filter(Boolean).join(".") || "No schema";
    case "layer":
      return layerOf(asset);
  }
}
