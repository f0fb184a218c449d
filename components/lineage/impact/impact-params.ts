import { type AssetType, assetTypes } from "@/lib/core/catalog";
import { isStorableText } from "@/lib/core/storable-text";
import type { ImpactDirection } from "@/lib/lineage/impact-schema";

export const groupings = ["distance", "type", "owner", "package"] as const;
export type Grouping = (typeof groupings)[number];
/** What a person should look at. */
export const concerns = ["exposures", "failing", "stale"] as const;
export type Concern = (typeof concerns)[number];

/** The whole view, as the page's address says it. */
export type ImpactParams = {
  asset: string | null;
  direction: ImpactDirection;
  group: Grouping;
  concern: Concern | null;
  type: AssetType | null;
  owner: string | null;
  text: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
  values.find((value) => value === text) ?? null;
const textOf = (text: string | null): string => (text && text.length <= 300 && isStorableText(text) ? text : "");

export function readImpactParams(search: URLSearchParams): ImpactParams {
  const asset = search.get("asset");
  return {
    asset: asset && uuid.test(asset) ? asset.toLowerCase() : null,
    direction: search.get("direction") === "upstream" ? "upstream" : "downstream",
    group: oneOf(groupings, search.get("group")) ?? "distance",
    concern: oneOf(concerns, search.get("show")),
    type: oneOf(assetTypes, search.get("type")),
    owner: textOf(search.get("owner")) || null,
    text: textOf(search.get("q")),
  };
}

/** With the leading question mark; what is at its default is not named. */
export function impactSearch(params: Partial<ImpactParams>): string {
  const search = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => {
    if (value) search.set(name, value);
  };
  set("asset", params.asset);
  set("direction", params.direction === "upstream" ? "upstream" : null);
  set("group", params.group === "distance" ? null : params.group);
  set("show", params.concern);
  set("type", params.type);
  set("owner", params.owner);
  set("q", params.text?.trim());
  return `?${search}`;
}
