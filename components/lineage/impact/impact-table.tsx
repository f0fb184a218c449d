"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { shorten } from "@/components/ui/shorten";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { ImpactItem, ImpactView } from "@/lib/lineage/impact-schema";
import type { ImpactParams } from "./impact-params";
import { groupItems, pathReader } from "./impact-rows";
import type { ChangeImpact } from "./use-impact-params";

const pageSize = 300;

/** What is reached, in groups, each with the way to it. */
export function ImpactTable({
  view,
  shown,
  params,
  change,
}: {
  view: ImpactView;
  shown: readonly ImpactItem[];
  params: ImpactParams;
  change: ChangeImpact;
}) {
  const [count, setCount] = useState(pageSize);
  const pathTo = useMemo(() => pathReader(view), [view]);
  if (shown.length === 0) {
    return (
      <EmptyState
        as="h3"
        title="Nothing matches"
        action={<Button onClick={() => change({ concern: null, type: null, owner: null, text: "" })}>Show all</Button>}
      >
        {view.items.length} assets are reached; the filters leave none.
      </EmptyState>
    );
  }
  let left = count;
  return (
    <Table label="Reached assets as a table" frameClassName="rounded-md border bg-surface">
      <TableHead>
        <tr>
          <Th>Name</Th>
          <Th>Type</Th>
          <Th isNumber>Steps</Th>
          <Th>Path</Th>
          <Th>Owner</Th>
          <Th>State</Th>
        </tr>
      </TableHead>
      {groupItems(shown, params.group).map(({ title, items }) => {
        const rows = items.slice(0, Math.max(0, left));
        left -= rows.length;
        if (rows.length === 0) return null;
        return (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={6} className="h-8 border-b border-line bg-subtle px-4 text-xs font-medium">
                {shorten(title)} <span className="font-normal text-ink-faint tabular">{items.length}</span>
              </th>
            </tr>
            {rows.map((item) => (
              <Row key={item.id} item={item} path={pathTo(item)} />
            ))}
          </tbody>
        );
      })}
      {shown.length > count && (
        <tbody>
          <tr>
            <Td colSpan={6} className="text-center">
              <Button size="sm" onClick={() => setCount(count + pageSize)}>
                Show {Math.min(pageSize, shown.length - count)} more of {shown.length}
              </Button>
            </Td>
          </tr>
        </tbody>
      )}
    </Table>
  );
}

function Row({ item, path }: { item: ImpactItem; path: readonly { id: string; name: string }[] }) {
  return (
    <TableRow>
      <Td className="max-w-64 min-w-44">
        <Link href={`/catalog/${item.id}`} title={item.key} className="font-medium wrap-anywhere hover:underline">
          {shorten(item.name)}
        </Link>
      </Td>
      <Td>
        <AssetTypeBadge type={item.type} />
      </Td>
      <Td isNumber>{item.distance}</Td>
      <Td className="min-w-56 text-xs text-ink-soft">
        <span className="wrap-anywhere">{pathWords(path.map(({ name }) => name))}</span>
      </Td>
      <Td className="max-w-40 text-ink-soft">{item.owner && shorten(item.owner)}</Td>
      <Td>
        <span className="flex flex-wrap gap-1">
          {item.testStatus !== "none" && <TestStatusBadge status={item.testStatus} />}
          {item.freshness === "warn" && <Badge tone="warning">Getting stale</Badge>}
          {item.freshness === "error" && <Badge tone="danger">Stale</Badge>}
          {item.isExternal && <Badge className="border-dashed">not connected</Badge>}
        </span>
      </Td>
    </TableRow>
  );
}

/** A long way is told by its ends. */
const pathWords = (names: readonly string[]): string => {
  const short = names.map((name) => shorten(name, 60));
  return (short.length <= 7 ? short : [...short.slice(0, 3), `… ${short.length - 6} more …`, ...short.slice(-3)]).join(
    " → ",
  );
};
