import { ChevronRight, TriangleAlert } from "lucide-react";
import { formatCount, plural } from "@/components/ui/format-number";
import type { SyncView } from "@/lib/sync/schema";

/** Warnings by kind, each with how often it came and a few examples. */
export function SyncWarnings({ warnings }: { warnings: SyncView["warnings"] }) {
  if (warnings.length === 0) return null;
  const all = warnings.reduce((sum, warning) => sum + warning.count, 0);
  return (
    <section aria-label="Warnings" className="rounded-md border">
      <p className="flex items-center gap-2 border-b px-3 py-2 text-xs font-medium text-warning">
        <TriangleAlert aria-hidden className="size-4" />
        <span className="shrink-0">{plural(all, "warning")}</span>
        <span className="font-normal text-ink-faint">None of them stopped the sync.</span>
      </p>
      <ul className="divide-y">
        {warnings.map((warning) => (
          <li key={warning.code}>
            <details className="group px-3 py-2">
              <summary className="flex list-none items-baseline gap-2">
                <ChevronRight
                  aria-hidden
                  className="size-4 shrink-0 self-center text-ink-faint transition-transform group-open:rotate-90"
                />
                <span className="tabular shrink-0 text-xs font-medium">{formatCount(warning.count)}×</span>
                <span className="min-w-0 wrap-anywhere">{warning.message}</span>
              </summary>
              <ul className="mt-1.5 flex flex-col gap-0.5 pl-8 font-mono text-xs text-ink-soft">
                {warning.examples.map((example) => (
                  <li key={example} className="wrap-anywhere">
                    {example}
                  </li>
                ))}
                {warning.count > warning.examples.length && (
                  <li className="font-sans text-ink-faint">
                    {warning.examples.length > 0
                      ? `and ${formatCount(warning.count - warning.examples.length)} more`
                      : "No examples were kept."}
                  </li>
                )}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
