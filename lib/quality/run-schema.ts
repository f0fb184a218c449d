import { z } from "zod";
import type { AssetType } from "../core/catalog";
import { runOrigin } from "../core/run-origin";

/** One run of dbt, as its results tell of it. */
export const runSummary = z.object({
  invocationId: z.string(),
  startedAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  /** Results that are from it. */
  nodes: z.number(),
  failed: z.number(),
  origin: runOrigin.nullable(),
});
export type RunSummary = z.infer<typeof runSummary>;

/** What one node did in a run. */
export type RunNode = {
  id: string;
  name: string;
  type: AssetType;
  status: string;
  /** Seconds since the run's first node began; null where dbt does not say. */
  start: number | null;
  seconds: number;
  thread: string | null;
  failures: number | null;
  isCritical: boolean;
};

export type RunView = RunSummary & {
  /** It has more nodes than a page can hold: the filter is for the server then. */
  isCut: boolean;
  /** How many of its nodes fit the filter, where the server filters. */
  fitting: number;
  /** Of those that fit the longest first, as many as a page can hold. */
  list: RunNode[];
  /** The nodes of the critical path, whatever the filter. */
  criticalNodes: RunNode[];
  slowest: RunNode[];
  /** From the first node's start to the last one's end, in seconds. */
  span: number;
  critical: { ids: string[]; seconds: number };
};
