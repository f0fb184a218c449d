"use client";

import { Star } from "lucide-react";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
import type { AssetFacets } from "@/lib/catalog/schema";
import { assetType, testStatus } from "@/lib/core/catalog";
import { useCatalogNavigation } from "./catalog-navigation";
import { withFilters } from "./catalog-url";
import { FacetGroup, type FacetOption } from "./facet-group";

type Values = readonly { value: string; count: number }[];

/** In the order of the catalog's own words, which groups what belongs together, not by count. */
const typeOptions = (values: Values): FacetOption[] =>
  assetType.options.flatMap((type) => {
    const count = values.find(({ value }) => value === type)?.count;
    if (count === undefined) return [];
    return [{ value: type, label: assetTypeLooks[type].plural, count, icon: <AssetTypeIcon type={type} /> }];
  });

/** The worst first. */
const statusOptions = (values: Values): FacetOption[] =>
  testStatus.options.flatMap((status) => {
    const count = values.find(({ value }) => value === status)?.count;
    if (count === undefined) return [];
    const { icon: Icon, label, text } = testStatusLooks[status];
    return [{ value: status, label, count, icon: <Icon aria-hidden className={`size-4 shrink-0 ${text}`} /> }];
  });

const plainOptions = (values: Values): FacetOption[] => values.map((entry) => ({ ...entry, label: entry.value }));

function StarredFilter() {
  const { state, go } = useCatalogNavigation();
  const on = state.starred !== undefined;
  return (
    <div className="py-2.5">
      <button
        type="button"
        aria-pressed={on}
        onClick={() => go(withFilters(state, { starred: on ? undefined : "true" }))}
        className="flex h-7 w-full items-center gap-2 rounded-md px-2 text-left text-sm text-ink-soft -outline-offset-1 hover:bg-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
      >
        <Star aria-hidden className="size-4 shrink-0" />
        Starred by you
      </button>
    </div>
  );
}

/** All filters, with how many assets each value would leave. */
export function FacetRail({ facets }: { facets: AssetFacets }) {
  return (
    <div className="divide-y">
      <StarredFilter />
      <FacetGroup name="type" options={typeOptions(facets.type)} limit={assetType.options.length} />
      <FacetGroup name="status" options={statusOptions(facets.status)} />
      <FacetGroup name="tag" options={plainOptions(facets.tag)} />
      <FacetGroup name="package" options={plainOptions(facets.package)} />
      <FacetGroup name="schema" options={plainOptions(facets.schema)} />
      <FacetGroup name="materialization" options={plainOptions(facets.materialization)} />
      <FacetGroup name="owner" options={plainOptions(facets.owner)} />
      <FacetGroup name="group" options={plainOptions(facets.group)} />
      <FacetGroup name="access" options={plainOptions(facets.access)} />
      <FacetGroup name="connectorId" options={facets.connector.map((entry) => ({ ...entry, label: entry.name }))} />
    </div>
  );
}
