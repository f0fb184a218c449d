"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatShort } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import { useCatalogNavigation } from "./catalog-navigation";
import { type FilterName, withFilters } from "./catalog-url";
import { filterTitles } from "./filter-labels";

const FILTERABLE = 20;

export type FacetOption = { value: string; label: string; count: number; icon?: ReactNode };

/** One filter with its values and how many assets each leaves. A second press on the chosen value lifts it. */
export function FacetGroup({
  name,
  options,
  limit = 7,
}: {
  name: FilterName;
  options: readonly FacetOption[];
  /** How many values are shown before the rest is asked for. */
  limit?: number;
}) {
  const { state, go } = useCatalogNavigation();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState("");
  const chosen = state[name];
  if (options.length === 0) return null;

  const needle = filter.trim().toLowerCase();
  const matching = open && needle ? options.filter(({ label }) => label.toLowerCase().includes(needle)) : options;
  const shown = open ? matching : options.filter(({ value }, index) => index < limit || value === chosen);
  const title = filterTitles[name];
  return (
    <section aria-label={title} className="py-2.5">
      <h2 className="mb-1 px-2 text-xs font-medium text-ink-faint">{title}</h2>
      {open && options.length > FILTERABLE && (
        <Input
          aria-label={`Find a value of ${title}`}
          placeholder="Find…"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="mb-1 h-7"
        />
      )}
      <ul className={open ? "max-h-80 overflow-y-auto" : undefined}>
        {shown.map(({ value, label, count, icon }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => go(withFilters(state, { [name]: value === chosen ? undefined : value }))}
              className="flex h-7 w-full items-center gap-2 rounded-md px-2 text-left text-sm text-ink-soft -outline-offset-1 hover:bg-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
            >
              {icon}
              <span className="min-w-0 grow truncate" title={label}>
                {label}
              </span>
              <span className="tabular text-xs font-normal text-ink-faint">{formatShort(count)}</span>
            </button>
          </li>
        ))}
        {shown.length === 0 && <li className="px-2 py-1 text-xs text-ink-faint">No value has that in its name.</li>}
      </ul>
      {options.length > limit && (
        <Button size="sm" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Show fewer" : `Show all ${options.length}`}
        </Button>
      )}
    </section>
  );
}
