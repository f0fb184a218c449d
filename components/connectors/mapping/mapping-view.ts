import type { MappingItem, MappingView } from "@/lib/mapping/schema";

/** What a rule or a reason is called where there is room for two words. */
const words = new Map<string, string>([
  ["exact", "Same name"],
  ["folded", "Same but for case"],
  ["shard", "Daily table"],
  ["override", "By hand"],
  ["ephemeral", "Ephemeral"],
  ["warehouse-not-synced", "Warehouse not synced"],
  ["other-database", "Other database"],
  ["several-candidates", "Several candidates"],
  ["case-differs", "Case differs"],
  ["not-built", "Not built yet"],
  ["not-visible", "Not visible"],
  ["not-found", "Not found"],
  ["no-relation-name", "No name"],
]);

/** The rule that matched or the reason that nothing did; what was decided by hand is one either way. */
export const whyOf = ({ rule, reason }: Pick<MappingItem, "rule" | "reason">): string => rule ?? reason ?? "not-found";
export const whyWord = (why: string): string => words.get(why) ?? why;

/** Ephemeral models and those that someone decided about have no relation on purpose. */
export const isAsMeant = (item: MappingItem): boolean =>
  item.relation !== null || item.reason === "ephemeral" || item.reason === "override";

export const sorts = ["name", "relation", "why"] as const;
export type Sort = (typeof sorts)[number];

export type MappingFilter = { show: string; why: string; type: string; text: string; sort: Sort };

/** How many there are for each rule and reason, the most first; what needs somebody's eye goes before what is as meant. */
export function tallyWhy(items: readonly MappingItem[]): { why: string; count: number; isOpen: boolean }[] {
  const tally = new Map<string, { why: string; count: number; isOpen: boolean }>();
  for (const item of items) {
    const why = whyOf(item);
    const known = tally.get(why) ?? { why, count: 0, isOpen: !isAsMeant(item) };
    known.count += 1;
    tally.set(why, known);
  }
  return [...tally.values()].sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.count - a.count);
}

export const typesOf = ({ items }: MappingView): MappingItem["type"][] =>
  [...new Set(items.map(({ type }) => type))].sort();

/** What the filter leaves, in its order; where two are alike, by key. */
export function filterMapping(items: readonly MappingItem[], filter: MappingFilter): MappingItem[] {
  const text = filter.text.trim().toLowerCase();
  const left = items.filter(
    (item) =>
      (filter.show === "all" || (filter.show === "matched") === (item.relation !== null)) &&
      (filter.why === "" || whyOf(item) === filter.why) &&
      (filter.type === "" || item.type === filter.type) &&
      (text === "" || `${item.key} ${item.relation ?? ""}`.toLowerCase().includes(text)),
  );
  const rank = {
    name: ({ name }: MappingItem) => name.toLowerCase(),
    // What has none comes first: that is what one sorts by it for.
    relation: ({ relation }: MappingItem) => relation?.toLowerCase() ?? "",
    why: (item: MappingItem) => `${isAsMeant(item) ? 1 : 0}${whyWord(whyOf(item))}`,
  }[filter.sort];
  return left
    .map((item) => ({ item, by: rank(item) }))
    .sort((a, b) => compare(a.by, b.by) || compare(a.item.key, b.item.key))
    .map(({ item }) => item);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
