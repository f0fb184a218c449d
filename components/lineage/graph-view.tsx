"use client";

import { type RefObject, useMemo } from "react";
import { assetSentence } from "./asset-words";
import { CanvasControls } from "./canvas-controls";
import { handleCanvasKey } from "./canvas-keys";
import { type LineageActions, LineageActionsProvider } from "./lineage-actions";
import { LineageCanvas } from "./lineage-canvas";
import { nextSelection } from "./next-selection";
import type { Marks } from "./to-flow-elements";
import type { Camera } from "./use-camera";
import type { Drawing } from "./use-drawing";
import type { VisibleNode } from "./visible-graph";

/** The canvas with its keys and controls. */
export function GraphView({
  drawing,
  marks,
  camera,
  actions,
  subject,
  canvasRef,
  isFullScreen,
  onFullScreen,
  onSelect,
  onDetails,
  onFocus,
}: {
  drawing: Drawing;
  marks: Marks;
  camera: Camera;
  actions: LineageActions & { toggle: (node: VisibleNode) => void };
  /** What the graph is of, for who does not see it. */
  subject: string;
  canvasRef: RefObject<HTMLDivElement | null>;
  isFullScreen: boolean;
  onFullScreen: () => void;
  onSelect: (id: string | null, showDetails: boolean) => void;
  onDetails: () => void;
  onFocus: (id: string) => void;
}) {
  const { visible, layout } = drawing;
  const { selected } = marks;
  const node = selected === null ? undefined : visible.nodes[selected];
  const announced = useMemo(() => (node ? assetSentence(node) : ""), [node]);

  function select(index: number | null) {
    const next = index === null ? undefined : visible.nodes[index];
    if (index === null || !next) return;
    onSelect(next.asset.id, false);
    camera.reveal(layout, index);
  }

  return (
    <div className="relative min-h-0 grow">
      <div
        ref={canvasRef}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop for the graph; its own keys move within
        tabIndex={0}
        role="application"
        aria-label={`Lineage graph of ${subject}, ${visible.nodes.length} assets. Arrow keys move along edges, Enter shows details, E shows or folds neighbours.`}
        onKeyDown={(event) =>
          handleCanvasKey(event, {
            move: (move) => select(selected === null ? visible.root : nextSelection(visible, layout, selected, move)),
            details: () => (selected === null ? select(visible.root) : onDetails()),
            toggleBranches: () => node && actions.toggle(node),
            focus: () => node && onFocus(node.asset.id),
            fit: () => camera.fit(layout),
            zoom: (by) => (by === 1 ? camera.zoomIn() : camera.zoomOut()),
            clear: () => onSelect(null, false),
          })
        }
        className="absolute inset-0 focus-visible:outline-offset-[-2px]"
      >
        <LineageActionsProvider value={actions}>
          <LineageCanvas
            drawing={drawing}
            marks={marks}
            camera={camera}
            onSelect={(id) => onSelect(id, id !== null)}
            onFocus={onFocus}
          />
        </LineageActionsProvider>
      </div>
      <output aria-live="polite" className="sr-only">
        {announced}
      </output>
      <div className="absolute bottom-3 left-3 z-5">
        <CanvasControls
          onZoomIn={camera.zoomIn}
          onZoomOut={camera.zoomOut}
          onFit={() => camera.fit(layout)}
          isFullScreen={isFullScreen}
          onFullScreen={onFullScreen}
        />
      </div>
    </div>
  );
}

/** How many of the drawn assets lie on either side of the traced one. */
export function reachOf({ traced }: Marks): { up: number; down: number } | null {
  if (!traced) return null;
  const count = (mark: "up" | "down") => traced.nodes.filter((each) => each === mark).length;
  return { up: count("up"), down: count("down") };
}
