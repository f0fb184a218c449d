"use client";

import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useCatalogNavigation } from "./catalog-navigation";
import { activeFilters, withoutFilters } from "./catalog-url";

export function NoHits({ q }: { q: string }) {
  const { state, go } = useCatalogNavigation();
  const filtered = activeFilters(state).length > 0;
  const searched = q.trim() !== "";
  return (
    <EmptyState
      icon={SearchX}
      title={searched ? `Nothing found for “${q.trim()}”` : "No asset fits these filters"}
      className="rounded-lg border bg-surface"
      action={
        <>
          {filtered && searched && (
            <Button variant="primary" onClick={() => go({ ...withoutFilters(state), q: state.q })}>
              Search without the filters
            </Button>
          )}
          <Button onClick={() => go(withoutFilters(state))}>Show everything</Button>
        </>
      }
    >
      {searched
        ? "Every word must be in the name, the key, a column or a description, or be spelled like one that is. Tests are found by choosing their type."
        : "Take one of them away, or begin again."}
    </EmptyState>
  );
}
