"use client";

import { useQuery } from "@tanstack/react-query";
import { Crosshair, ExternalLink, EyeOff, Waypoints, X } from "lucide-react";
import { NotConnected } from "@/components/catalog/asset/not-connected";
import { apiGet, errorView } from "@/components/shell/api-client";
import { useDebounced } from "@/components/shell/use-asset-search";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { IconButton } from "@/components/ui/icon-button";
import { shorten } from "@/components/ui/shorten";
import { Skeleton } from "@/components/ui/skeleton";
import { TestStatusBadge } from "@/components/ui/test-status";
import { assetView } from "@/lib/catalog/schema";
import { AssetFacts } from "./asset-facts";
import { distanceWords } from "./asset-words";
import type { VisibleNode } from "./visible-graph";

/** What stands in the panel beside the graph, and in the sheet over it on a phone. */
export function LineagePanel({
  node,
  reach,
  onFocus,
  onHide,
  onClose,
}: {
  node: VisibleNode;
  /** How many drawn assets feed it and are fed by it, however far away. */
  reach: { up: number; down: number } | null;
  onFocus: () => void;
  onHide: () => void;
  onClose: () => void;
}) {
  const { asset, isRoot } = node;
  // An arrow key held down passes many assets: only the one it stops at is asked for.
  const settled = useDebounced(asset.id);
  const query = useQuery({
    enabled: settled === asset.id,
    queryKey: ["assets", asset.id],
    queryFn: ({ signal }) => apiGet(`/assets/${asset.id}`, assetView, signal),
  });
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-start justify-between gap-2 border-b px-4 py-3">
        <div className="min-w-0">
          <h2 className="text-base font-semibold wrap-anywhere">{shorten(asset.name)}</h2>
          <p className="flex items-center gap-1 text-xs text-ink-faint">
            <span className="truncate font-mono">{shorten(asset.key)}</span>
            <CopyButton text={asset.key} label="Copy the key" />
          </p>
        </div>
        <IconButton label="Close the details" size="sm" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 py-3" aria-busy={query.isPending}>
        <div className="flex flex-wrap gap-1.5">
          <AssetTypeBadge type={asset.type} />
          <TestStatusBadge status={asset.testStatus} />
          {asset.isExternal && <Badge className="border-dashed">not connected</Badge>}
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/catalog/${asset.id}`} size="sm" variant="primary">
            <ExternalLink aria-hidden />
            Open its page
          </ButtonLink>
          <ButtonLink href={`/lineage/impact?asset=${asset.id}`} size="sm">
            <Waypoints aria-hidden />
            What is affected
          </ButtonLink>
          {!isRoot && (
            <>
              <Button size="sm" onClick={onFocus}>
                <Crosshair aria-hidden />
                Put in the middle
              </Button>
              <Button size="sm" onClick={onHide}>
                <EyeOff aria-hidden />
                Hide
              </Button>
            </>
          )}
        </div>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt className="text-ink-faint">Place</dt>
          <dd>{distanceWords(node.distance)}</dd>
          <dt className="text-ink-faint">Direct</dt>
          <dd>
            {asset.upstreamCount} upstream, {asset.downstreamCount} downstream
          </dd>
          {reach && (
            <>
              <dt className="text-ink-faint">In this view</dt>
              <dd>
                {reach.up} upstream, {reach.down} downstream
              </dd>
            </>
          )}
        </dl>
        {query.isPending && <Skeleton className="h-24" />}
        {query.isError && (
          <ErrorNotice
            error={errorView(query.error)}
            action={
              <Button size="sm" onClick={() => query.refetch()}>
                Try again
              </Button>
            }
          />
        )}
        {query.data?.isExternal && <NotConnected asset={query.data} />}
        {query.data && <AssetFacts asset={query.data} />}
      </div>
    </div>
  );
}
