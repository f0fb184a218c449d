"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { z } from "zod";
import { apiGet, errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNotice } from "@/components/ui/error-notice";
import { plural } from "@/components/ui/format-number";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableHead, TableRow, Th } from "@/components/ui/table";
import { syncView } from "@/lib/sync/schema";
import { SyncRow } from "../sync/sync-row";
import { isActive } from "../sync/sync-words";

const page = z.object({ items: z.array(syncView), nextCursor: z.string().nullable(), total: z.number() });
const PAGE = 25;

/** All syncs of a connector, newest first. */
export function SyncHistory({ connectorId }: { connectorId: string }) {
  const query = useInfiniteQuery({
    queryKey: ["connectors", connectorId, "syncs"],
    queryFn: ({ pageParam, signal }) =>
      apiGet(
        `/connectors/${connectorId}/syncs?limit=${PAGE}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ""}`,
        page,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isActive) ? 1500 : 20_000),
  });
  if (query.isPending) {
    return (
      <Card aria-label="Sync history" aria-busy className="flex flex-col gap-3 p-4">
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} />
        ))}
      </Card>
    );
  }
  if (query.isError && !query.data) return <ErrorNotice error={errorView(query.error)} />;
  const syncs = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  if (syncs.length === 0) {
    return (
      <Card>
        <EmptyState icon={History} title="No syncs yet">
          Press “Sync now” above. Each attempt is listed here with what it changed.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card className="@container overflow-hidden">
      <Table label="Sync history" frameClassName="relative">
        <TableHead>
          <TableRow>
            <Th>When</Th>
            <Th>Started by</Th>
            <Th>Status</Th>
            <Th isNumber>Took</Th>
            <Th>Changes</Th>
            <Th isNumber>Warnings</Th>
          </TableRow>
        </TableHead>
        <tbody>
          {syncs.map((sync) => (
            <SyncRow key={sync.id} sync={sync} />
          ))}
        </tbody>
      </Table>
      <div className="flex items-center justify-between gap-3 border-t px-3 py-2 text-xs text-ink-faint">
        <span>
          {syncs.length === total
            ? plural(total, "sync", "syncs")
            : `${syncs.length} of ${plural(total, "sync", "syncs")}`}
        </span>
        {query.hasNextPage && (
          <Button size="sm" pending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            Show older
          </Button>
        )}
      </div>
    </Card>
  );
}
