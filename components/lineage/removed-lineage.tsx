import { LineageTab } from "@/components/catalog/asset/lineage-tab";
import { RemovedNotice } from "@/components/catalog/asset/removed-notice";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { ButtonLink } from "@/components/ui/button";
import { shorten } from "@/components/ui/shorten";
import type { AssetView } from "@/lib/catalog/schema";

/** In place of a lineage that is no longer published: since when, and what stood around the asset when it was last there. */
export function RemovedLineage({ asset, removedAt }: { asset: AssetView; removedAt: string }) {
  return (
    <section aria-label="Removed asset" className="flex w-full max-w-5xl flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="flex min-w-0 items-center gap-2 text-base font-semibold wrap-anywhere">
          <AssetTypeIcon type={asset.type} className="size-5" />
          {shorten(asset.name)}
        </h2>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/lineage">Choose another asset</ButtonLink>
          <ButtonLink href={`/catalog/${asset.id}`} variant="primary">
            Open its last page
          </ButtonLink>
        </div>
      </div>
      <RemovedNotice asset={asset} removedAt={removedAt} />
      <LineageTab asset={asset} />
    </section>
  );
}
