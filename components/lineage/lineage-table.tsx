"use client";

import { useState } from "react";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Button } from "@/components/ui/button";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { TestStatusBadge } from "@/components/ui/test-status";
import { assetPlace, distanceWords } from "./asset-words";
import { useLens } from "./lens/lens-context";
import { lensLabels } from "./lens/lens-names";
import { tableRows } from "./table-rows";
import type { VisibleGraph } from "./visible-graph";

const pageSize = 300;

/** The same facts as the drawing, in rows: for a screen reader, for copying, and for who reads lists faster. */
export function LineageTable({
  visible,
  hits,
  selected,
  hasMiddle,
  onSelect,
}: {
  visible: VisibleGraph;
  /** When not empty, only these are listed. */
  hits: readonly number[];
  selected: string | null;
  /** Whether distances are told: a selection has no middle to tell them from. */
  hasMiddle: boolean;
  onSelect: (id: string) => void;
}) {
  const [shown, setShown] = useState(pageSize);
  const lens = useLens();
  // Types and tests have their columns in any case.
  const extra = lens.name !== "type" && lens.name !== "tests";
  const rows = tableRows(visible, hits);
  return (
    <Table label="Lineage as a table" frameClassName="min-h-0 grow bg-surface">
      <TableHead>
        <tr>
          {hasMiddle && <Th>Distance</Th>}
          <Th>Name</Th>
          <Th>Type</Th>
          <Th>Tests</Th>
          {extra && <Th>{lensLabels[lens.name]}</Th>}
          <Th>Place</Th>
          <Th className="text-right">Direct upstream</Th>
          <Th className="text-right">Direct downstream</Th>
        </tr>
      </TableHead>
      <tbody>
        {rows.slice(0, shown).map(({ asset, distance, project }) => (
          <TableRow key={asset.id} aria-selected={asset.id === selected} className="aria-selected:bg-accent-soft">
            {hasMiddle && <Td className="whitespace-nowrap text-ink-soft">{distanceWords(distance)}</Td>}
            <Td>
              <button type="button" onClick={() => onSelect(asset.id)} className="font-medium hover:underline">
                {asset.name}
              </button>
            </Td>
            <Td>
              <AssetTypeBadge type={asset.type} />
            </Td>
            <Td>
              <TestStatusBadge status={asset.testStatus} />
            </Td>
            {extra && <Td className="text-ink-soft">{lens.wordsOf(asset)}</Td>}
            <Td className="whitespace-nowrap text-ink-soft">{assetPlace({ asset, project })}</Td>
            <Td className="text-right tabular">{asset.upstreamCount}</Td>
            <Td className="text-right tabular">{asset.downstreamCount}</Td>
          </TableRow>
        ))}
        {rows.length > shown && (
          <tr>
            <Td colSpan={7} className="text-center">
              <Button size="sm" onClick={() => setShown(shown + pageSize)}>
                Show {Math.min(pageSize, rows.length - shown)} more of {rows.length}
              </Button>
            </Td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}
