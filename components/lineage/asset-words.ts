import { assetTypeLooks } from "@/components/ui/asset-type";
import { shorten } from "@/components/ui/shorten";
import { testStatusLooks } from "@/components/ui/test-status";
import type { VisibleNode } from "./visible-graph";

type Placed = Pick<VisibleNode, "asset" | "project"> & Partial<Pick<VisibleNode, "isWarehouseOnly">>;

/** The second line of a card: the project where it is another one, where the asset is, and how dbt builds it. */
export const assetPlace = ({ asset, project, isWarehouseOnly }: Placed): string => {
  if (asset.isExternal) return [asset.package, "not connected"].filter(Boolean).join(" · ");
  const place = asset.schema ?? (project ? null : asset.package);
  if (isWarehouseOnly) return [asset.schema, "not in dbt"].filter(Boolean).join(" · ");
  if (asset.isInOtherProject) return [asset.schema, "in another dbt project"].filter(Boolean).join(" · ");
  // Many a project builds in a schema of its own name: once is enough.
  return [project, place === project ? null : place, asset.materialization].filter(Boolean).join(" · ");
};

const projectWords = ({ asset, project }: Placed): string => {
  if (asset.isExternal) return `, of project ${asset.package ?? "unknown"}, which is not connected`;
  if (asset.isInOtherProject) return ", known to another dbt project";
  return project ? `, of project ${project}` : "";
};

const knownAlone = "known from the warehouse alone";

/** The whole name, which a card may cut, and what makes the asset another than its neighbours. */
export const cardTitle = ({ asset, isWarehouseOnly }: Pick<VisibleNode, "asset" | "isWarehouseOnly">): string =>
  isWarehouseOnly ? `${shorten(asset.name)}, ${knownAlone}` : shorten(asset.name);

/** "2 upstream", "1 downstream", "in the middle", "beside". */
export function distanceWords(distance: number | null): string {
  if (distance === null) return "beside";
  if (distance === 0) return "in the middle";
  return distance < 0 ? `${-distance} upstream` : `${distance} downstream`;
}

/** The card in words, for who does not see it. */
export function assetSentence({ asset, distance, project, group, isWarehouseOnly }: VisibleNode): string {
  const tests =
    asset.testStatus === "none" ? "no tests" : `tests: ${testStatusLooks[asset.testStatus].label.toLowerCase()}`;
  if (group)
    return `${asset.name}, ${group.members.length} assets in one card, ${distanceWords(distance)}, ${tests}, E opens it`;
  return `${asset.name}, ${assetTypeLooks[asset.type].label.toLowerCase()}, ${distanceWords(distance)}, ${tests}, ${asset.upstreamCount} direct upstream, ${asset.downstreamCount} direct downstream${projectWords({ asset, project })}${isWarehouseOnly ? `, ${knownAlone}` : ""}`;
}
