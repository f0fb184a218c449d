import { WidePage } from "@/components/ui/page-header";
import { UrlTabs } from "@/components/ui/tabs";
import type { AssetView } from "@/lib/catalog/schema";
import type { StaleSource } from "@/lib/quality/schema";
import { AssetHeader } from "./asset-header";
import { type AssetTab, assetTabs } from "./asset-tabs";
import { ColumnsTab } from "./columns-tab";
import { FactsTab } from "./facts-tab";
import { LineageTab } from "./lineage-tab";
import { OverviewTab } from "./overview-tab";
import { RemovedNotice } from "./removed-notice";
import { SqlTab } from "./sql-tab";
import { TestsTab } from "./tests-tab";

const content: Record<AssetTab, (props: { asset: AssetView; stale: readonly StaleSource[] }) => React.ReactNode> = {
  overview: OverviewTab,
  columns: ColumnsTab,
  tests: TestsTab,
  sql: SqlTab,
  lineage: LineageTab,
  facts: FactsTab,
};

/** One asset with all that is known of it, whichever side told. */
export function AssetScreen({
  asset,
  tab,
  starred,
  stale,
}: {
  asset: AssetView;
  tab: AssetTab;
  starred: boolean;
  stale: readonly StaleSource[];
}) {
  const Content = content[tab];
  return (
    <WidePage>
      <AssetHeader asset={asset} starred={starred} />
      {asset.removedAt && <RemovedNotice asset={asset} removedAt={asset.removedAt} />}
      <UrlTabs label="About this asset" tabs={assetTabs(asset)} />
      <Content asset={asset} stale={stale} />
    </WidePage>
  );
}
