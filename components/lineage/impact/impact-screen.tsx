"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Workflow } from "lucide-react";
import { apiGet } from "@/components/shell/api-client";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/segmented";
import { shorten } from "@/components/ui/shorten";
import { Skeleton } from "@/components/ui/skeleton";
import { TestStatusBadge } from "@/components/ui/test-status";
import { type ImpactView, impactView } from "@/lib/lineage/impact-schema";
import { LostAsset } from "../lost-asset";
import { ImpactActions } from "./impact-actions";
import { ImpactCounts } from "./impact-counts";
import { ImpactFilters } from "./impact-filters";
import type { ImpactParams } from "./impact-params";
import { filterItems } from "./impact-rows";
import { ImpactTable } from "./impact-table";
import { ImpactTests } from "./impact-tests";
import { type ChangeImpact, useImpactParams } from "./use-impact-params";

/** Everything that an asset affects, or that it depends on. */
export function ImpactScreen() {
  const [params, change] = useImpactParams();
  const path = `/lineage/impact?asset=${params.asset}&direction=${params.direction}`;
  const query = useQuery({
    queryKey: ["lineage", path],
    queryFn: ({ signal }) => apiGet(path, impactView, signal),
    enabled: params.asset !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const view = params.asset === null ? undefined : query.data;
  const name = view ? shorten(view.asset.name, 80) : "";
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: "Lineage", href: "/lineage" },
          ...(view ? [{ label: view.asset.name, href: `/lineage?asset=${view.asset.id}` }] : []),
          { label: "Impact" },
        ]}
        title={
          !view ? "Impact" : params.direction === "downstream" ? `What ${name} affects` : `What ${name} depends on`
        }
        actions={view && <ImpactActions view={view} params={params} />}
      >
        {view && (
          <div className="flex flex-wrap gap-1.5">
            <AssetTypeBadge type={view.asset.type} />
            <TestStatusBadge status={view.asset.testStatus} />
            {view.asset.owner && <Badge>{shorten(view.asset.owner, 80)}</Badge>}
          </div>
        )}
      </PageHeader>
      {params.asset === null && (
        <EmptyState
          icon={Workflow}
          title="No asset is chosen"
          action={<ButtonLink href="/lineage">Choose an asset</ButtonLink>}
        >
          Choose one in the lineage, and open what is affected by it there.
        </EmptyState>
      )}
      {query.isError && (
        <LostAsset
          id={params.asset}
          error={query.error}
          action={
            <Button size="sm" onClick={() => query.refetch()}>
              Try again
            </Button>
          }
        />
      )}
      {params.asset !== null && query.isPending && <Skeleton className="h-80" />}
      {view && (
        <>
          <Segmented
            label="Direction"
            className="self-start"
            value={params.direction}
            onChange={(direction) => change({ direction, concern: null, type: null, owner: null })}
            options={[
              { value: "downstream", label: "What is affected" },
              { value: "upstream", label: "What it depends on" },
            ]}
          />
          <Reached view={view} params={params} change={change} />
        </>
      )}
    </Page>
  );
}

function Reached({ view, params, change }: { view: ImpactView; params: ImpactParams; change: ChangeImpact }) {
  if (view.total === 0) {
    return (
      <EmptyState
        icon={Workflow}
        title={view.direction === "downstream" ? "Nothing depends on it" : "It depends on nothing"}
        action={<ButtonLink href={`/lineage?asset=${view.asset.id}`}>See it in the lineage</ButtonLink>}
      >
        Lineage is what dbt knows from ref() and source(), and what the warehouse tells of its views.
      </EmptyState>
    );
  }
  const shown = filterItems(view.items, params);
  return (
    <>
      <ImpactCounts view={view} params={params} change={change} />
      {view.truncated && (
        <Notice tone="warning" title={`Only the nearest ${view.items.length.toLocaleString("en")} are listed`}>
          The counts are of all {view.total.toLocaleString("en")}.
        </Notice>
      )}
      <ImpactTests view={view} />
      <section aria-label="Reached assets" className="flex flex-col gap-2">
        <ImpactFilters view={view} params={params} change={change} count={shown.length} />
        <ImpactTable view={view} shown={shown} params={params} change={change} />
      </section>
    </>
  );
}
