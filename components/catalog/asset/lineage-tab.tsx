import { ArrowLeftToLine, ArrowRightFromLine, Workflow } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { plural } from "@/components/ui/format-number";
import type { AssetLink, AssetView } from "@/lib/catalog/schema";
import { AssetLinks } from "./asset-links";

function Side({
  title,
  links,
  none,
  own,
}: {
  title: "Upstream" | "Downstream";
  links: readonly AssetLink[];
  none: string;
  own: AssetView;
}) {
  const Icon = title === "Upstream" ? ArrowLeftToLine : ArrowRightFromLine;
  return (
    <Card className="min-w-0">
      <CardHeader
        title={
          <span className="flex items-center gap-1.5">
            <Icon aria-hidden className="size-4 text-ink-faint" />
            {title}
          </span>
        }
        action={<span className="text-xs text-ink-faint">{plural(links.length, "asset")}</span>}
      />
      {links.length === 0 ? (
        <p className="px-4 py-3 text-ink-faint">{none}</p>
      ) : (
        <AssetLinks links={links} label={title} own={own} />
      )}
    </Card>
  );
}

/** What it is built from and what is built from it, one step each way; further steps are on the canvas. */
export function LineageTab({ asset }: { asset: AssetView }) {
  const isDbt = asset.package !== null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-soft">
          {asset.removedAt
            ? "One step each way, as it was last."
            : isDbt
              ? "One step each way. The canvas follows them further."
              : "One step each way, as the warehouse tells it. The canvas follows them further."}
        </p>
        {!asset.removedAt && (
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={`/lineage/impact?asset=${asset.id}&direction=upstream`} prefetch={false}>
              All it depends on
            </ButtonLink>
            <ButtonLink href={`/lineage/impact?asset=${asset.id}`} prefetch={false}>
              All it affects
            </ButtonLink>
            <ButtonLink href={`/lineage?asset=${asset.id}`} variant="primary">
              <Workflow aria-hidden />
              Open in lineage canvas
            </ButtonLink>
          </div>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <Side
          title="Upstream"
          own={asset}
          links={asset.upstream}
          none={
            asset.isExternal
              ? "What it is built from is known in its own project, which is not connected."
              : isDbt
                ? "It is built from nothing that dbt knows."
                : "No dbt node is known to build it."
          }
        />
        <Side own={asset} title="Downstream" links={asset.downstream} none="Nothing that is known is built from it." />
      </div>
    </div>
  );
}
