"use client";

import { useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { farLabels, labelOrder } from "./far-labels";
import type { Size, Viewport } from "./fit-viewport";
import { followScreen } from "./follow-screen";
import { isSameRegion, nearRegion } from "./near-region";
import { paintCards } from "./paint-cards";
import { bendZoom, type EdgePaths, edgePaths, paintEdges } from "./paint-edges";
import { type Brush, brushOf, type Painting, prepare } from "./paint-graph";
import { paintLabels } from "./paint-labels";
import { onThemeChange } from "./palette";

/**
 * The whole graph from afar, painted on one canvas: thousands of cards in view at once are too many elements for the
 * page. Same places and colours as the cards, so that coming nearer changes the detail and nothing else.
 */
export function FarView({ painting }: { painting: Painting }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();

  useEffect(() => {
    const pathsAt = pathsOf(painting);
    const order = labelOrder(painting.visible);
    return followScreen(store, onThemeChange, (viewport, screen) => {
      const brush = canvas.current && brushOf(canvas.current);
      if (brush) paintFar(brush, painting, pathsAt, order, viewport, screen);
    });
  }, [painting, store]);

  return <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-0 size-full" />;
}

function paintFar(
  brush: Brush,
  painting: Painting,
  pathsAt: (viewport: Viewport, screen: Size) => EdgePaths,
  order: Int32Array,
  viewport: Viewport,
  screen: Size,
) {
  const { x, y, zoom } = viewport;
  prepare(brush, screen, viewport);
  paintEdges(brush, pathsAt(viewport, screen), zoom, painting.traced !== null);
  const seen = {
    left: -x / zoom,
    top: -y / zoom,
    right: (screen.width - x) / zoom,
    bottom: (screen.height - y) / zoom,
  };
  paintCards(brush, painting, zoom, seen);
  // Nearer, the cards say their names themselves.
  if (zoom >= bendZoom) return;
  paintLabels(brush, viewport, (widthOf) => {
    return farLabels(painting.visible, painting.layout, order, viewport, screen, widthOf);
  });
}

/** The whole graph's paths are made once, and outlive a look at what is near; those of a part as long as it is the part. */
const wholePaths = new WeakMap<Painting, EdgePaths>();

function pathsOf(painting: Painting) {
  let part: { region: ReturnType<typeof nearRegion>; paths: EdgePaths } | null = null;
  return (viewport: Viewport, screen: Size): EdgePaths => {
    if (viewport.zoom < bendZoom) {
      const known = wholePaths.get(painting) ?? edgePaths(painting, null);
      wholePaths.set(painting, known);
      return known;
    }
    const region = nearRegion(viewport, screen);
    if (!part || !isSameRegion(part.region, region)) part = { region, paths: edgePaths(painting, region) };
    return part.paths;
  };
}
