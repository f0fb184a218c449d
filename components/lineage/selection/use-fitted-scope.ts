"use client";

import { useEffect, useRef } from "react";
import type { Camera } from "../use-camera";
import type { Drawing } from "../use-drawing";

/** Between the surroundings of an asset and a selection alone, hardly anything stays: the new drawing is seen whole. */
export function useFittedScope(drawing: Drawing | null, isSelectionOnly: boolean, camera: Camera) {
  const seen = useRef({ drawing, isSelectionOnly });
  useEffect(() => {
    const before = seen.current;
    if (!drawing || before.drawing === drawing) return;
    seen.current = { drawing, isSelectionOnly };
    if (before.drawing && before.isSelectionOnly !== isSelectionOnly) camera.fit(drawing.layout);
  }, [drawing, isSelectionOnly, camera]);
}
