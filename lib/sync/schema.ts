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

/** How far the present phase is: `done` never goes back within one try of a phase, and is never above `total`. */
export const syncProgress = z.object({
  done: z.number(),
  total: z.number().nullable(),
  unit: z.string(),
  /** Nodes read so far, while `done` counts bytes. */
  nodes: z.number().nullish(),
  /** What is being read right now, such as a file's path. */
  doing: z.string().nullish(),
});

/** Of a sync that was held because far fewer assets were left: the figures, and what was decided. */
export const holdView = z.object({
  assetsBefore: z.number(),
  assetsAfter: z.number(),
  /** The version it was compared with, and can follow. */
  baseVersion: z.number(),
  heldAt: z.iso.datetime(),
  /** Null while it waits. `replaced`: a newer sync read something else. */
  decision: z.enum(["approved", "discarded", "replaced"]).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type HoldView = z.infer<typeof holdView>;

/** A sync as the API answers it and the screens show it. */
export const syncView = z.object({
  id: z.uuid(),
  connectorId: z.uuid(),
  status: syncStatus,
  phase: syncPhase.nullable(),
  trigger: z.string(),
  progress: syncProgress,
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
  /** Null of a sync that was never held. */
  held: holdView.nullish(),
});
export type SyncView = z.infer<typeof syncView>;

/** What `triggerSync` takes. `force` reads and compares again although nothing seems changed. */
export const syncRequest = z.object({ force: z.boolean().optional() });

export const syncChange = z.enum(["added", "changed", "removed"]);
export type SyncChange = z.infer<typeof syncChange>;

export const changesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(18).regex(/^\d+$/).optional(),
  q: z.string().trim().max(200).optional(),
  change: syncChange.optional(),
  type: z.string().max(50).optional(),
  /** A package with its folder, or a database with its schema, as `places` names it. */
  place: z.string().max(1000).optional(),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

const figures = z.object({ added: z.number(), changed: z.number(), removed: z.number() });

/** What a sync changed of the catalog, or would change if it is approved. */
export const changesPage = z.object({
  items: z.array(
    z.object({
      change: syncChange,
      id: z.uuid(),
      key: z.string(),
      name: z.string(),
      type: z.string(),
      place: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
  total: z.number(),
  /** Over all, whatever is searched for; the places with most changes first, fifty at most. */
  types: z.array(figures.extend({ type: z.string() })),
  places: z.array(figures.extend({ place: z.string() })),
});
export type ChangesPage = z.infer<typeof changesPage>;
