"use client";

import { ReactFlowProvider } from "@xyflow/react";
import { Crosshair } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ApiProblem } from "@/components/shell/api-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import type { LineageGraphName } from "@/lib/lineage/schema";
import { DetailsFrame } from "./details-frame";
import { farFrame } from "./far-place";
import { FoldBar, FoldSelect } from "./fold/fold-bar";
import { GroupPanel } from "./fold/group-panel";
import { useFold } from "./fold/use-fold";
import { GraphView, reachOf } from "./graph-view";
import { readLens } from "./lens/lens";
import { LensProvider } from "./lens/lens-context";
import { LensLegend } from "./lens/lens-legend";
import { LineageNotices } from "./lineage-notices";
import { LineagePanel } from "./lineage-panel";
import { LineageSkeleton } from "./lineage-skeleton";
import { LineageTable } from "./lineage-table";
import { LineageToolbar } from "./lineage-toolbar";
import { LostAsset } from "./lost-asset";
import { useFittedScope } from "./selection/use-fitted-scope";
import { useLoadedGraph } from "./selection/use-loaded-graph";
import { useSelectedNeighbours } from "./selection/use-selected-neighbours";
import { useSelection } from "./selection/use-selection";
import type { Marks } from "./to-flow-elements";
import { tracePath } from "./trace-path";
import { useBranches } from "./use-branches";
import { useCamera } from "./use-camera";
import { useDrawing } from "./use-drawing";
import { useFullScreen } from "./use-full-screen";
import { useGraphSearch } from "./use-graph-search";
import { isWithoutMiddle, useLineage } from "./use-lineage";
import type { ChangeParams } from "./use-lineage-params";
import { useVisibleGraph } from "./use-visible-graph";
import type { LineageParams } from "./view-params";
import type { VisibleNode } from "./visible-graph";

/** The details take room from the canvas: opened at once, they would move the card away from under a double click. */
const doubleClickPause = 260;

type Props = { params: LineageParams; change: ChangeParams; graphs: readonly LineageGraphName[] };

export function LineageExplorer(props: Props) {
  return (
    <ReactFlowProvider>
      <Explorer {...props} />
    </ReactFlowProvider>
  );
}

