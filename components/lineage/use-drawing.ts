"use client";

import { useEffect, useRef, useState } from "react";
import { at } from "@/lib/core/at";
import { anchorLayout } from "./anchor-layout";
import type { Layout } from "./layout/layout-graph";
import { requestLayout } from "./layout/request-layout";
import type { VisibleGraph } from "./visible-graph";

/** A graph and where its nodes stand. `isNew` when nothing of what was drawn before is in it. */
export type Drawing = { visible: VisibleGraph; layout: Layout; isNew: boolean };

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
    const previousY = Float64Array.from(visible.nodes, ({ asset }) => {
      const index = previous?.visible.indexOf.get(asset.id);
      return previous && index !== undefined ? at(previous.layout.y, index) : Number.NaN;
    });
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

/** Holds the anchor's place; where it is not in both drawings, the middle's, else that of any asset that is. */
function settle(visible: VisibleGraph, layout: Layout, previous: Drawing | null, anchor: string | null): Drawing {
  const ids = [anchor, visible.nodes[visible.root]?.asset.id, ...visible.nodes.map(({ asset }) => asset.id)];
  for (const id of ids) {
    const now = id ? visible.indexOf.get(id) : undefined;
    const before = id ? previous?.visible.indexOf.get(id) : undefined;
    if (now === undefined || before === undefined || !previous) continue;
    const stood = { x: at(previous.layout.x, before), y: at(previous.layout.y, before) };
    return { visible, layout: anchorLayout(layout, now, stood), isNew: false };
  }
  return { visible, layout, isNew: true };
}
