"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { formatShort } from "@/components/ui/format-number";

/** One value of a filter, pressed while it is chosen. */
export function FacetValue({
  label,
  count,
  icon,
  chosen,
  onToggle,
}: {
  label: string;
  count: number;
  icon?: ReactNode;
  chosen: boolean;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      data-facet-value=""
      aria-pressed={chosen}
      onClick={onToggle}
      className="group/value flex h-7 w-full items-center gap-2 rounded-md px-2 text-left text-sm text-ink-soft -outline-offset-1 hover:bg-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
    >
      {icon}
      <span className="min-w-0 grow truncate" title={label}>
        {label}
      </span>
      {chosen && <Check aria-hidden className="size-3.5 shrink-0" />}
      <span className="tabular text-xs font-normal text-ink-faint">{formatShort(count)}</span>
    </button>
  );
}
