"use client";

import { ArrowLeftFromLine, ArrowRightFromLine } from "lucide-react";
import { Select } from "@/components/ui/select";
import type { Reach } from "@/lib/core/lineage-graph";
import { type Direction, deepestReach } from "./view-params";

const options = [
  ...Array.from({ length: deepestReach + 1 }, (_, steps) => ({
    value: String(steps),
    label: steps === 1 ? "1 step" : `${steps} steps`,
  })),
  { value: "all", label: "All" },
];

/** How far the view reaches in one direction. */
export function DepthSelect({
  direction,
  reach,
  onChange,
}: {
  direction: Direction;
  reach: Reach;
  onChange: (reach: Reach) => void;
}) {
  const Icon = direction === "up" ? ArrowLeftFromLine : ArrowRightFromLine;
  const label = direction === "up" ? "Upstream" : "Downstream";
  return (
    <div className="flex items-center gap-1.5 text-xs text-ink-faint">
      <Icon aria-hidden className="size-4" />
      <span className="hidden xl:inline">{label}</span>
      <Select
        aria-label={`${label} depth`}
        options={options}
        value={String(reach)}
        onValueChange={(value) => onChange(value === "all" ? "all" : Number(value))}
        className="h-8 w-24"
      />
    </div>
  );
}
