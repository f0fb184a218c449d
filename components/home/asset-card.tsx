import Link from "next/link";
import type { ReactNode } from "react";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Card, CardHeader } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import type { AssetType } from "@/lib/core/catalog";

type Listed = { id: string; type: AssetType; name: string; schema: string | null };

/** A short list of assets, each a way to its page; what else is told of each is the card's own matter. */
export function AssetCard<Asset extends Listed>({
  id,
  title,
  assets,
  all,
  tab,
  aside,
  children,
}: {
  id: string;
  title: string;
  assets: readonly Asset[];
  /** Where all of them are listed, told where there are more than these. */
  all?: { href: string; total: number };
  /** The part of the asset's page that the list is about. */
  tab?: string;
  aside?: (asset: Asset) => ReactNode;
  /** What is said where there are none. */
  children: ReactNode;
}) {
  return (
    <Card aria-labelledby={id}>
      <CardHeader
        id={id}
        title={title}
        action={
          all &&
          all.total > assets.length && (
            <Link href={all.href} className="text-xs text-accent hover:underline">
              All {formatCount(all.total)}
            </Link>
          )
        }
      />
      {assets.length === 0 ? (
        <p className="flex items-center gap-2 px-4 py-5 text-ink-soft">{children}</p>
      ) : (
        <ul className="divide-y">
          {assets.map((asset) => (
            <li key={asset.id}>
              <Link
                href={tab ? `/catalog/${asset.id}?tab=${tab}` : `/catalog/${asset.id}`}
                prefetch={false}
                className="flex h-10 items-center gap-2.5 px-4 -outline-offset-2 hover:bg-subtle"
              >
                <AssetTypeIcon type={asset.type} titled />
                <span className="min-w-0 grow truncate">
                  {asset.name}
                  {asset.schema && <span className="ml-2 text-xs text-ink-faint">{asset.schema}</span>}
                </span>
                {aside?.(asset)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
