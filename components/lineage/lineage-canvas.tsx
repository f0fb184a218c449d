"use client";

import "@xyflow/react/dist/base.css";
import "./lineage.css";
import { Background, BackgroundVariant, ReactFlow, useReactFlow, useStore } from "@xyflow/react";
import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { arrivalOrder } from "./arrival";
import { countsIn, edgeCounts } from "./edge-counts";
import { EdgeLayer } from "./edge-layer";
import { FarView } from "./far-view";
import { farthest, legible, nearest } from "./fit-viewport";
import { nodeTypes } from "./flow-types";
import { useLens } from "./lens/lens-context";
import { isSameRegion, nearRegion } from "./near-region";
import { OverviewMap } from "./overview-map";
import { cardAt, type Painting } from "./paint-graph";
import { edgeStrokes, type Marks, markNodes, toFlowElements } from "./to-flow-elements";
import { useArrival } from "./use-arrival";
import type { Camera } from "./use-camera";
import type { Drawing } from "./use-drawing";
import { useFar } from "./use-far";
import type { VisibleGraph } from "./visible-graph";

const nowhere = { left: 0, top: 0, right: -1, bottom: -1 };

/** React Flow and what it draws; what is drawn is decided before. */
export function LineageCanvas({
  drawing,
  marks,
  camera,
  onSelect,
  onFocus,
}: {
  drawing: Drawing;
  marks: Marks;
  camera: Camera;
  onSelect: (id: string | null) => void;
  onFocus: (id: string) => void;
}) {
  const { visible, layout } = drawing;
  const flow = useReactFlow();
  const elements = useMemo(() => toFlowElements(visible, layout), [visible, layout]);
  const isFar = useFar(drawing, elements);
  const near = useStore(
    ({ transform: [x, y, zoom], width, height }) => nearRegion({ x, y, zoom }, { width, height }),
    isSameRegion,
  );
  const region = isFar ? nowhere : near;
  const { order, needed } = useMemo(
    () => arrivalOrder(elements.nodesIn(region), layout, region),
    [elements, region, layout],
  );
  const { allowed, isArriving } = useArrival(isFar, needed);
  const nodes = useMemo(() => markNodes(elements, order.slice(0, allowed), marks), [elements, order, allowed, marks]);
  const isPainted = isFar || isArriving;
  const strokes = useMemo(
    () => (isPainted ? [] : edgeStrokes(elements, region, visible, layout, marks.traced)),
    [isPainted, elements, region, visible, layout, marks.traced],
  );
  const allCounts = useMemo(() => edgeCounts(visible, layout), [visible, layout]);
  const counts = useMemo(() => countsIn(allCounts, region), [allCounts, region]);
  // Names go on being read from further away when they are all that a card says.
  const isMiddle = useStore((state) => state.transform[2] < legible);
  const lens = useLens();
  const painting = useMemo<Painting>(
    () => ({ visible, layout, traced: marks.traced, emphasis: emphasised(visible, marks), lens }),
    [visible, layout, marks, lens],
  );
  useOpening(drawing, camera);
  useKeptInSight(drawing, marks.selected, camera);

  const idAt = (event: MouseEvent): string | null => {
    if (!isPainted) return null;
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const node = cardAt(drawing, x, y, 4 / flow.getZoom());
    return node === null ? null : (visible.nodes[node]?.asset.id ?? null);
  };

  return (
    <ReactFlow
      className={cn("lineage-canvas", isMiddle && "is-middle")}
      nodes={nodes}
      nodeTypes={nodeTypes}
      onlyRenderVisibleElements
      minZoom={farthest}
      maxZoom={nearest}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      zoomOnDoubleClick={false}
      zoomOnPinch
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      attributionPosition="bottom-center"
      onNodeClick={(_, node) => onSelect(node.id)}
      onNodeDoubleClick={(_, node) => onFocus(node.id)}
      onPaneClick={(event) => onSelect(idAt(event))}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={1} color="var(--line)" />
      {isPainted && <FarView painting={painting} />}
      {!isFar && <EdgeLayer strokes={strokes} counts={counts} layout={layout} />}
      <div className="absolute right-3 bottom-3 z-5 hidden md:block">
        <OverviewMap painting={painting} />
      </div>
    </ReactFlow>
  );
}

const emphasised = ({ nodes, root }: VisibleGraph, { selected, hits }: Marks): number[] => [
  ...(nodes[root]?.isRoot ? [root] : []),
  ...(selected === null ? [] : [selected]),
  ...hits,
];

/** A selection has none, though its keys start at the first card. */
const middleOf = ({ nodes, root }: VisibleGraph): number | null => (nodes[root]?.isRoot ? root : null);

/** A new drawing is looked at from its opening; one that grew out of the last stays where it is. */
function useOpening(drawing: Drawing, camera: Camera) {
  const hasSize = useStore((state) => state.width > 0 && state.height > 0);
  const opened = useRef<Drawing | null>(null);
  useEffect(() => {
    if (!hasSize || opened.current === drawing) return;
    if (drawing.isNew || opened.current === null) camera.open(drawing.layout, middleOf(drawing.visible));
    opened.current = drawing;
  }, [hasSize, drawing, camera]);
}

/** The details open beside the graph and take its room: what was selected must not end up outside. */
function useKeptInSight(drawing: Drawing, selected: number | null, camera: Camera) {
  const width = useStore((state) => state.width);
  const latest = useRef({ drawing, selected, width });
  useEffect(() => {
    const before = latest.current;
    latest.current = { drawing, selected, width };
    if (width < before.width && selected !== null) camera.keepInSight(drawing.layout, selected);
  }, [width, drawing, selected, camera]);
}
