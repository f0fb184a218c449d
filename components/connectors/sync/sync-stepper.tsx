import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import { shorten } from "@/components/ui/shorten";
import type { SyncView } from "@/lib/sync/schema";
import { phases, progressText } from "./sync-words";
import { useRate } from "./use-rate";

/** The five phases as steps, and how far the present one is. */
export function SyncStepper({ sync }: { sync: SyncView }) {
  const at = phases.findIndex(({ phase }) => phase === sync.phase);
  const current = phases[at];
  const { done, total, doing } = sync.progress;
  const rate = useRate(sync);
  const text = current ? progressText(sync.progress) : "";
  return (
    <div className="flex flex-col gap-3">
      <ol aria-label="Phases of the sync" className="flex flex-wrap gap-x-4 gap-y-1.5">
        {phases.map(({ phase, title }, index) => (
          <li
            key={phase}
            aria-current={index === at ? "step" : undefined}
            className={cn(
              "flex items-center gap-1.5 text-xs",
              index === at ? "font-medium text-ink" : index < at ? "text-ink-soft" : "text-ink-faint",
            )}
          >
            <span
              className={cn(
                "flex size-4 items-center justify-center rounded-full border text-2xs",
                index < at && "border-accent bg-accent text-accent-ink",
                index === at && "border-accent text-accent",
              )}
            >
              {index < at ? <Check aria-hidden className="size-3" strokeWidth={3} /> : index + 1}
            </span>
            {title}
            {index < at && <span className="sr-only">, done</span>}
          </li>
        ))}
      </ol>
      <Progress
        label={current ? current.does : "Waiting to start"}
        value={current && total !== null && total > 0 ? done : null}
        max={total ?? 100}
        valueText={text || undefined}
      />
      <p className="flex flex-wrap justify-between gap-x-4 text-xs text-ink-soft">
        <span className="min-w-0 wrap-anywhere">
          {current ? current.does : "Waiting for a worker"}
          {current && doing && <span className="font-mono text-ink-faint"> {shorten(doing, 120)}</span>}
        </span>
        {done > 0 && (
          <span className="tabular">
            {text}
            {rate && ` · ${rate}`}
          </span>
        )}
      </p>
    </div>
  );
}
