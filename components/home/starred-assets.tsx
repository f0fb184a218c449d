import Link from "next/link";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Card, CardHeader } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetPage } from "@/lib/catalog/schema";

/** What somebody keeps at hand. */
export function StarredAssets({ page: { items, total } }: { page: AssetPage }) {
  return (
    <Card aria-labelledby="starred">
      <CardHeader
        id="starred"
        title="Starred"
        action={
          total > items.length && (
            <Link href="/catalog?starred=true" className="text-xs text-accent hover:underline">
              All {formatCount(total)}
            </Link>
          )
        }
      />
      {items.length === 0 ? (
        <p className="px-4 py-5 text-ink-soft">Nothing yet. The star on an asset's page keeps it here.</p>
      ) : (
        <ul className="divide-y">
          {items.map((asset) => (
            <li key={asset.id}>
              <Link
                href={`/catalog/${asset.id}`}
                className="flex h-10 items-center gap-2.5 px-4 -outline-offset-2 hover:bg-subtle"
              >
                <AssetTypeIcon type={asset.type} titled />
                <span className="min-w-0 grow truncate">{asset.name}</span>
                {asset.testStatus !== "none" && <TestStatusBadge status={asset.testStatus} />}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
