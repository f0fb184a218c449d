import { useEffect, useRef, useState } from "react";
import { formatBytes, formatCount } from "@/components/ui/format-number";
import type { SyncView } from "@/lib/sync/schema";

/** The rate is that of the last seconds: a mean over all would hide that it slows down. */
const WINDOW_MS = 6_000;
const SHORTEST_MS = 1_000;

type Point = { at: number; done: number };

/** "4.2 MB/s" out of points in time; null as long as too little is known. Pure. */
export function rateWords(points: readonly Point[], unit: string): string | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.at - first.at < SHORTEST_MS || last.done <= first.done) return null;
  const perSecond = ((last.done - first.done) / (last.at - first.at)) * 1000;
  return unit === "bytes"
    ? `${formatBytes(perSecond)}/s`
    : `${formatCount(Math.max(1, Math.round(perSecond)))} ${unit}/s`;
}

/** How fast the present phase of a sync moves, from one answer to the next. */
export function useRate({ id, phase, progress }: SyncView): string | null {
  const points = useRef<{ of: string; list: Point[] }>({ of: "", list: [] });
  const [rate, setRate] = useState<string | null>(null);
  const of = `${id} ${phase} ${progress.unit}`;
  const { done, unit } = progress;
  useEffect(() => {
    const at = Date.now();
    const before = points.current.of === of ? points.current.list : [];
    points.current = { of, list: [...before.filter((point) => at - point.at <= WINDOW_MS), { at, done }] };
    setRate(rateWords(points.current.list, unit));
  }, [of, done, unit]);
  return rate;
}
