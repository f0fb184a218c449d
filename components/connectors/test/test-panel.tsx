"use client";

import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { formatDuration } from "@/components/ui/format-time";
import { Progress } from "@/components/ui/progress";
import type { ConnectionTestView } from "@/lib/connectors/schema";
import { FaultNotice } from "../fault-notice";
import { useNow } from "../use-now";
import { FoundPreview } from "./found-preview";
import type { Mending } from "./step-fix";
import { TestSteps } from "./test-steps";
import type { ConnectionTest } from "./use-connection-test";

type PanelProps = { test: ConnectionTest; mending?: Mending; children?: ReactNode };

function Verdict({ result }: { result: ConnectionTestView }) {
  const warnings = result.steps.filter((step) => step.status === "warned").length;
  const failed = result.steps.find((step) => step.status === "failed");
  if (!result.ok)
    return (
      <p className="flex items-center gap-2 font-medium text-danger">
        <CircleX aria-hidden className="size-4" />
        {failed ? `Failed at “${failed.title}”` : "The test failed"}
      </p>
    );
  if (warnings > 0)
    return (
      <p className="flex items-center gap-2 font-medium text-warning">
        <TriangleAlert aria-hidden className="size-4" />
        Works, with {warnings === 1 ? "one warning" : `${warnings} warnings`}
      </p>
    );
  return (
    <p className="flex items-center gap-2 font-medium text-success">
      <CircleCheck aria-hidden className="size-4" />
      Everything passed
    </p>
  );
}

/**
 * A connection test from its start to its verdict, brought into view at both: a long form may stand above it.
 * `children` are drawn with what was found.
 */
export function TestPanel({ test, mending, children }: PanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const held: Mending | undefined =
    mending && "fix" in mending
      ? {
          fix: (fix) => {
            // The button goes away with the result that it belongs to: the next verdict comes here.
            place.current?.focus({ preventScroll: true });
            mending.fix(fix);
          },
        }
      : mending;
  useEffect(() => {
    place.current?.scrollIntoView({ block: test.running ? "nearest" : "start" });
    // The button that was pressed may have made way for others: the keyboard goes on at the verdict.
    if (!test.running && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [test.running]);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-16 md:scroll-mt-4 outline-none">
      <TestState test={test} mending={held}>
        {children}
      </TestState>
    </div>
  );
}

function TestState({ test, mending, children }: PanelProps) {
  const now = useNow(test.running, 100);
  if (test.running) {
    const spent = now === null ? 0 : Math.max(0, now - test.startedAt);
    return (
      <div className="flex flex-col gap-2">
        <div className="flex items-center justify-between gap-3">
          <p role="status" className="text-ink-soft">
            Testing the connection…
          </p>
          <span className="flex items-center gap-2">
            <span aria-hidden className="tabular text-xs text-ink-faint">
              {formatDuration(Math.round(spent / 100) * 100)}
            </span>
            <Button size="sm" variant="ghost" onClick={test.cancel}>
              Cancel
            </Button>
          </span>
        </div>
        <Progress label="Connection test" value={null} />
      </div>
    );
  }
  if (test.error) return <FaultNotice about="Connection test" error={errorView(test.error)} />;
  if (!test.result) return null;
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        <Verdict result={test.result} />
      </div>
      <TestSteps steps={test.result.steps} mending={mending} />
      {test.result.found && <FoundPreview found={test.result.found} />}
      {children}
    </div>
  );
}
