"use client";

import { ListFilter } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Sheet, SheetClose, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import type { AssetFacets } from "@/lib/catalog/schema";
import { useCatalogNavigation } from "./catalog-navigation";
import { activeFilters } from "./catalog-url";
import { FacetRail } from "./facet-rail";

/** The filters where the page has no room for them beside the list. */
export function FilterSheet({ facets, className }: { facets: AssetFacets; className?: string }) {
  const { state } = useCatalogNavigation();
  const count = activeFilters(state).length;
  return (
    <Sheet>
      <SheetTrigger asChild>
        <Button size="lg" className={className}>
          <ListFilter aria-hidden />
          Filters
          {count > 0 && <span className="tabular rounded-sm bg-accent-soft px-1 text-xs text-accent">{count}</span>}
        </Button>
      </SheetTrigger>
      <SheetContent side="left" title="Filters">
        <div className="px-3">
          <FacetRail facets={facets} />
        </div>
        <div className="sticky bottom-0 border-t bg-surface p-3">
          <SheetClose asChild>
            <Button variant="primary" className="w-full">
              Show the results
            </Button>
          </SheetClose>
        </div>
      </SheetContent>
    </Sheet>
  );
}
