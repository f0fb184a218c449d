"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useMemo } from "react";
import { centreOn, fitViewport, layoutBounds, legible, openingViewport, reveal, type Viewport } from "./fit-viewport";
import type { Layout } from "./layout/layout-graph";

export type Camera = {
  /** Where a new drawing is first seen from; `root` is null where no asset is in the middle. */
  open: (layout: Layout, root: number | null) => void;
  fit: (layout: Layout) => void;
  centre: (layout: Layout, node: number) => void;
  reveal: (layout: Layout, node: number) => void;
  /** The same, without coming nearer. */
  keepInSight: (layout: Layout, node: number) => void;
  zoomIn: () => void;
  zoomOut: () => void;
};

const isMotionReduced = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

export function useCamera(): Camera {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const screen = () => {
      const { width, height } = store.getState();
      return { width, height };
    };
    const go = (viewport: Viewport, isSudden = false) => {
      flow.setViewport(viewport, { duration: isSudden || isMotionReduced() ? 0 : 220 });
    };
    return {
      open: (layout, root) => go(openingViewport(layout, root, screen()), true),
      fit: (layout) => go(fitViewport(layoutBounds(layout), screen())),
      centre: (layout, node) => go(centreOn(layout, node, screen(), Math.max(flow.getZoom(), legible))),
      reveal: (layout, node) => go(reveal(layout, node, screen(), flow.getViewport(), legible)),
      keepInSight: (layout, node) => go(reveal(layout, node, screen(), flow.getViewport(), 0)),
      zoomIn: () => flow.zoomIn({ duration: isMotionReduced() ? 0 : 150 }),
      zoomOut: () => flow.zoomOut({ duration: isMotionReduced() ? 0 : 150 }),
    };
  }, [flow, store]);
}
