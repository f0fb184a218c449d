import type { RunOrigin } from "../core/run-origin";
import type { PastResult, StoredPastResult } from "./schema";
import { testStatusOf } from "./test-status";

type Row = Omit<StoredPastResult, "facts" | "kind"> & { origin: RunOrigin | null };

/** Whether two rows tell of one run: only what was noted beside it differs, as that a later run skipped the node. */
const sameRun = (one: Row, other: Row): boolean =>
  one.status === other.status &&
  one.invocationId === other.invocationId &&
  one.completedAt === other.completedAt &&
  one.startedAt === other.startedAt &&
  (one.invocationId !== null || one.completedAt !== null);

/** The runs out of the rows, the newest first: of rows of one run the oldest stays, which is the sync that brought it. */
export function pastResults(rows: readonly Row[]): PastResult[] {
  const runs = rows.filter((row, at) => {
    const older = rows[at + 1];
    return older === undefined || !sameRun(row, older);
  });
  return runs.map((row) => ({
    status: row.status,
    at: row.completedAt ?? row.startedAt ?? row.origin?.finishedAt ?? row.publishedAt?.toISOString() ?? null,
    message: row.message,
    failures: row.failures,
    executionTime: row.executionTime,
    version: row.version,
    syncId: row.syncId,
    origin: row.origin,
  }));
}

const words = {
  pass: "passed",
  warn: "warned",
  fail: "failed",
  error: "ended in an error",
  skipped: "skipped",
  unknown: "not known",
};

/** "12 results, the last failed: 9 passed, 3 failed", for who cannot see the strip. */
export function historyInWords(history: readonly PastResult[]): string {
  const counts = new Map<string, number>();
  const wordOf = ({ status }: PastResult): string => {
    const read = testStatusOf(status);
    return read === "none" ? words.unknown : words[read];
  };
  for (const result of history) counts.set(wordOf(result), (counts.get(wordOf(result)) ?? 0) + 1);
  const [last] = history;
  if (!last) return "No results yet";
  const told = [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
  return `${history.length} ${history.length === 1 ? "result" : "results"}, the last ${wordOf(last)}: ${told}`;
}

/** Since which of its results it stands as it does, the newest first: how many, and whether all that is known is like it. */
export function sinceWhen(history: readonly PastResult[]): { runs: number; since: string | null; always: boolean } {
  const [last] = history;
  if (!last) return { runs: 0, since: null, always: true };
  const status = testStatusOf(last.status);
  const other = history.findIndex((result) => testStatusOf(result.status) !== status);
  const runs = other < 0 ? history.length : other;
  return { runs, since: history[runs - 1]?.at ?? null, always: other < 0 };
}
