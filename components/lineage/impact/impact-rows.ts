import { assetTypeLooks } from "@/components/ui/asset-type";
import { type CsvCell, toCsv } from "@/lib/core/csv";
import type { ImpactItem, ImpactView } from "@/lib/lineage/impact-schema";
import type { Concern, Grouping, ImpactParams } from "./impact-params";

const isStale = ({ freshness }: ImpactItem): boolean => freshness === "warn" || freshness === "error";
const isFailing = ({ testStatus }: ImpactItem): boolean => testStatus === "fail" || testStatus === "error";

const byConcern: Record<Concern, (item: ImpactItem) => boolean> = {
  exposures: ({ type }) => type === "exposure",
  failing: isFailing,
  stale: isStale,
};

export function filterItems(
  items: readonly ImpactItem[],
  { concern, type, owner, text }: Pick<ImpactParams, "concern" | "type" | "owner" | "text">,
): ImpactItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (concern && !byConcern[concern](item)) return false;
    if (type && item.type !== type) return false;
    if (owner && item.owner !== owner) return false;
    const name = `${item.name} ${item.key} ${item.owner ?? ""}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

export type ImpactGroup = { title: string; items: ImpactItem[] };

const titleOf: Record<Grouping, (item: ImpactItem) => string> = {
  distance: ({ distance }) => (distance === 1 ? "1 step away" : `${distance} steps away`),
  type: ({ type }) => assetTypeLooks[type].plural,
  owner: ({ owner }) => owner ?? "No owner",
  package: ({ package: project }) => project ?? "No package",
};

/** By distance the nearest first; by anything else the largest group first. In each, by distance and name. */
export function groupItems(items: readonly ImpactItem[], group: Grouping): ImpactGroup[] {
  const groups = new Map<string, ImpactItem[]>();
  const sorted = [...items].sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name));
  for (const item of sorted) {
    const title = titleOf[group](item);
    const list = groups.get(title);
    if (list) list.push(item);
    else groups.set(title, [item]);
  }
  const all = [...groups].map(([title, of]) => ({ title, items: of }));
  return group === "distance"
    ? all
    : all.sort((a, b) => b.items.length - a.items.length || a.title.localeCompare(b.title));
}

/** The way from the asset to each that is reached, both ends in it, in the order of the data's flow. */
export function pathReader({ asset, items, direction }: ImpactView): (item: ImpactItem) => ImpactView["asset"][] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (item) => {
    const path: ImpactView["asset"][] = [item];
    for (let before = byId.get(item.via); before && path.length <= items.length; before = byId.get(before.via))
      path.push(before);
    path.push(asset);
    return direction === "downstream" ? path.reverse() : path;
  };
}

const header = [
  ...["distance", "name", "type", "tests", "freshness", "owner", "group", "package", "database", "schema"],
  ...["materialization", "tags", "path", "key", "id"],
];

/** All that is shown, one row each. */
export function impactCsv(view: ImpactView, items: readonly ImpactItem[]): string {
  const pathTo = pathReader(view);
  const rows = items.map((item): CsvCell[] => [
    ...[item.distance, item.name, item.type, item.testStatus, item.freshness, item.owner, item.group, item.package],
    ...[item.database, item.schema, item.materialization, item.tags.join(", ")],
    ...[
      pathTo(item)
        .map(({ name }) => name)
        .join(" > "),
      item.key,
      item.id,
    ],
  ]);
  return toCsv(header, rows);
}
