"use client";

import { useEffect, useState } from "react";
import { firstSlice, nextSlice } from "./arrival";

const all = Number.POSITIVE_INFINITY;

/**
 * How many cards may stand by now. After a look from afar they come some at a time, frame by frame, over what the far view
 * painted, which stays until the last one stands: all at once, they would hold the screen up.
 */
export function useArrival(isFar: boolean, needed: number): { allowed: number; isArriving: boolean } {
  const [progress, setProgress] = useState({ allowed: isFar ? 0 : all, slice: firstSlice });
  const isArriving = !isFar && progress.allowed !== all;
  const { allowed } = progress;
  useEffect(() => {
    if (isFar) {
      setProgress({ allowed: 0, slice: firstSlice });
      return;
    }
    if (allowed === all) return;
    let last = requestAnimationFrame((begun) => {
      last = requestAnimationFrame((now) => {
        setProgress(({ allowed: before, slice }) => {
          const next = nextSlice(slice, now - begun);
          return before >= needed ? { allowed: all, slice } : { allowed: before + next, slice: next };
        });
      });
    });
    return () => cancelAnimationFrame(last);
  }, [isFar, allowed, needed]);
  return { allowed: isFar ? 0 : allowed, isArriving };
}
