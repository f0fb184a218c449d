import { z } from "zod";
import type { ResultKind } from "../core/catalog";
import { runOrigin } from "../core/run-origin";

/** What one run found, as a sync saw it. */
export const pastResult = z.object({
  /** dbt's own word. */
  status: z.string(),
  /** When it ended; when it was published, where dbt does not say. */
  at: z.string().nullable(),
  message: z.string().nullable(),
  failures: z.number().nullable(),
  /** Seconds. */
  executionTime: z.number().nullable(),
  /** The version that brought it. */
  version: z.number(),
  syncId: z.uuid().nullable(),
  /** The run, where it is known. */
  origin: runOrigin.nullable(),
});
export type PastResult = z.infer<typeof pastResult>;

/** A source that something is built from, and that dbt found older than accepted. */
export type StaleSource = { id: string; name: string; freshness: "warn" | "error" };

/** As it is stored, a row for each version that changed anything about it. */
export type StoredPastResult = {
  kind: ResultKind;
  status: string;
  message: string | null;
  failures: number | null;
  executionTime: number | null;
  startedAt: string | null;
  completedAt: string | null;
  invocationId: string | null;
  version: number;
  syncId: string | null;
  publishedAt: Date | null;
  facts: Record<string, unknown>;
};
