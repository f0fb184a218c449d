import { Radius, UserRound, Workflow } from "lucide-react";
import Link from "next/link";
import { AssetTypeBadge, AssetTypeIcon } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHeader } from "@/components/ui/page-header";
import { shorten } from "@/components/ui/shorten";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetView } from "@/lib/catalog/schema";
import { isTestType } from "@/lib/core/catalog";
import { catalogHref } from "../catalog-url";
import { inBranch } from "../tree-filters";
import { realRun } from "./asset-words";
import { Outcome } from "./outcome";
import { textAt } from "./read-facts";
import { StarButton } from "./star-button";
import { DeprecatedBadge, VersionSwitch } from "./version-switch";

/** The way here through the tree that the asset stands in, each step a list. */
function crumbsOf(asset: AssetView): Crumb[] {
  const { connectorId, connectorName, name } = asset;
  const by = asset.package === null ? "database" : "project";
  const to = (label: string, path: string[]): Crumb => ({
    label,
    href: catalogHref(inBranch({ tab: by, q: "" }, by, path)),
  });
  const crumbs: Crumb[] = [{ label: "Catalog", href: "/catalog" }, to(connectorName, [connectorId])];
  if (asset.package !== null) {
    crumbs.push(to(asset.package, [connectorId, asset.package]));
    const folders = asset.path?.split("/").slice(0, -1) ?? [];
    if (folders.length > 0) crumbs.push(to(folders.join("/"), [connectorId, asset.package, ...folders]));
  } else {
    const parts = [asset.database, asset.schema].filter((part) => part !== null);
    for (const [at, part] of parts.entries()) crumbs.push(to(part, [connectorId, ...parts.slice(0, at + 1)]));
  }
  return [...crumbs, { label: name }];
}

function Badges({ asset }: { asset: AssetView }) {
  const version = textAt(asset.facts, "version");
  const sourceName = textAt(asset.facts, "source.source_name");
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <AssetTypeBadge type={asset.type} />
      {asset.removedAt && <Badge tone="warning">removed</Badge>}
      {sourceName && <Badge>{shorten(sourceName, 80)}</Badge>}
      {version && asset.versions.length < 2 && <Badge>version {shorten(version, 80)}</Badge>}
      {asset.materialization && asset.materialization !== asset.type && (
        <Badge>{shorten(asset.materialization, 80)}</Badge>
      )}
      {asset.access && <Badge>{shorten(asset.access, 80)}</Badge>}
      {textAt(asset.facts, "contract.enforced") === "true" && <Badge tone="info">contract</Badge>}
      <DeprecatedBadge date={textAt(asset.facts, "deprecation_date")} />
      {asset.isExternal && <Badge className="border-dashed">not connected</Badge>}
      {/* Of a test that ran, its last run says the same. */}
      {asset.testStatus !== "none" && !(isTestType(asset.type) && realRun(asset)) && (
        <TestStatusBadge status={asset.testStatus} />
      )}
      {asset.freshness && <Outcome result={asset.freshness} timed={false} />}
    </div>
  );
}

export function AssetHeader({ asset, starred }: { asset: AssetView; starred: boolean }) {
  const run = realRun(asset);
  return (
    <PageHeader
      crumbs={crumbsOf(asset)}
      title={
        <span className="flex items-center gap-2">
          <AssetTypeIcon type={asset.type} className="size-5" />
          <span className="min-w-0">{shorten(asset.name)}</span>
        </span>
      }
      actions={
        <>
          {(!asset.removedAt || starred) && <StarButton key={asset.id} assetId={asset.id} starred={starred} />}
          {!isTestType(asset.type) && !asset.removedAt && (
            <>
              <ButtonLink href={`/lineage/impact?asset=${asset.id}`} prefetch={false}>
                <Radius aria-hidden />
                Impact
              </ButtonLink>
              <ButtonLink href={`/lineage?asset=${asset.id}`}>
                <Workflow aria-hidden />
                Open in lineage
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <Badges asset={asset} />
      <VersionSwitch asset={asset} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-soft">
        {asset.relation && (
          <span className="flex min-w-0 items-center">
            <code className="font-mono wrap-anywhere">{shorten(asset.relation)}</code>
            <CopyButton text={asset.relation} label="Copy the relation's name" />
          </span>
        )}
        {asset.owner && (
          <span className="flex items-center gap-1">
            <UserRound aria-hidden className="size-3.5 text-ink-faint" />
            <span className="sr-only">Owner:</span> <span className="wrap-anywhere">{shorten(asset.owner)}</span>
          </span>
        )}
        {run && (
          <span className="flex items-center gap-1.5">
            <span className="text-ink-faint">Last run</span>
            <Outcome result={run} />
          </span>
        )}
        {asset.tags.length > 0 && (
          <span className="flex flex-wrap items-center gap-1">
            <span className="sr-only">Tags:</span>
            {asset.tags.slice(0, 20).map((tag) => (
              <Link
                key={tag}
                href={catalogHref({ tab: "all", q: "", tag: [tag] })}
                title={shorten(tag)}
                className="inline-flex h-5 max-w-56 items-center rounded-sm border bg-subtle px-1.5 font-medium hover:text-ink hover:underline"
              >
                <span className="truncate">{shorten(tag)}</span>
              </Link>
            ))}
          </span>
        )}
      </div>
    </PageHeader>
  );
}
