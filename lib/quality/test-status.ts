import type { TestStatus } from "@/lib/core/catalog";

/** From the worst to the least telling. */
const severity: readonly TestStatus[] = ["fail", "error", "warn", "pass", "skipped", "unknown", "none"];

/** dbt's word for the result of a test, in the words of the catalog. */
export function testStatusOf(dbtStatus: string | null | undefined): TestStatus {
  switch (dbtStatus) {
    case "pass":
    case "success":
      return "pass";
    case "fail":
      return "fail";
    case "warn":
      return "warn";
    case "error":
    case "runtime error":
      return "error";
    case "skipped":
    case "no-op":
      return "skipped";
    default:
      return "unknown";
  }
}

/** The worst status of an asset's tests; `none` when it has no test. */
export function worstStatus(statuses: Iterable<TestStatus>): TestStatus {
  let worst = severity.length - 1;
  for (const status of statuses) worst = Math.min(worst, severity.indexOf(status));
  return severity[worst] ?? "none";
}

/** Whether a person should look at it. */
export const isFailing = (status: TestStatus): boolean => status === "fail" || status === "error";
