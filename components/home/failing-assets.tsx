import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Card, CardHeader } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetSummary } from "@/lib/catalog/schema";

/** The assets whose tests failed in their last run: what to look at first. */
export function FailingAssets({ assets, total }: { assets: readonly AssetSummary[]; total: number }) {
  return (
    <Card aria-labelledby="failing">
      <CardHeader
        id="failing"
        title="Failing tests"
        action={
          total > assets.length && (
            <Link href="/catalog?status=fail" className="text-xs text-accent hover:underline">
              All {formatCount(total)}
            </Link>
          )
        }
      />
      {assets.length === 0 ? (
        <p className="flex items-center gap-2 px-4 py-5 text-ink-soft">
          <CircleCheck aria-hidden className="size-4 text-success" />
          No asset has a failing test.
        </p>
      ) : (
        <ul className="divide-y">
          {assets.map((asset) => (
            <li key={asset.id}>
              <Link
                href={`/catalog/${asset.id}?tab=tests`}
                className="flex h-10 items-center gap-2.5 px-4 -outline-offset-2 hover:bg-subtle"
              >
                <AssetTypeIcon type={asset.type} titled />
                <span className="min-w-0 grow truncate">
                  {asset.name}
                  {asset.schema && <span className="ml-2 text-xs text-ink-faint">{asset.schema}</span>}
                </span>
                <TestStatusBadge status={asset.testStatus} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
