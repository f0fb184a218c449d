import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RecentChange } from "@/lib/catalog/schema";
import { AssetCard } from "./asset-card";

/** What the last syncs brought or changed, the newest first. */
export function RecentChanges({ changes }: { changes: readonly RecentChange[] }) {
  return (
    <AssetCard
      id="recent"
      title="Recently changed"
      assets={changes}
      aside={({ added, at }) => (
        <>
          <Badge tone={added ? "accent" : "neutral"}>{added ? "Added" : "Changed"}</Badge>
          <RelativeTime at={at} className="w-20 shrink-0 text-right text-xs text-ink-faint" />
        </>
      )}
    >
      Nothing has changed since the first sync. What a later sync adds or changes is listed here.
    </AssetCard>
  );
}
