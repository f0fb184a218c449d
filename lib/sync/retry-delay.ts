import type { AppError } from "@/lib/core/errors";
import type { SyncTrigger } from "./mutations";

/** Tries of one sync, the first included, and those that ended with their worker. */
export const MAX_ATTEMPTS = 5;

const SHORTEST_MS = 1_000;
const FIRST_CEILING_MS = 20_000;
const LONGEST_MS = 5 * 60_000;
/** However long a vendor asks us to wait, somebody wants to see the data. */
const LONGEST_ASKED_MS = 15 * 60_000;

const awaited: ReadonlySet<string> = new Set<SyncTrigger>(["manual", "api", "first"]);

/** Whether somebody started the sync and looks on. */
export const isAwaited = (trigger: string): boolean => awaited.has(trigger);

/** Whether the same sync may succeed later by itself: what a person has to mend is not tried again. */
export const passesByItself = ({ retryable, fault }: AppError): boolean => retryable && fault === "vendor";

/**
 * How long to wait after try number `attempt`: anything up to a ceiling that triples, so that many who failed together
 * do not come back together, and never less than the vendor asked for.
 */
export function retryDelayMs(attempt: number, askedMs: number | null, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_CEILING_MS * 3 ** (attempt - 1));
  const drawn = SHORTEST_MS + random() * (ceiling - SHORTEST_MS);
  return Math.round(Math.max(drawn, Math.min(askedMs ?? 0, LONGEST_ASKED_MS)));
}
