import { formatBytes, formatCount, plural } from "@/components/ui/format-number";
import type { AssetView } from "@/lib/catalog/schema";
import { cellText, type Facts, factAt, isFacts, numberAt, textAt } from "./read-facts";

export type WarehouseFact = { label: string; value: string; isTime?: boolean };

type Read = (facts: Facts, key: string) => string | null;

const count: Read = (facts, key) => {
  const value = numberAt(facts, key);
  return value === null || value < 0 ? null : formatCount(value);
};
const flag: Read = (facts, key) => (factAt(facts, key) === true ? "yes" : null);
const list: Read = (facts, key) => {
  const value = factAt(facts, key);
  return Array.isArray(value) ? value.map((entry) => cellText(entry)).join("\n") : textAt(facts, key);
};
const pairs: Read = (facts, key) => {
  const value = factAt(facts, key);
  if (!isFacts(value)) return textAt(facts, key);
  return Object.entries(value)
    .map(([name, of]) => (of === "" ? name : `${name}: ${cellText(of)}`))
    .join("\n");
};
const daily: Read = (facts, key) => {
  const days = numberAt(facts, key);
  if (days === null) return null;
  const [oldest, newest] = [textAt(facts, "oldestShard"), textAt(facts, "newestShard")];
  return `${plural(days, "table")}${oldest && newest && oldest !== newest ? `, ${oldest} to ${newest}` : ""}`;
};

/** What a warehouse tells of a relation beside its names and columns, in the order of telling. */
const known: readonly (readonly [key: string, label: string, read: Read])[] = [
  ["friendlyName", "Friendly name", textAt],
  ["rowCount", "Rows", count],
  ["rowEstimate", "Rows", (facts, key) => count(facts, key) && `about ${count(facts, key)}`],
  [
    "sizeBytes",
    "Size",
    (facts, key) => (numberAt(facts, key) === null ? null : formatBytes(numberAt(facts, key) ?? 0)),
  ],
  ["lastAlteredAt", "Last altered", textAt],
  ["lastRefreshAt", "Last refreshed", textAt],
  ["expiresAt", "Expires", textAt],
  ["shards", "One a day", daily],
  ["partitions", "Partitions", count],
  ["partitionKey", "Partitioned by", textAt],
  ["requirePartitionFilter", "Queries must name a partition", flag],
  ["clusteredBy", "Clustered by", textAt],
  ["distStyle", "Distribution", textAt],
  ["sortKey", "Sort key", textAt],
  ["dynamic", "Dynamic table", flag],
  ["targetLag", "Target lag", textAt],
  ["transient", "Transient", flag],
  ["iceberg", "Iceberg", flag],
  ["secure", "Secure view", flag],
  ["lateBinding", "Late-binding view", flag],
  ["snapshotOf", "Snapshot of", textAt],
  ["cloneOf", "Clone of", textAt],
  ["sourceFormat", "File format", textAt],
  ["fileFormat", "File format", textAt],
  ["sourceUris", "Files", list],
  ["location", "Location", textAt],
  ["labels", "Labels", pairs],
];
const told = new Set([...known.map(([key]) => key), "newestShard", "oldestShard"]);

/** What is known from the warehouse, of a relation itself or of the one that a dbt node stands for. */
export const factsOfWarehouse = (asset: AssetView): Facts | null =>
  asset.warehouse?.facts ?? (asset.package === null && asset.relation !== null ? asset.facts : null);

export function warehouseFacts(facts: Facts): WarehouseFact[] {
  return known.flatMap(([key, label, read]) => {
    const value = read(facts, key);
    return value === null || value === "" ? [] : [{ label, value, ...(/At$/.test(key) && { isTime: true }) }];
  });
}

/** What has no label of its own. */
export const unlabelled = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !told.has(key)));
