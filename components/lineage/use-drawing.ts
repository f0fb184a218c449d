"use client";

import { useEffect, useRef, useState } from "react";
import { requestLayout } from "./layout/request-layout";
import { previousHeights } from "./previous-place";
import { type Drawing, settle } from "./settle-drawing";
import type { VisibleGraph } from "./visible-graph";

export type { Drawing } from "./settle-drawing";

/**
 * The drawing of a graph, laid out in a worker; the previous one stays until the next is ready. `anchor` is the asset
 * whose place on the screen must not change.
 */
export function useDrawing(visible: VisibleGraph | null, anchor: string | null) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef<{ drawing: Drawing | null; anchor: string | null }>({ drawing: null, anchor });
  useEffect(() => {
    latest.current = { drawing, anchor };
  }, [drawing, anchor]);

  useEffect(() => {
    if (!visible) return;
    let isCurrent = true;
    const previous = latest.current.drawing;
    const previousY = previous ? previousHeights(visible, previous) : null;
    requestLayout({ nodeCount: visible.nodes.length, from: visible.from, to: visible.to, previousY }).then(
      (layout) => {
        if (!isCurrent) return;
        setFailed(false);
        setDrawing(settle(visible, layout, previous, latest.current.anchor));
      },
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [visible]);

  return { drawing: visible ? drawing : null, isDrawing: visible !== null && drawing?.visible !== visible, failed };
}
