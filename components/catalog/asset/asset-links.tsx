import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { formatCount } from "@/components/ui/format-number";
import { TestStatusIcon } from "@/components/ui/test-status";
import type { AssetLink } from "@/lib/catalog/schema";

const SHOWN = 200;

/** Other assets, each a way to its page. */
export function AssetLinks({ links, label }: { links: readonly AssetLink[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y">
      {links.slice(0, SHOWN).map((link) => (
        <li key={link.id} className="flex h-9 items-center gap-2 px-3 hover:bg-subtle">
          <AssetTypeIcon type={link.type} />
          <Link href={`/catalog/${link.id}`} prefetch={false} className="min-w-0 truncate font-medium hover:underline">
            {link.name}
            <span className="sr-only">, {assetTypeLooks[link.type].label}</span>
          </Link>
          <span className="min-w-0 grow truncate text-xs text-ink-faint">{assetTypeLooks[link.type].label}</span>
          {link.testStatus !== "none" && <TestStatusIcon status={link.testStatus} />}
        </li>
      ))}
      {links.length > SHOWN && (
        <li className="px-3 py-2 text-xs text-ink-faint">
          {formatCount(links.length - SHOWN)} more are on the lineage canvas.
        </li>
      )}
    </ul>
  );
}
