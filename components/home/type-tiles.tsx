import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { formatCount } from "@/components/ui/format-number";
import type { AssetType } from "@/lib/core/catalog";

/** How much of each type there is; each figure leads to its list. */
export function TypeTiles({ counts }: { counts: readonly { type: AssetType; count: number }[] }) {
  return (
    <ul aria-label="Assets by type" className="flex flex-wrap gap-2">
      {counts.map(({ type, count }) => (
        <li key={type}>
          <Link
            href={`/catalog?type=${type}`}
            className="flex h-9 items-center gap-2 rounded-lg border bg-surface px-3 hover:border-line-strong hover:bg-subtle"
          >
            <AssetTypeIcon type={type} />
            <span className="tabular font-semibold">{formatCount(count)}</span>
            <span className="text-ink-soft">
              {count === 1 ? assetTypeLooks[type].label : assetTypeLooks[type].plural}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
