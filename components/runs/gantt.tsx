"use client";

import { useRouter } from "next/navigation";
import type { KeyboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import { formatDuration } from "@/components/ui/format-time";
import { styledBy } from "@/components/ui/styled";
import type { RunNode } from "@/lib/quality/run-schema";
import { outcomeTone } from "../catalog/asset/asset-words";
import { axisTicks, type Lane, type Step, stepInLanes } from "./gantt-lanes";

const steps: Record<string, Step> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** How it ended by frame and filling: full, striped or empty, beside the colour. */
const looks = {
  success: "border-success-line bg-success-soft text-success",
  warning: "border-warning bg-warning-soft text-warning border-dashed",
  danger: "border-danger bg-danger text-danger-ink",
  neutral: "border-line-strong bg-muted text-ink-soft",
} as const;

/** Bars shorter than this share of the width have no room for a name. */
const NAMED = 6;

function GanttBar({
  node,
  span,
  chosen,
  onChoose,
}: {
  node: RunNode;
  span: number;
  chosen: boolean;
  onChoose: () => void;
}) {
  const width = (node.seconds / span) * 100;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the timeline as a whole takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: a press is a short cut for the mouse
    <span
      data-node={node.id}
      title={`${node.name}: ${formatDuration(node.seconds * 1000)}`}
      onClick={onChoose}
      className={cn(
        "absolute top-0.5 bottom-0.5 min-w-0.5 cursor-pointer overflow-hidden rounded-xs border px-1 text-2xs leading-4 whitespace-nowrap",
        looks[outcomeTone(node.status)],
        node.isCritical && "border-b-[3px] border-b-accent",
        chosen && "z-10 outline-2 outline-offset-1 outline-ring",
      )}
      ref={styledBy({ left: `${((node.start ?? 0) / span) * 100}%`, width: `${width}%` })}
    >
      {width > NAMED && node.name}
    </span>
  );
}

/** What each thread did when. One stop for the keyboard; its arrow keys go from node to node, Enter opens one. */
export function Gantt({
  lanes,
  span,
  chosen,
  onChoose,
  describedBy,
}: {
  lanes: readonly Lane[];
  /** Of the run, in seconds. */
  span: number;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  describedBy: string;
}) {
  const router = useRouter();
  const length = span > 0 ? span : 1;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    if (step) {
      const next = stepInLanes(lanes, chosen, step);
      onChoose(next);
      if (next) event.currentTarget.querySelector(`[data-node="${next}"]`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && chosen) router.push(`/catalog/${chosen}`);
    else if (event.key === "Escape" && chosen) onChoose(null);
    else return;
    event.preventDefault();
  }

  const count = lanes.reduce((sum, { bars }) => sum + bars.length, 0);
  return (
    <div
      role="application"
      aria-label={`Timeline of the run: ${count} nodes in ${lanes.length} lanes. Arrow keys go from node to node, Enter opens one.`}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are its own
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="max-h-[60dvh] overflow-auto rounded-lg border bg-surface"
    >
      <div className="min-w-[40rem]">
        <div
          aria-hidden
          className="sticky top-0 z-20 grid grid-cols-[5.5rem_minmax(0,1fr)] border-b bg-surface text-2xs text-ink-faint"
        >
          <span />
          <div className="relative mr-10 h-6">
            {axisTicks(span).map((tick) => (
              <span
                key={tick}
                className="tabular absolute top-1 border-l pl-1 whitespace-nowrap"
                ref={styledBy({ left: `${(tick / length) * 100}%` })}
              >
                {tick === 0 ? "0" : formatDuration(tick * 1000)}
              </span>
            ))}
          </div>
        </div>
        {lanes.map((lane) => (
          <div key={lane.label} className="grid grid-cols-[5.5rem_minmax(0,1fr)] border-b last:border-b-0">
            <span className="truncate border-r bg-subtle px-2 text-xs leading-6 text-ink-soft" title={lane.label}>
              {lane.label}
            </span>
            <div className="relative mr-10 h-6">
              {lane.bars.map(({ node }) => (
                <GanttBar
                  key={node.id}
                  node={node}
                  span={length}
                  chosen={node.id === chosen}
                  onChoose={() => onChoose(node.id)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
