import type { TestStatus } from "@/lib/core/catalog";

/** From the worst to the least telling. */
const severity: readonly TestStatus[] = ["fail", "error", "warn", "pass", "skipped", "unknown", "none"];

const wordsOfDbt: ReadonlyMap<string, TestStatus> = new Map([
  ...(["pass", "fail", "warn", "error", "skipped"] as const).map((word) => [word, word] as const),
  ...([
    ["success", "pass"],
    ["runtime error", "error"],
    ["no-op", "skipped"],
  ] as const),
]);

/** dbt's word for the result of a test, in the words of the catalog. */
export const testStatusOf = (dbtStatus: string | null | undefined): TestStatus =>
  wordsOfDbt.get(dbtStatus ?? "") ?? "unknown";

/** The same as an expression of SQL, for what is asked of the database as a whole. */
export const testStatusIn = (column: string): string =>
  `case ${column} ${[...wordsOfDbt].map(([word, status]) => `when '${word}' then '${status}'`).join(" ")} else 'unknown' end`;

/** The worst status of an asset's tests; `none` when it has no test. */
export function worstStatus(statuses: Iterable<TestStatus>): TestStatus {
  let worst = severity.length - 1;
  for (const status of statuses) worst = Math.min(worst, severity.indexOf(status));
  return severity[worst] ?? "none";
}

/** Whether a person should look at it. */
export const isFailing = (status: TestStatus): boolean => status === "fail" || status === "error";
