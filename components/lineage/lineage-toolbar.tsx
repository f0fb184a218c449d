"use client";

import { RotateCcw, Table2, Workflow } from "lucide-react";
import Link from "next/link";
import { useId } from "react";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { Spinner } from "@/components/ui/spinner";
import type { LineageGraphName, LineageNode } from "@/lib/lineage/schema";
import { DepthSelect } from "./depth-select";
import { ExportMenu } from "./export/export-menu";
import { GraphSearchBox } from "./graph-search-box";
import type { Lens } from "./lens/lens";
import { SelectionBar } from "./selection/selection-bar";
import { SelectionScope } from "./selection/selection-scope";
import type { SelectionQuery } from "./selection/use-selection";
import type { Drawing } from "./use-drawing";
import type { GraphSearch } from "./use-graph-search";
import type { ChangeParams } from "./use-lineage-params";
import { defaultReach, type LineageParams } from "./view-params";

const asItWas = {
  up: defaultReach,
  down: defaultReach,
  hiddenTypes: [],
  lens: "type" as const,
  hiddenClasses: [],
  fold: null,
  openGroups: [],
  hidden: [],
  expanded: [],
  collapsed: [],
  selected: null,
  select: null,
  only: false,
};

export function LineageToolbar({
  root,
  graphs,
  hasMiddle,
  isBusy,
  params,
  change,
  search,
  selection,
  drawing,
  lens,
  onGoTo,
  onLeaveSearch,
}: {
  root: LineageNode | null;
  /** What can be selected from where no asset is in the middle. */
  graphs: readonly LineageGraphName[];
  hasMiddle: boolean;
  isBusy: boolean;
  params: LineageParams;
  change: ChangeParams;
  search: GraphSearch;
  selection: SelectionQuery;
  drawing: Drawing | null;
  lens: Lens;
  onGoTo: (node: number) => void;
  onLeaveSearch: () => void;
}) {
  const statusId = useId();
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2">
      <h1 className="flex min-w-0 grow basis-40 items-center gap-2 text-sm font-semibold">
        <Link href="/lineage" className="font-normal text-ink-faint hover:text-ink">
          Lineage
        </Link>
        <span aria-hidden className="font-normal text-ink-faint">
          /
        </span>
        {root && (
          <>
            <AssetTypeIcon type={root.type} titled />
            <Link href={`/catalog/${root.id}`} title={root.key} className="truncate hover:underline">
              {root.name}
            </Link>
          </>
        )}
        {!hasMiddle && <SelectionScope graphs={graphs} connectorId={params.connectorId} change={change} />}
        {isBusy && <Spinner />}
      </h1>
      <Segmented
        label="View"
        className="md:order-last"
        value={params.view}
        onChange={(view) => change({ view }, "push")}
        options={[
          {
            value: "graph",
            label: (
              <>
                <Workflow aria-hidden /> <span className="sr-only sm:not-sr-only">Graph</span>
              </>
            ),
          },
          {
            value: "table",
            label: (
              <>
                <Table2 aria-hidden /> <span className="sr-only sm:not-sr-only">Table</span>
              </>
            ),
          },
        ]}
      />
      <div className="flex grow flex-wrap items-center gap-x-3 gap-y-2 md:grow-0">
        {hasMiddle && !params.only && (
          <>
            <DepthSelect direction="up" reach={params.up} onChange={(up) => change({ up }, "push")} />
            <DepthSelect direction="down" reach={params.down} onChange={(down) => change({ down }, "push")} />
          </>
        )}
        <GraphSearchBox
          search={search}
          connectorId={root?.connectorId ?? (hasMiddle ? undefined : (params.connectorId ?? undefined))}
          isSelecting={!hasMiddle}
          statusId={statusId}
          onGoTo={onGoTo}
          onLeave={onLeaveSearch}
        />
        <IconButton label="Reset the view" onClick={() => change(asItWas, "push")}>
          <RotateCcw aria-hidden />
        </IconButton>
        <ExportMenu
          drawing={drawing}
          lens={lens}
          hits={search.hits}
          subject={params.only || !hasMiddle ? "selection" : (root?.name ?? "asset")}
        />
      </div>
      {(search.isSelection || params.select !== null) && (
        <SelectionBar
          id={statusId}
          fault={search.fault}
          query={selection}
          drawn={search.drawn}
          params={params}
          hasMiddle={hasMiddle}
          change={change}
          onClear={() => search.setText("")}
        />
      )}
    </header>
  );
}
