"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ChangeParams } from "../use-lineage-params";
import type { LineageParams } from "../view-params";
import type { FoldedGroup } from "./fold-graph";
import { foldLabels, foldNames } from "./fold-names";

const unfolded = "none";
const options = [
  { value: unfolded, label: "Not folded" },
  ...foldNames.map((value) => ({
    value,
    label: value === "chain" ? "Long chains" : `By ${foldLabels[value].toLowerCase()}`,
  })),
];

export function FoldSelect({ params, change }: { params: LineageParams; change: ChangeParams }) {
  return (
    <Select
      aria-label="Fold the graph"
      options={options}
      value={params.fold ?? unfolded}
      onValueChange={(chosen) =>
        change({ fold: foldNames.find((name) => name === chosen) ?? null, openGroups: [], selected: null }, "push")
      }
      className="h-7 w-32 shrink-0 text-xs"
    />
  );
}

/** Each group of the fold, to open and to close; what is open must have its way back in sight. */
export function FoldBar({
  groups,
  change,
  onToggle,
}: {
  groups: readonly FoldedGroup[];
  change: ChangeParams;
  onToggle: (name: string) => void;
}) {
  const many = groups.filter(({ count }) => count > 1);
  if (many.length === 0) return null;
  const open = many.filter(({ isOpen }) => isOpen);
  return (
    <div className="flex items-center gap-2">
      <fieldset aria-label="Groups" className="flex max-h-16 min-w-0 gap-1 overflow-auto md:flex-wrap">
        {many.map(({ id, name, count, isOpen }) => (
          <button
            key={id}
            type="button"
            aria-expanded={isOpen}
            title={isOpen ? `Fold ${name}` : `Open ${name}`}
            onClick={() => onToggle(name)}
            className="inline-flex h-7 max-w-64 shrink-0 items-center gap-1 rounded-md border border-line bg-surface px-1.5 text-xs text-ink-soft hover:border-ink-faint aria-expanded:border-accent-line aria-expanded:bg-accent-soft"
          >
            {isOpen ? (
              <ChevronDown aria-hidden className="size-3.5" />
            ) : (
              <ChevronRight aria-hidden className="size-3.5" />
            )}
            <span className="truncate">{name}</span>
            <span className="text-ink-faint tabular">{count}</span>
          </button>
        ))}
      </fieldset>
      {open.length > 1 && (
        <Button size="sm" variant="ghost" onClick={() => change({ openGroups: [] }, "push")}>
          Fold all
        </Button>
      )}
    </div>
  );
}
