"use client";

import { useEffect, useState } from "react";
import { all, atFirst, nextProgress } from "./arrival";

/**
 * How many cards may stand by now. After a look from afar they come some at a time, frame by frame, over what the far view
 * painted, which stays until the last one stands; on the way back they go the same way. All at once, they would hold the
 * screen up.
 */
export function useArrival(isFar: boolean, needed: number): { allowed: number; isArriving: boolean } {
  const [progress, setProgress] = useState(() => atFirst(isFar));
  const { allowed } = progress;
  const isSettled = allowed === (isFar ? 0 : all);
  useEffect(() => {
    if (isSettled) return;
    let last = requestAnimationFrame((begun) => {
      last = requestAnimationFrame((now) => setProgress(nextProgress(progress, isFar, needed, now - begun)));
    });
    return () => cancelAnimationFrame(last);
  }, [isFar, isSettled, progress, needed]);
  return { allowed: isFar ? Math.min(allowed, needed) : allowed, isArriving: !isFar && !isSettled };
}
