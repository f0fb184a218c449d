import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { formatCount } from "@/components/ui/format-number";
import type { AssetType } from "@/lib/core/catalog";

/** How much of each type there is; each figure leads to its list. */
export function TypeTiles({ counts }: { counts: readonly { type: AssetType; count: number }[] }) {
  return (
    <ul aria-label="Assets by type" className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
      {counts.map(({ type, count }) => (
        <li key={type}>
          <Link
            href={`/catalog?type=${type}`}
            className="flex h-full flex-col gap-1 rounded-lg border bg-surface px-3 py-2.5 hover:border-line-strong hover:bg-subtle"
          >
            <span className="flex items-center gap-1.5 text-xs text-ink-soft">
              <AssetTypeIcon type={type} className="size-3.5" />
              <span className="truncate">{count === 1 ? assetTypeLooks[type].label : assetTypeLooks[type].plural}</span>
            </span>
            <span className="tabular text-xl font-semibold tracking-tight">{formatCount(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
