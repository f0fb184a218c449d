"use client";

import { type KeyboardEvent, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import type { AssetPage } from "@/lib/catalog/schema";
import { AssetRow } from "./asset-row";
import { useCatalogNavigation } from "./catalog-navigation";
import { hitWords } from "./highlight";
import { Pager } from "./pager";
import { moveResultFocus } from "./result-focus";

const steps = { ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last" } as const;
const isStep = (key: string): key is keyof typeof steps => key in steps;

/** One page of the results; the arrow keys walk through it and on to the pages before and behind. */
export function AssetList({ page, q }: { page: AssetPage; q: string }) {
  const { pending } = useCatalogNavigation();
  const words = useMemo(() => hitWords(q), [q]);

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey && !event.ctrlKey && !event.metaKey && isStep(event.key) && moveResultFocus(steps[event.key]))
      event.preventDefault();
  }

  return (
    <div>
      <ol
        aria-label="Results"
        aria-busy={pending}
        onKeyDown={onKeyDown}
        className={cn(
          "overflow-hidden rounded-lg border bg-surface transition-opacity",
          pending && "opacity-60 delay-150",
        )}
      >
        {page.items.map((asset) => (
          <AssetRow key={asset.id} asset={asset} words={words} />
        ))}
      </ol>
      <Pager shown={page.items.length} total={page.total} onKeyDown={onKeyDown} />
    </div>
  );
}
