import { cn } from "@/components/ui/cn";
import type { TestStatus } from "@/lib/core/catalog";
import { historyInWords } from "@/lib/quality/past-results";
import type { PastResult } from "@/lib/quality/schema";
import { testStatusOf } from "@/lib/quality/test-status";

/** The worse, the higher: a strip is read without its colours too. */
const bars: Record<TestStatus, string> = {
  pass: "h-1.5 bg-success",
  warn: "h-2.5 bg-warning",
  fail: "h-4 bg-danger",
  error: "h-4 border border-danger",
  skipped: "h-1 bg-line-strong",
  unknown: "h-1 bg-line-strong",
  none: "h-1 bg-line-strong",
};

/** The results of many runs as a row of bars, the newest on the right; one image with its words for screen readers. */
export function HistoryStrip({
  history,
  most = 12,
  className,
}: {
  history: readonly PastResult[];
  most?: number;
  className?: string;
}) {
  const shown = history.slice(0, most).reverse();
  return (
    <span
      role="img"
      aria-label={historyInWords(history.slice(0, most))}
      title={historyInWords(history.slice(0, most))}
      className={cn("inline-flex h-4 items-end gap-0.5", className)}
    >
      {shown.map((result) => (
        <span
          key={`${result.version} ${result.at}`}
          className={cn("w-1.5 shrink-0 rounded-xs", bars[testStatusOf(result.status)])}
        />
      ))}
    </span>
  );
}
