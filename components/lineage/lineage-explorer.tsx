"use client";

import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ErrorNotice } from "@/components/ui/error-notice";
import { DetailsFrame } from "./details-frame";
import { GraphView, reachOf } from "./graph-view";
import { LineageNotices } from "./lineage-notices";
import { LineagePanel } from "./lineage-panel";
import { LineageSkeleton } from "./lineage-skeleton";
import { LineageTable } from "./lineage-table";
import { LineageToolbar } from "./lineage-toolbar";
import type { Marks } from "./to-flow-elements";
import { tracePath } from "./trace-path";
import { countTypes, TypeLegend } from "./type-legend";
import { useBranches } from "./use-branches";
import { useCamera } from "./use-camera";
import { useDrawing } from "./use-drawing";
import { useFullScreen } from "./use-full-screen";
import { useGraphSearch } from "./use-graph-search";
import { useLineage } from "./use-lineage";
import type { ChangeParams } from "./use-lineage-params";
import { useVisibleGraph } from "./use-visible-graph";
import type { LineageParams } from "./view-params";

/** The details take room from the canvas: opened at once, they would move the card away from under a double click. */
const doubleClickPause = 260;

type Props = { params: LineageParams; change: ChangeParams };

export function LineageExplorer(props: Props) {
  return (
    <ReactFlowProvider>
      <Explorer {...props} />
    </ReactFlowProvider>
  );
}

/** The steps in their order: answer → graph → what is visible → drawing → marks → screen. */
function Explorer({ params, change }: Props) {
  const query = useLineage(params);
  const { loaded, visible } = useVisibleGraph(query.data, params);
  const [acted, setActed] = useState<string | null>(null);
  const { drawing, isDrawing, failed } = useDrawing(visible, acted ?? params.selected);
  const search = useGraphSearch(drawing);
  const camera = useCamera();
  const actions = useBranches(change, setActed);
  const [isFullScreen, toggleFullScreen] = useFullScreen();
  const [showsDetails, setShowsDetails] = useState(params.selected !== null);
  const detailsTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const canvasRef = useRef<HTMLDivElement>(null);

  const selected = (params.selected && drawing?.visible.indexOf.get(params.selected)) ?? null;
  const marks = useMemo<Marks>(() => {
    const index = typeof selected === "number" ? selected : null;
    const traced = drawing && index !== null ? tracePath(drawing.visible, index) : null;
    return { selected: index, traced, hits: search.hits, currentHit: search.current };
  }, [drawing, selected, search.hits, search.current]);
  const root = loaded?.nodes[loaded.root] ?? null;
  const counts = useMemo(() => countTypes(loaded?.nodes ?? []), [loaded]);

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
      setActed(id);
      change({ asset: id, key: null, connectorId: null, expanded: [], collapsed: [] }, "push");
    },
    [change],
  );
  const goTo = (index: number) => {
    const node = drawing?.visible.nodes[index];
    if (!drawing || !node) return;
    change({ selected: node.asset.id });
    camera.centre(drawing.layout, index);
  };

  const node = marks.selected === null ? undefined : drawing?.visible.nodes[marks.selected];
  return (
    <div className={cn("flex flex-col bg-canvas", isFullScreen ? "fixed inset-0 z-30" : "h-shell")}>
      <LineageToolbar
        root={root}
        isBusy={query.isFetching || isDrawing}
        params={params}
        change={change}
        search={search}
        onGoTo={goTo}
        onLeaveSearch={() => canvasRef.current?.focus()}
      />
      <div className="flex min-h-0 grow">
        <div className="relative flex min-w-0 grow flex-col">
          {counts.length > 0 && (
            <div className="border-b bg-surface px-4 py-1.5">
              <TypeLegend
                counts={counts}
                hiddenTypes={params.hiddenTypes}
                hiddenCount={params.hidden.length}
                isTold={(loaded?.told.size ?? 0) > 0}
                onChange={(hiddenTypes) => change({ hiddenTypes })}
                onShowHidden={() => change({ hidden: [] })}
              />
            </div>
          )}
          <div className="relative flex min-h-0 grow flex-col">
            {(query.isError || failed) && (
              <ErrorNotice
                className="m-4"
                error={failed ? layoutError : errorView(query.error)}
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
            )}
            {!drawing && !query.isError && !failed && <LineageSkeleton />}
            {drawing && loaded && !query.isError && (
              <>
                <LineageNotices loaded={loaded} visible={drawing.visible} params={params} change={change} />
                {params.view === "table" ? (
                  <LineageTable
                    visible={drawing.visible}
                    hits={search.hits}
                    selected={params.selected}
                    onSelect={(id) => select(id, true)}
                  />
                ) : (
                  <GraphView
                    drawing={drawing}
                    marks={marks}
                    camera={camera}
                    actions={actions}
                    canvasRef={canvasRef}
                    isFullScreen={isFullScreen}
                    onFullScreen={toggleFullScreen}
                    onSelect={select}
                    onDetails={() => setShowsDetails(true)}
                    onFocus={focus}
                  />
                )}
              </>
            )}
          </div>
        </div>
        {node && showsDetails && (
          <DetailsFrame name={node.asset.name} onClose={() => setShowsDetails(false)}>
            <LineagePanel
              node={node}
              reach={reachOf(marks)}
              onFocus={() => focus(node.asset.id)}
              onHide={() => change((now) => ({ hidden: [...now.hidden, node.asset.id], selected: null }), "push")}
              onClose={() => setShowsDetails(false)}
            />
          </DetailsFrame>
        )}
      </div>
    </div>
  );
}

const layoutError = {
  code: "internal" as const,
  message: "The graph could not be drawn.",
  remedy: "Open the table view, or reduce the depth and try again.",
};
