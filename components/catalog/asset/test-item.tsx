import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { plural } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { Markdown } from "@/components/ui/markdown";
import { RelativeTime } from "@/components/ui/relative-time";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetTest } from "@/lib/catalog/schema";
import { testStatusOf } from "@/lib/quality/test-status";
import { CodeView } from "../code/code-view";
import { FailingRows } from "./failing-rows";
import { HistoryStrip } from "./history-strip";
import { ResultHistory } from "./result-history";
import { ResultOrigin } from "./result-origin";
import { UnitTestTables } from "./unit-test-tables";

/** One test on one line; opened, its message and the SQL that found the rows. */
export function TestItem({ test, plain }: { test: AssetTest; plain: boolean }) {
  const { result } = test;
  const at = result?.completedAt ?? result?.startedAt;
  const failing = result?.failures ? plural(result.failures, "failing row") : null;
  return (
    <li className="border-b last:border-b-0">
      <details className="group/test">
        <summary className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 list-none -outline-offset-2 hover:bg-subtle [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 text-ink-faint transition-transform group-open/test:rotate-90"
          />
          <span className="w-20 shrink-0">
            <TestStatusBadge status={testStatusOf(result?.status)} />
          </span>
          <span className="min-w-0 flex-1 basis-48">
            <span className="block truncate font-medium" title={test.name}>
              {test.name}
            </span>
            {failing && result?.message && (
              <span className="block truncate text-xs text-ink-soft group-open/test:hidden">{result.message}</span>
            )}
          </span>
          {test.history.length > 1 && <HistoryStrip history={test.history} className="max-md:hidden" />}
          {test.type === "unit_test" && <Badge>unit test</Badge>}
          {test.column && <code className="max-w-48 truncate font-mono text-xs text-ink-soft">{test.column}</code>}
          {test.severity && <span className="text-xs text-ink-faint">{test.severity.toLowerCase()}</span>}
          {failing && <span className="tabular text-xs font-medium">{failing}</span>}
          {result?.executionTime != null && (
            <span className="tabular text-xs text-ink-faint max-sm:hidden">
              {formatDuration(result.executionTime * 1000)}
            </span>
          )}
          {at && <RelativeTime at={at} className="w-20 text-right text-xs text-ink-faint max-sm:hidden" />}
        </summary>
        <div className="flex min-w-0 flex-col gap-3 border-t bg-subtle px-3 py-3 sm:pl-10">
          {test.description.trim() !== "" && <Markdown text={test.description} className="text-sm" />}
          {result?.message && (
            <pre className="max-h-60 overflow-auto font-mono text-xs whitespace-pre-wrap wrap-anywhere">
              {result.message}
            </pre>
          )}
          {result && <ResultOrigin result={result} />}
          {result === null && (
            <p className="text-ink-soft">It was not part of the last run, so there is no result to show.</p>
          )}
          <FailingRows relation={test.failuresIn} failures={result?.failures ?? null} name={test.name} />
          {test.history.length > 1 && <ResultHistory history={test.history} name={test.name} />}
          {test.cases && <UnitTestTables cases={test.cases} name={test.name} />}
          {test.code ? (
            <div className="flex flex-col gap-1">
              <p className="text-xs text-ink-faint">
                {test.isCompiled
                  ? "Compiled SQL: run it to see the failing rows."
                  : "As written: dbt has not compiled it."}
              </p>
              <CodeView code={test.code} language="sql" label={`Code of ${test.name}`} plain={plain} />
            </div>
          ) : (
            !test.cases && <p className="text-ink-faint">The manifest holds no SQL for it.</p>
          )}
          <p>
            <Link href={`/catalog/${test.id}`} prefetch={false} className="text-accent underline underline-offset-2">
              The test's own page
            </Link>
          </p>
        </div>
      </details>
    </li>
  );
}
