import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetPage } from "@/lib/catalog/schema";
import { AssetCard } from "./asset-card";

/** What somebody keeps at hand. */
export function StarredAssets({ page: { items, total } }: { page: AssetPage }) {
  return (
    <AssetCard
      id="starred"
      title="Starred"
      assets={items}
      all={{ href: "/catalog?starred=true", total }}
      aside={({ testStatus }) => testStatus !== "none" && <TestStatusBadge status={testStatus} />}
    >
      Nothing yet. The star on an asset's page keeps it here.
    </AssetCard>
  );
}
