import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { shorten } from "@/components/ui/shorten";
import type { AssetView } from "@/lib/catalog/schema";
import type { StaleSource } from "@/lib/quality/schema";
import { freshnessWord } from "./asset-words";

const SHOWN = 5;

/** That what it is built from is older than accepted, wherever upstream that is. */
export function StaleSources({ asset, stale }: { asset: AssetView; stale: readonly StaleSource[] }) {
  if (stale.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={stale.length === 1 ? "A source of it is stale" : `${stale.length} sources of it are stale`}
      action={
        <Link
          href={`/lineage/impact?asset=${asset.id}&direction=upstream&show=stale`}
          prefetch={false}
          className="text-accent underline underline-offset-2"
        >
          How it reads them
        </Link>
      }
    >
      <ul aria-label="Stale sources" className="flex flex-wrap gap-x-3">
        {stale.slice(0, SHOWN).map(({ id, name, freshness }) => (
          <li key={id}>
            <Link href={`/catalog/${id}`} prefetch={false} className="font-medium text-ink hover:underline">
              {shorten(name)}
            </Link>{" "}
            {freshnessWord(freshness).toLowerCase()}
          </li>
        ))}
        {stale.length > SHOWN && <li>and {stale.length - SHOWN} more</li>}
      </ul>
    </Notice>
  );
}
