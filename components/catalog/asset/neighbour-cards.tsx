import { Card, CardHeader } from "@/components/ui/card";
import { plural } from "@/components/ui/format-number";
import type { AssetView } from "@/lib/catalog/schema";
import type { AssetType } from "@/lib/core/catalog";
import { AssetLinks } from "./asset-links";

/** For types that are little else than what they point at: their neighbours at once, by what those are to them. */
const titles: Partial<Record<AssetType, { up: string; down?: string }>> = {
  exposure: { up: "Reads" },
  metric: { up: "Measured on", down: "Used by" },
  semantic_model: { up: "Built on", down: "Metrics and queries on it" },
  saved_query: { up: "Asks for", down: "Used by" },
  function: { up: "Reads", down: "Called by" },
};

export function NeighbourCards({ asset }: { asset: AssetView }) {
  const told = titles[asset.type];
  if (!told) return null;
  const sides = [
    { title: told.up, links: asset.upstream, none: "Nothing that dbt knows." },
    ...(told.down ? [{ title: told.down, links: asset.downstream, none: "Nothing that is known." }] : []),
  ];
  return sides.map(({ title, links, none }) => (
    <Card key={title} className="min-w-0">
      <CardHeader
        title={title}
        action={<span className="text-xs text-ink-faint">{plural(links.length, "asset")}</span>}
      />
      {links.length === 0 ? (
        <p className="px-4 py-3 text-ink-faint">{none}</p>
      ) : (
        <AssetLinks links={links} label={title} own={asset} />
      )}
    </Card>
  ));
}
