"use client";

import { Clock, FileCheck2, FileMinus2, Star } from "lucide-react";
import type { KeyboardEvent } from "react";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
import { type AssetFacets, freshness } from "@/lib/catalog/schema";
import { contractStates } from "@/lib/catalog/search/facet-names";
import { assetType, testStatus } from "@/lib/core/catalog";
import { useCatalogNavigation } from "./catalog-navigation";
import { isChosen, toggled } from "./catalog-url";
import { FacetGroup, type FacetOption } from "./facet-group";
import { FacetValue } from "./facet-value";
import { contractLabels, freshnessLooks } from "./filter-labels";

type Values = readonly { value: string; count: number }[];

/** In an order of the catalog's own, not by count: that of its words, or the worst first. */
const inOrder = <Value extends string>(
  order: readonly Value[],
  values: Values,
  look: (value: Value) => Pick<FacetOption, "label" | "icon">,
): FacetOption[] =>
  order.flatMap((value) => {
    const count = values.find((each) => each.value === value)?.count;
    return count === undefined ? [] : [{ value, count, ...look(value) }];
  });

const typeOptions = (values: Values): FacetOption[] =>
  inOrder(assetType.options, values, (type) => ({
    label: assetTypeLooks[type].plural,
    icon: <AssetTypeIcon type={type} />,
  }));

const statusOptions = (values: Values): FacetOption[] =>
  inOrder(testStatus.options, values, (status) => {
    const { icon: Icon, label, text } = testStatusLooks[status];
    return { label, icon: <Icon aria-hidden className={`size-4 shrink-0 ${text}`} /> };
  });

const freshnessOptions = (values: Values): FacetOption[] =>
  inOrder([...freshness.options].reverse(), values, (age) => ({
    label: freshnessLooks[age].label,
    icon: <Clock aria-hidden className={`size-4 shrink-0 ${freshnessLooks[age].text}`} />,
  }));

const contractOptions = (values: Values): FacetOption[] =>
  inOrder(contractStates, values, (contract) => {
    const Icon = contract === "enforced" ? FileCheck2 : FileMinus2;
    return { label: contractLabels[contract], icon: <Icon aria-hidden className="size-4 shrink-0" /> };
  });

const plainOptions = (values: Values): FacetOption[] => values.map((entry) => ({ ...entry, label: entry.value }));

function StarredFilter({ count }: { count: number }) {
  const { state, go } = useCatalogNavigation();
  return (
    <div className="py-2.5">
      <FacetValue
        label="Starred by you"
        count={count}
        icon={<Star aria-hidden className="size-4 shrink-0" />}
        chosen={isChosen(state, "starred", "true")}
        onToggle={() => go(toggled(state, "starred", "true"))}
      />
    </div>
  );
}

/** The arrow keys walk through the values of all filters. */
function walkValues(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const values = Array.from(event.currentTarget.querySelectorAll<HTMLElement>("[data-facet-value]"));
  const at = values.findIndex((value) => value.matches(":focus"));
  const next = at < 0 ? undefined : values[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** All filters, with how many assets each value would leave. */
export function FacetRail({ facets }: { facets: AssetFacets }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys on top of the buttons inside, each reached by Tab as well
    <div className="divide-y" onKeyDown={walkValues}>
      <StarredFilter count={facets.starred[0]?.count ?? 0} />
      <FacetGroup name="type" options={typeOptions(facets.type)} limit={assetType.options.length} />
      <FacetGroup name="status" options={statusOptions(facets.status)} />
      <FacetGroup name="tag" options={plainOptions(facets.tag)} />
      <FacetGroup name="package" options={plainOptions(facets.package)} />
      <FacetGroup name="database" options={plainOptions(facets.database)} />
      <FacetGroup name="schema" options={plainOptions(facets.schema)} />
      <FacetGroup name="owner" options={plainOptions(facets.owner)} />
      <FacetGroup name="group" options={plainOptions(facets.group)} />
      <FacetGroup name="access" options={plainOptions(facets.access)} />
      <FacetGroup name="materialization" options={plainOptions(facets.materialization)} />
      <FacetGroup name="freshness" options={freshnessOptions(facets.freshness)} />
      <FacetGroup name="contract" options={contractOptions(facets.contract)} />
      <FacetGroup name="connectorId" options={facets.connector.map((entry) => ({ ...entry, label: entry.name }))} />
    </div>
  );
}
