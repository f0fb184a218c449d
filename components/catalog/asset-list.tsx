"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo, useState } from "react";
import { apiGet, errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatCount } from "@/components/ui/format-number";
import { type AssetPage, type AssetSummary, assetPage } from "@/lib/catalog/schema";
import { AssetRow } from "./asset-row";
import { useCatalogNavigation } from "./catalog-navigation";
import { hitWords } from "./highlight";
import { moveResultFocus, resultMark } from "./result-focus";

const steps = { ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last" } as const;
const isStep = (key: string): key is keyof typeof steps => key in steps;

/** A sync between two pages moves the rows: nothing is shown twice. */
function distinct(pages: readonly AssetPage[]): AssetSummary[] {
  const byId = new Map(pages.flatMap((page) => page.items).map((asset) => [asset.id, asset]));
  return [...byId.values()];
}

/** The results: the first page came with the document, the next ones are fetched when asked for. `query` is the API's. */
export function AssetList({ firstPage, query, q }: { firstPage: AssetPage; query: string; q: string }) {
  const { pending } = useCatalogNavigation();
  const [wanted, setWanted] = useState(false);
  const more = useInfiniteQuery({
    queryKey: ["assets", query, firstPage.nextCursor],
    enabled: wanted && firstPage.nextCursor !== null,
    initialPageParam: firstPage.nextCursor,
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams(query);
      if (pageParam !== null) params.set("cursor", pageParam);
      return apiGet(`/assets?${params}`, assetPage, signal);
    },
    getNextPageParam: (last) => last.nextCursor,
  });
  const fetched = more.data?.pages;
  const assets = useMemo(() => distinct([firstPage, ...(fetched ?? [])]), [firstPage, fetched]);
  const words = useMemo(() => hitWords(q), [q]);
  const hasMore = fetched ? more.hasNextPage : firstPage.nextCursor !== null;

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey && !event.ctrlKey && !event.metaKey && isStep(event.key) && moveResultFocus(steps[event.key]))
      event.preventDefault();
  }
  const loadMore = () => (wanted && (fetched || more.isError) ? more.fetchNextPage() : setWanted(true));

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
        {assets.map((asset) => (
          <AssetRow key={asset.id} asset={asset} words={words} />
        ))}
      </ol>
      {more.isError && (
        <ErrorNotice
          className="mt-3"
          error={errorView(more.error)}
          action={
            <Button size="sm" onClick={() => (fetched ? more.fetchNextPage() : more.refetch())}>
              Try again
            </Button>
          }
        />
      )}
      <div className="flex items-center justify-between gap-4 px-3 py-3 text-xs text-ink-faint">
        <span className="tabular">
          {hasMore ? `${formatCount(assets.length)} of ${formatCount(firstPage.total)}` : "That is all."}
        </span>
        {hasMore && (
          <Button {...resultMark} size="sm" pending={more.isFetching} onClick={loadMore} onKeyDown={onKeyDown}>
            Load more
          </Button>
        )}
      </div>
    </div>
  );
}
