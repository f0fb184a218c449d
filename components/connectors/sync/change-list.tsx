"use client";

import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatCount, plural } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { SyncChange, SyncView } from "@/lib/sync/schema";
import { ChangeTally, typeWord } from "./change-tally";
import { useChanges } from "./use-changes";

const words = {
  added: { word: "Added", tone: "success" },
  changed: { word: "Changed", tone: "warning" },
  removed: { word: "Removed", tone: "danger" },
} as const satisfies Record<SyncChange, object>;

/** All that a sync changed, or would change, to search and to narrow down. */
export function ChangeList({ sync }: { sync: SyncView }) {
  const [change, setChange] = useState("all");
  const [type, setType] = useState("");
  const [place, setPlace] = useState("");
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const query = useChanges(sync.id, sync.status, { q, change: change === "all" ? "" : change, type, place });
  const first = query.data?.pages[0];
  if (query.error && !first) return <ErrorNotice error={errorView(query.error)} />;
  if (!first)
    return (
      <Card aria-label="Changes" aria-busy className="flex flex-col gap-3 p-4">
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} />
        ))}
      </Card>
    );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isHeld = sync.status === "held";
  const { changes } = sync;
  if (first.types.length === 0)
    return (
      <Card aria-label="Changes">
        <EmptyState as="p" title="Nothing to list">
          {sync.held ? "What was held is no longer kept." : "This sync changed nothing of the catalog's assets."}
        </EmptyState>
      </Card>
    );
  return (
    <Card aria-label="Changes" className="overflow-hidden">
      <div className="flex flex-wrap items-center gap-3 border-b px-4 py-3">
        <h2 className="grow text-sm font-medium">{isHeld ? "What would change" : "What changed"}</h2>
        <Input
          type="search"
          aria-label="Find by name"
          placeholder="Find by name"
          className="w-48 max-sm:w-full"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Segmented
          label="Show"
          value={change}
          onChange={setChange}
          className="max-sm:w-full max-sm:[&>*]:grow max-sm:[&>*]:justify-center"
          options={[
            { value: "all", label: "All" },
            { value: "removed", label: `− ${formatCount(changes.removed)}` },
            { value: "changed", label: `~ ${formatCount(changes.changed)}` },
            { value: "added", label: `+ ${formatCount(changes.added)}` },
          ]}
        />
      </div>
      <ChangeTally page={first} type={type} place={place} onType={setType} onPlace={setPlace} />
      {items.length === 0 ? (
        <EmptyState as="p" title="None of these">
          Nothing fits this filter. Take a part of it away to see more.
        </EmptyState>
      ) : (
        <Table label="Changed assets" frameClassName="relative">
          <TableHead>
            <TableRow>
              <Th>Change</Th>
              <Th>Asset</Th>
              <Th className="max-sm:hidden">Type</Th>
              <Th className="max-sm:hidden">Where</Th>
            </TableRow>
          </TableHead>
          <tbody>
            {items.map((item) => (
              <TableRow key={item.id}>
                <Td className="w-24">
                  <Badge tone={words[item.change].tone}>{words[item.change].word}</Badge>
                </Td>
                <Td className="min-w-40 wrap-anywhere">
                  {isHeld && item.change === "added" ? (
                    <span className="font-medium">{item.name}</span>
                  ) : (
                    <Link href={`/catalog/${item.id}`} className="rounded-sm font-medium hover:underline">
                      {item.name}
                    </Link>
                  )}
                  <span className="block text-xs text-ink-faint sm:hidden">
                    {typeWord(item.type, false)} · {item.place}
                  </span>
                </Td>
                <Td className="text-ink-soft max-sm:hidden">{typeWord(item.type, false)}</Td>
                <Td className="text-ink-soft wrap-anywhere max-sm:hidden">{item.place}</Td>
              </TableRow>
            ))}
          </tbody>
        </Table>
      )}
      <div className="flex items-center justify-between gap-3 border-t px-3 py-2 text-xs text-ink-faint">
        <span>
          {items.length === first.total
            ? plural(first.total, "change")
            : `${formatCount(items.length)} of ${plural(first.total, "change")}`}
        </span>
        {query.hasNextPage && (
          <Button size="sm" pending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            Show more
          </Button>
        )}
      </div>
    </Card>
  );
}
