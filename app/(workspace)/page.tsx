import type { Metadata } from "next";
import { ConnectorHealth } from "@/components/home/connector-health";
import { FailingAssets } from "@/components/home/failing-assets";
import { FirstSyncs } from "@/components/home/first-syncs";
import { HomeEmptyAdmin, HomeEmptyAnalyst } from "@/components/home/home-empty";
import { HomeSearch } from "@/components/home/home-search";
import { RecentChanges } from "@/components/home/recent-changes";
import { StarredAssets } from "@/components/home/starred-assets";
import { TypeTiles } from "@/components/home/type-tiles";
import { ViewedAssets } from "@/components/home/viewed-assets";
import { plural } from "@/components/ui/format-number";
import { Page, PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/access/gate";
import { loadAssets, loadCatalog, loadRecentChanges, loadViewed } from "@/lib/catalog/loaders";
import { loadConnectors } from "@/lib/connectors/loaders";
import { assetType, isTestType } from "@/lib/core/catalog";

export const metadata: Metadata = { title: { absolute: "Connetra" } };

const LISTED = 8;

export default async function HomePage() {
  const { name, role } = await requireUser();
  const mayManage = role === "admin";
  const connectors = await loadConnectors();
  if (connectors.length === 0)
    return (
      <Page>
        <PageHeader
          title={`Welcome, ${name}`}
          description="One place for what is in the warehouse and what dbt makes of it."
        />
        {mayManage ? <HomeEmptyAdmin /> : <HomeEmptyAnalyst />}
      </Page>
    );

  const [whole, failing, changes, viewed, starred] = await Promise.all([
    loadCatalog({ limit: 1 }),
    loadAssets({ status: ["error", "fail"], limit: LISTED }),
    loadRecentChanges(LISTED),
    loadViewed(LISTED),
    loadAssets({ starred: "true", limit: LISTED }),
  ]);
  const counts = whole.facets.type
    .map(({ value, count }) => ({ type: assetType.parse(value), count }))
    .filter(({ type }) => !isTestType(type));
  const { total } = whole.page;
  return (
    <Page>
      {total > 0 ? <h1 className="sr-only">Home</h1> : <PageHeader title={`Welcome, ${name}`} />}
      {total > 0 && <HomeSearch total={plural(total, "asset")} />}
      <FirstSyncs initial={connectors} mayManage={mayManage} />
      {total > 0 && (
        <>
          <TypeTiles counts={counts} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <div className="flex flex-col gap-4">
              <ViewedAssets assets={viewed} />
              <FailingAssets page={failing} />
              <RecentChanges changes={changes} />
            </div>
            <div className="flex flex-col gap-4">
              <StarredAssets page={starred} />
              <ConnectorHealth connectors={connectors} mayManage={mayManage} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
