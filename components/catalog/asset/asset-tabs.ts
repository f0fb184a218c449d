import type { UrlTab } from "@/components/ui/tabs";
import type { AssetView } from "@/lib/catalog/schema";
import { isTestType } from "@/lib/core/catalog";

const assetTabNames = ["overview", "columns", "tests", "sql", "lineage", "facts"] as const;
export type AssetTab = (typeof assetTabNames)[number];

const labels: Record<AssetTab, string> = {
  overview: "Overview",
  columns: "Columns",
  tests: "Tests",
  sql: "SQL",
  lineage: "Lineage",
  facts: "Facts",
};

/** Types that can have columns, tests or code: an empty tab says why it is empty. */
const canHave = (asset: AssetView, tab: AssetTab): boolean => {
  switch (tab) {
    case "columns":
      return asset.columns.length > 0 || asset.relation !== null;
    case "tests":
      return asset.tests.length > 0 || asset.relation !== null;
    case "sql":
      return asset.code !== null;
    case "lineage":
      return !isTestType(asset.type);
    default:
      return true;
  }
};

const countOf = (asset: AssetView, tab: AssetTab): number | undefined => {
  if (tab === "columns") return asset.columns.length;
  if (tab === "tests") return asset.tests.length;
  return tab === "lineage" ? asset.upstream.length + asset.downstream.length : undefined;
};

const labelOf = (asset: AssetView, tab: AssetTab): string =>
  tab === "sql" && asset.code?.language === "python" ? "Python" : labels[tab];

/** The tabs that make sense for this asset. */
export const assetTabs = (asset: AssetView): (UrlTab & { value: AssetTab })[] =>
  assetTabNames
    .filter((tab) => canHave(asset, tab))
    .map((tab) => ({ value: tab, label: labelOf(asset, tab), count: countOf(asset, tab) }));

/** The tab of the address if this asset has it, else the first. */
export const chosenTab = (asset: AssetView, asked: string | string[] | undefined): AssetTab =>
  assetTabs(asset).find(({ value }) => value === asked)?.value ?? "overview";