/** The steps in their order: answer → graph → what is visible → drawing → marks → screen. */
function Explorer({ params, change, graphs }: Props) {
  const query = useLineage(params);
  const root = useMemo(() => query.data?.nodes.find(({ depth }) => depth === 0) ?? null, [query.data]);
  const hasMiddle = !isWithoutMiddle(params);
  const connectorId = hasMiddle ? root?.connectorId : (params.connectorId ?? undefined);
  const selection = useSelection(connectorId, params.select);
  const isSelectionOnly = !hasMiddle || (params.only && params.select !== null);
  const loaded = useLoadedGraph(
    query.data,
    isSelectionOnly ? (params.select === null ? undefined : selection.data) : null,
  );
  const [acted, setActed] = useState<string | null>(null);
  const fold = useFold(useVisibleGraph(loaded, params), params, change, setActed);
  const { visible } = fold;
  const { drawing, isDrawing, failed } = useDrawing(visible, acted ?? params.selected);
  const search = useGraphSearch(drawing, params.select, selection.data, change, hasMiddle);
  const camera = useCamera();
  const branches = useBranches(change, setActed);
  const neighbours = useSelectedNeighbours(drawing, change, setActed);
  const single = isSelectionOnly ? neighbours : branches;
  const { toggle: toggleGroup } = fold;
  const actions = useMemo(() => {
    const toggle = (node: VisibleNode) => (node.group ? toggleGroup(node.group.name) : single.toggle(node));
    return { ...single, toggle, toggleGroup };
  }, [single, toggleGroup]);
  const [isFullScreen, toggleFullScreen] = useFullScreen();
  const [showsDetails, setShowsDetails] = useState(params.selected !== null);
  const detailsTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const canvasRef = useRef<HTMLDivElement>(null);

  const selected = (params.selected && drawing?.visible.indexOf.get(params.selected)) ?? null;
  const marks = useMemo<Marks>(() => {
    const index = typeof selected === "number" ? selected : null;
    const traced = drawing && index !== null ? tracePath(drawing.visible, index) : null;
    // Where all is selected, none stands out.
    const found = isSelectionOnly ? { hits: [] } : { hits: search.hits, inGroups: search.inGroups };
    return { selected: index, traced, ...found, currentHit: search.current };
  }, [drawing, selected, search.hits, search.inGroups, search.current, isSelectionOnly]);
  const lens = useMemo(() => readLens(params.lens, loaded?.nodes ?? []), [loaded, params.lens]);
  const frames = useMemo(() => new Set(drawing?.visible.nodes.map(farFrame)), [drawing]);

  useFittedScope(drawing, isSelectionOnly, camera);
  // Asked by key, the address takes the id as soon as it is known: shorter, and it stays when a key changes.
  useEffect(() => {
    if (!params.asset && root) change({ asset: root.id });
  }, [params.asset, root, change]);

  const select = useCallback(
    (id: string | null, withDetails: boolean) => {
      setActed(null);
      change({ selected: id });
      clearTimeout(detailsTimer.current);
      if (withDetails) detailsTimer.current = setTimeout(() => setShowsDetails(true), doubleClickPause);
      else if (id === null) setShowsDetails(false);
    },
    [change],
  );
  const focus = useCallback(
    (id: string) => {
      clearTimeout(detailsTimer.current);
      const group = visible?.nodes[visible.indexOf.get(id) ?? -1]?.group;
      if (group) return toggleGroup(group.name);
      setActed(id);
      change({ asset: id, key: null, connectorId: null, expanded: [], collapsed: [], only: false }, "push");
    },
    [change, visible, toggleGroup],
  );
  const goTo = (index: number) => {
    const node = drawing?.visible.nodes[index];
    if (!drawing || !node) return;
    camera.centre(drawing.layout, index);
    // What is found in a folded group is seen once it is open.
    const folded = isSelectionOnly ? undefined : search.inGroups.get(index)?.[0];
    if (node.group && folded) toggleGroup(node.group.name);
    change({ selected: folded ?? node.asset.id });
  };

  const isUnwritten = !hasMiddle && params.select === null;
  const isEmpty = isSelectionOnly && !isUnwritten && selection.data?.total === 0;
  const isRefused = isSelectionOnly && (selection.isError || (search.fault !== null && !selection.data));
  const node = marks.selected === null ? undefined : drawing?.visible.nodes[marks.selected];
  return (
    <div className={cn("flex flex-col bg-canvas", isFullScreen ? "fixed inset-0 z-30" : "h-shell")}>
      <LineageToolbar
        root={root}
        graphs={graphs}
        hasMiddle={hasMiddle}
        isBusy={query.isFetching || selection.isFetching || isDrawing}
        params={params}
        change={change}
        search={search}
        selection={selection}
        drawing={drawing}
        lens={lens}
        onGoTo={goTo}
        onLeaveSearch={() => canvasRef.current?.focus()}
      />
      <div className="flex min-h-0 grow">
        <div className="relative flex min-w-0 grow flex-col">
          {lens.classes.length > 0 && (
            <div className="flex flex-col gap-1.5 border-b bg-surface px-4 py-1.5">
              <LensLegend
                lens={lens}
                params={params}
                isTold={(loaded?.told.size ?? 0) > 0}
                frames={frames}
                change={change}
              >
                <FoldSelect params={params} change={change} />
              </LensLegend>
              <FoldBar groups={fold.groups} change={change} onToggle={toggleGroup} />
            </div>
          )}
          <div className="relative flex min-h-0 grow flex-col">
            {(query.isError || failed) && (
              <div className="overflow-y-auto p-4">
                <LostAsset
                  id={params.asset}
                  error={failed ? layoutFailure : query.error}
                  action={
                    <>
                      <Button size="sm" onClick={() => query.refetch()}>
                        Try again
                      </Button>
                      <ButtonLink size="sm" href="/lineage">
                        Choose another asset
                      </ButtonLink>
                    </>
                  }
                />
              </div>
            )}
            {isEmpty && (
              <EmptyState
                icon={Crosshair}
                title="Nothing is selected"
                {...(hasMiddle && {
                  action: <Button onClick={() => change({ only: false }, "push")}>Back to the whole graph</Button>,
                })}
              >
                {selection.data?.unmatched[0] ?? "No asset is in all parts of the selection."}
              </EmptyState>
            )}
            {isUnwritten && (
              <EmptyState icon={Crosshair} title="Write a selection">
                As for dbt: a name, +orders for all that it needs, tag:nightly, path:models/marts. The arrow down shows
                what can be written.
              </EmptyState>
            )}
            {isRefused && (
              <EmptyState icon={Crosshair} title="The selection has no answer">
                What is wrong with it stands above.
              </EmptyState>
            )}
            {!drawing && !isEmpty && !isUnwritten && !isRefused && !query.isError && !failed && <LineageSkeleton />}
            {drawing && loaded && !query.isError && (
              <LensProvider value={lens}>
                {!isSelectionOnly && (
                  <LineageNotices loaded={loaded} visible={drawing.visible} params={params} change={change} />
                )}
                {params.view === "table" ? (
                  <LineageTable
                    visible={drawing.visible}
                    hits={search.hits}
                    selected={params.selected}
                    fold={params.fold === "chain" ? null : params.fold}
                    hasMiddle={!isSelectionOnly}
                    onSelect={(id) => select(id, true)}
                  />
                ) : (
                  <GraphView
                    drawing={drawing}
                    marks={marks}
                    camera={camera}
                    actions={actions}
                    subject={isSelectionOnly ? "the selection" : (root?.name ?? "the asset")}
                    canvasRef={canvasRef}
                    isFullScreen={isFullScreen}
                    onFullScreen={toggleFullScreen}
                    onSelect={select}
                    onDetails={() => setShowsDetails(true)}
                    onFocus={focus}
                  />
                )}
              </LensProvider>
            )}
          </div>
        </div>
        {node && showsDetails && (
          <DetailsFrame name={node.asset.name} onClose={() => setShowsDetails(false)}>
            {node.group ? (
              <GroupPanel
                node={node}
                group={node.group}
                onOpen={(member) => {
                  if (node.group) toggleGroup(node.group.name);
                  change({ selected: member });
                }}
                onClose={() => setShowsDetails(false)}
              />
            ) : (
              <LineagePanel
                node={node}
                reach={reachOf(marks)}
                onFocus={() => focus(node.asset.id)}
                onHide={() => change((now) => ({ hidden: [...now.hidden, node.asset.id], selected: null }), "push")}
                onClose={() => setShowsDetails(false)}
              />
            )}
          </DetailsFrame>
        )}
      </div>
    </div>
  );
}

const layoutFailure = new ApiProblem(0, {
  code: "internal",
  message: "The graph could not be drawn.",
  remedy: "Open the table view, or reduce the depth and try again.",
});
