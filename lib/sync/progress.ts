/** How far a phase of a sync is. What people are shown of it never goes back, and never beyond all there is. */
export type Progress = {
  done: number;
  total: number | null;
  unit: string;
  /** Nodes that have gone by, while `done` counts something else. */
  nodes: number | null;
  /** What is being worked on right now, such as a file's path. */
  doing: string | null;
};

export const started = (total: number | null, unit: string): Progress => ({
  ...{ done: 0, total: total !== null && total > 0 ? total : null, unit, nodes: null, doing: null },
});

/**
 * Moves on to what is done by now. A total holds once it is known: one that turns out too small is waited at, and a
 * larger one that comes later would take back what was shown.
 */
export function advance(progress: Progress, done: number, total: number | null = null): void {
  progress.total ??= total !== null && total > 0 ? Math.max(total, progress.done) : null;
  const most = progress.total ?? Number.POSITIVE_INFINITY;
  progress.done = Math.min(Math.max(done, progress.done), most);
}
