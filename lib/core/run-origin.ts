import { z } from "zod";

/** Which run of which job wrote an artifact, where the system that runs dbt tells it. */
export const runOrigin = z.object({
  project: z.string(),
  environment: z.string().nullable(),
  jobId: z.string(),
  job: z.string(),
  runId: z.string(),
  /** Where a person sees the run. */
  url: z.string(),
  /** The step within the run, counted from 1; null for an artifact of the run as a whole. */
  step: z.number().nullable(),
  /** ISO 8601. */
  finishedAt: z.string().nullable(),
});
export type RunOrigin = z.infer<typeof runOrigin>;
