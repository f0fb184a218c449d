"use client";

import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useCatalogNavigation } from "./catalog-navigation";
import { activeFilters, toggled, withoutFilters } from "./catalog-url";
import { filterLabel, filterTitles } from "./filter-labels";

/** What narrows the list, each part to be taken away by itself. */
export function ActiveFilters({ connectors }: { connectors: readonly { value: string; name: string }[] }) {
  const { state, go } = useCatalogNavigation();
  const filters = activeFilters(state);
  if (filters.length === 0) return null;
  const names = new Map(connectors.map(({ value, name }) => [value, name]));
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="sr-only">Active filters:</span>
      {filters.map(({ name, value }) => {
        const label = filterLabel(name, value, names);
        return (
          <Chip
            key={`${name} ${value}`}
            removeLabel={`Remove the filter ${filterTitles[name]}: ${label}`}
            onRemove={() => go(toggled(state, name, value))}
          >
            {filterTitles[name]}: <span className="font-medium">{label}</span>
          </Chip>
        );
      })}
      <Button size="sm" variant="ghost" onClick={() => go(withoutFilters(state))}>
        Clear all
      </Button>
    </div>
  );
}
