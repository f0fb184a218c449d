"use client";

import { useEffect, useState } from "react";
import { useDebounced } from "@/components/shell/use-asset-search";
import { assetTypeLooks } from "@/components/ui/asset-type";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { assetTypes } from "@/lib/core/catalog";
import type { ImpactView } from "@/lib/lineage/impact-schema";
import { groupings, type ImpactParams } from "./impact-params";
import type { ChangeImpact } from "./use-impact-params";

const all = "all";

/** What narrows the list and how it is grouped. */
export function ImpactFilters({
  view,
  params,
  change,
  count,
}: {
  view: ImpactView;
  params: ImpactParams;
  change: ChangeImpact;
  count: number;
}) {
  const [text, setText] = useState(params.text);
  const paused = useDebounced(text, 200);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written when typing pauses, not when the address changes
  useEffect(() => {
    if (paused !== params.text) change({ text: paused }, "replace");
  }, [paused]);
  useEffect(() => setText(params.text), [params.text]);
  const owners = [...new Set(view.items.flatMap(({ owner }) => owner ?? []))].sort();
  const isFiltered = params.concern !== null || params.type !== null || params.owner !== null || params.text !== "";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h2 className="text-sm font-medium">
        Reached{" "}
        <span role="status" className="font-normal text-ink-faint tabular">
          {isFiltered ? `${count} of ${view.items.length}` : count}
        </span>
      </h2>
      <div className="grow" />
      {isFiltered && (
        <Button size="sm" variant="ghost" onClick={() => change({ concern: null, type: null, owner: null, text: "" })}>
          Show all
        </Button>
      )}
      <Input
        type="search"
        aria-label="Filter by name or owner"
        placeholder="Name or owner"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="w-40"
      />
      <Select
        aria-label="Type"
        className="w-36"
        value={params.type ?? all}
        onValueChange={(value) => change({ type: assetTypes.find((type) => type === value) ?? null })}
        options={[
          { value: all, label: "All types" },
          ...view.counts.byType.map(({ type, count: of }) => ({
            value: type,
            label: `${assetTypeLooks[type].plural} (${of})`,
          })),
        ]}
      />
      {owners.length > 0 && (
        <Select
          aria-label="Owner"
          className="w-36"
          value={params.owner === null ? all : `=${params.owner}`}
          onValueChange={(value) => change({ owner: value === all ? null : value.slice(1) })}
          options={[
            { value: all, label: "All owners" },
            ...owners.map((owner) => ({ value: `=${owner}`, label: owner })),
          ]}
        />
      )}
      <Select
        aria-label="Group by"
        className="w-36"
        value={params.group}
        onValueChange={(value) => change({ group: groupings.find((group) => group === value) ?? "distance" })}
        options={groupings.map((group) => ({ value: group, label: `By ${group}` }))}
      />
    </div>
  );
}
