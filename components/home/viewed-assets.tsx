import { RelativeTime } from "@/components/ui/relative-time";
import type { ViewedAsset } from "@/lib/catalog/schema";
import { AssetCard } from "./asset-card";

/** Where somebody has been, the latest first. */
export function ViewedAssets({ assets }: { assets: readonly ViewedAsset[] }) {
  return (
    <AssetCard
      id="viewed"
      title="Recently viewed"
      assets={assets}
      aside={({ viewedAt }) => <RelativeTime at={viewedAt} className="shrink-0 text-xs text-ink-faint" />}
    >
      Nothing yet. The assets that you open are listed here.
    </AssetCard>
  );
}
