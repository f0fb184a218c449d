import { z } from "zod";
import { errorCodes } from "../core/errors";
import { runOrigin } from "../core/run-origin";

export const syncStatus = z.enum(["queued", "running", "succeeded", "unchanged", "held", "failed", "cancelled"]);
export type SyncStatus = z.infer<typeof syncStatus>;

export const syncPhase = z.enum(["fetch", "read", "match", "write", "publish"]);
export type SyncPhase = z.infer<typeof syncPhase>;

export const warningView = z.object({
  code: z.string(),
  message: z.string(),
  count: z.number(),
  examples: z.array(z.string()),
});

export const syncArtifact = z.object({
  name: z.string(),
  path: z.string(),
  bytes: z.number().nullable(),
  revision: z.string(),
  dbtVersion: z.string().nullable(),
  schemaVersion: z.string().nullable(),
  generatedAt: z.string().nullable(),
  invocationId: z.string().nullable(),
  /** The project's place in its source, as its tick box names it; empty where there is only one. */
  place: z.string().optional(),
  /** The run that wrote it, where that is known. */
  origin: runOrigin.nullish(),
  /** Of a manifest: the name of its project, and the packages whose nodes are shown as it has them. */
  project: z.string().nullish(),
  packages: z.array(z.string()).optional(),
});
export type SyncArtifact = z.infer<typeof syncArtifact>;

/** A sync as the API answers it and the screens show it. */
export const syncView = z.object({
  id: z.uuid(),
  connectorId: z.uuid(),
  status: syncStatus,
  phase: syncPhase.nullable(),
  trigger: z.string(),
  progress: z.object({ done: z.number(), total: z.number().nullable(), unit: z.string() }),
  counts: z.record(z.string(), z.number()),
  changes: z.object({ added: z.number(), changed: z.number(), removed: z.number() }),
  warnings: z.array(warningView),
  /** Why it failed; of a queued sync, why its last try did. */
  error: z.object({ code: z.enum(errorCodes), message: z.string(), remedy: z.string() }).nullable(),
  /** When a sync whose last try failed is tried again. */
  retryAt: z.iso.datetime().nullable(),
  /** In a list, where there are very many, without the run_results among them. */
  artifacts: z.array(syncArtifact),
  /** How many there are, listed or not. */
  artifactCount: z.number().optional(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** The version that this sync published, or the one it found unchanged. */
  version: z.number().nullable(),
});
export type SyncView = z.infer<typeof syncView>;

/** What `triggerSync` takes. `force` reads and compares again although nothing seems changed. */
export const syncRequest = z.object({ force: z.boolean().optional() });
