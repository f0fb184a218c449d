import type { ErrorCode } from "../../core/errors";

/** What was asked for: it stands in the sentence. */
export type Asked =
  | { what: "host" | "token" | "project" | "jobs" }
  | { what: "tables"; dataset: string }
  | { what: "metadata"; of: string };

/** A fault in our words. */
export type Told = { code: ErrorCode; message: string; remedy: string; passes?: boolean; retryAfterMs?: number | null };
