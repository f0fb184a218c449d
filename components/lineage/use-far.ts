"use client";

import { useStore } from "@xyflow/react";
import { useMemo, useState } from "react";
import { countCards, countPieces, isSeenFromAfar } from "./drawing-load";
import type { Rectangle } from "./fit-viewport";
import { isSameRegion, nearRegion } from "./near-region";
import type { FlowElements } from "./to-flow-elements";
import type { Drawing } from "./use-drawing";

/** Whether what is on the screen is too much for cards and SVG edges, and painted. */
export function useFar({ visible, layout }: Drawing, elements: FlowElements): boolean {
  const [wasFar, setWasFar] = useState(false);
  const piecesIn = useMemo(() => {
    // The store tells of each card that comes; the region stays the same meanwhile.
    let known: { region: Rectangle; count: number } | null = null;
    return (region: Rectangle): number => {
      if (!known || !isSameRegion(known.region, region))
        known = { region, count: countPieces(visible, layout, elements.edgesIn(region), region) };
      return known.count;
    };
  }, [visible, layout, elements]);
  const isFar = useStore(({ transform: [x, y, zoom], width, height }) => {
    const screen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
    const load = {
      cardCount: visible.nodes.length,
      cardsOnScreen: () => countCards(layout, screen),
      edgePieces: () => piecesIn(nearRegion({ x, y, zoom }, { width, height })),
    };
    return isSeenFromAfar(zoom, load, wasFar);
  });
  if (isFar !== wasFar) setWasFar(isFar);
  return isFar;
}
