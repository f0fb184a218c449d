import { z } from "zod";
import { assetType } from "../core/catalog";
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
export const runNode = z.object({
  id: z.uuid(),
  name: z.string(),
  type: assetType,
  status: z.string(),
  /** Seconds since the run's first node began; null where dbt does not say. */
  start: z.number().nullable(),
  seconds: z.number(),
  thread: z.string().nullable(),
  failures: z.number().nullable(),
  isCritical: z.boolean(),
});
export type RunNode = z.infer<typeof runNode>;

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
