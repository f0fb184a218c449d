"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useCatalogNavigation } from "./catalog-navigation";
import { type FilterName, isChosen, toggled, withFilters } from "./catalog-url";
import { FacetValue } from "./facet-value";
import { filterTitles } from "./filter-labels";

const FILTERABLE = 20;

export type FacetOption = { value: string; label: string; count: number; icon?: ReactNode };

/** One filter with its values and how many assets each leaves. Any of several chosen ones will do. */
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
  if (options.length === 0) return null;

  const needle = filter.trim().toLowerCase();
  const matching = open && needle ? options.filter(({ label }) => label.toLowerCase().includes(needle)) : options;
  const shown = open ? matching : options.filter(({ value }, index) => index < limit || isChosen(state, name, value));
  const title = filterTitles[name];
  return (
    <section aria-label={title} className="py-2.5">
      <div className="mb-1 flex h-5 items-center justify-between px-2">
        <h2 className="text-xs font-medium text-ink-faint">{title}</h2>
        {state[name] !== undefined && (
          <button
            type="button"
            aria-label={`Any ${title}`}
            className="rounded-sm text-xs text-accent hover:underline"
            onClick={() => go(withFilters(state, { [name]: undefined }))}
          >
            Any
          </button>
        )}
      </div>
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
        {shown.map(({ value, ...option }) => (
          <li key={value}>
            <FacetValue
              {...option}
              chosen={isChosen(state, name, value)}
              onToggle={() => go(toggled(state, name, value))}
            />
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
