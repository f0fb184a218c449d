import { assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
import type { LineageNode } from "@/lib/lineage/schema";
import type { VisibleNode } from "./visible-graph";

/** The second line of a card: where the asset is, and how dbt builds it. */
export const assetPlace = ({ schema, package: project, materialization }: LineageNode): string =>
  [schema ?? project, materialization].filter(Boolean).join(" · ");

/** "2 upstream", "1 downstream", "in the middle", "beside". */
export function distanceWords(distance: number | null): string {
  if (distance === null) return "beside";
  if (distance === 0) return "in the middle";
  return distance < 0 ? `${-distance} upstream` : `${distance} downstream`;
}

/** The card in words, for who does not see it. */
export function assetSentence({ asset, distance }: VisibleNode): string {
  const tests =
    asset.testStatus === "none" ? "no tests" : `tests: ${testStatusLooks[asset.testStatus].label.toLowerCase()}`;
  return `${asset.name}, ${assetTypeLooks[asset.type].label.toLowerCase()}, ${distanceWords(distance)}, ${tests}, ${asset.upstreamCount} direct upstream, ${asset.downstreamCount} direct downstream`;
}
