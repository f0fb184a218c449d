"use client";

import { useEffect, useRef, useState } from "react";
import { at } from "@/lib/core/at";
import { anchorLayout } from "./anchor-layout";
import type { Layout } from "./layout/layout-graph";
import { requestLayout } from "./layout/request-layout";
import { counterpart, previousHeights } from "./previous-place";
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

/** Holds the anchor's place; where it is not in both drawings, the middle's, else that of any asset that is. */
function settle(visible: VisibleGraph, layout: Layout, previous: Drawing | null, anchor: string | null): Drawing {
  if (!previous) return { visible, layout, isNew: true };
  const looked = [anchor, visible.nodes[visible.root]?.asset.id].flatMap((id) =>
    id ? [[counterpart(visible, id), counterpart(previous.visible, id)] as const] : [],
  );
  const any = visible.nodes.map(({ asset }, index) => [index, previous.visible.indexOf.get(asset.id)] as const);
  for (const [now, before] of [...looked, ...any]) {
    if (now === undefined || before === undefined) continue;
    const stood = { x: at(previous.layout.x, before), y: at(previous.layout.y, before) };
    return { visible, layout: anchorLayout(layout, now, stood), isNew: false };
  }
  return { visible, layout, isNew: true };
}
