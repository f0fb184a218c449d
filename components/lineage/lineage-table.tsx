"use client";

import { useMemo, useState } from "react";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Button } from "@/components/ui/button";
import { Table, TableHead, TableRow, Td } from "@/components/ui/table";
import { TestStatusBadge } from "@/components/ui/test-status";
import { testStatus } from "@/lib/core/catalog";
import { assetPlace, distanceWords } from "./asset-words";
import type { GroupFold } from "./fold/fold-names";
import { foldLabels } from "./fold/fold-names";
import { groupOf } from "./fold/group-of";
import { useLens } from "./lens/lens-context";
import { lensLabels } from "./lens/lens-names";
import { orderRows, type RowColumn, type RowOrder, tableRows } from "./table-rows";
import { SortHead } from "./table-sort-head";
import type { VisibleGraph } from "./visible-graph";

const pageSize = 300;

/** The same facts as the drawing, in rows: for a screen reader, for copying, and for who reads lists faster. */
export function LineageTable({
  visible,
  hits,
  selected,
  fold,
  hasMiddle,
  onSelect,
}: {
  visible: VisibleGraph;
  /** When not empty, only these are listed. */
  hits: readonly number[];
  selected: string | null;
  /** By what the drawing is folded; each row tells its group then. */
  fold: GroupFold | null;
  /** Whether distances are told: a selection has no middle to tell them from. */
  hasMiddle: boolean;
  onSelect: (id: string) => void;
}) {
  const [shown, setShown] = useState(pageSize);
  const [order, setOrder] = useState<RowOrder>({ by: hasMiddle ? "distance" : "name", descending: false });
  const lens = useLens();
  // Types and tests have their columns in any case.
  const extra = lens.name !== "type" && lens.name !== "tests";
  const rows = useMemo(
    () =>
      orderRows(tableRows(visible, hits), order, ({ asset }, column) =>
        column === "group"
          ? fold === null
            ? ""
            : groupOf(fold, asset)
          : column === "lens"
            ? lens.wordsOf(asset)
            : // The worst first, as the words do not tell it.
              String(testStatus.options.indexOf(asset.testStatus)),
      ),
    [visible, hits, order, lens, fold],
  );
  const head = (by: RowColumn, label: string, isNumber = false) => (
    <SortHead column={by} label={label} isNumber={isNumber} order={order} onOrder={setOrder} />
  );
  const count = `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "asset" : "assets"}`;
  return (
    <>
      <p role="status" className="border-b bg-surface px-4 py-1 text-xs text-ink-faint tabular">
        {hits.length > 0 && rows.length < visible.nodes.length
          ? `${count} of ${visible.nodes.length.toLocaleString("en")}`
          : count}
        {rows.length > shown && `, the first ${shown.toLocaleString("en")} in rows`}
      </p>
      <Table label="Lineage as a table" frameClassName="min-h-0 grow bg-surface">
        <caption className="sr-only">
          What the drawing shows, one asset a row. The buttons in the column heads sort it; a name opens its details.
        </caption>
        <TableHead>
          <tr>
            {hasMiddle && head("distance", "Distance")}
            {head("name", "Name")}
            {head("type", "Type")}
            {head("tests", "Tests")}
            {extra && head("lens", lensLabels[lens.name])}
            {fold && head("group", foldLabels[fold])}
            {head("place", "Place")}
            {head("upstream", "Direct upstream", true)}
            {head("downstream", "Direct downstream", true)}
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
              {fold && <Td className="text-ink-soft">{groupOf(fold, asset)}</Td>}
              <Td className="whitespace-nowrap text-ink-soft">{assetPlace({ asset, project })}</Td>
              <Td isNumber>{asset.upstreamCount}</Td>
              <Td isNumber>{asset.downstreamCount}</Td>
            </TableRow>
          ))}
          {rows.length > shown && (
            <tr>
              <Td colSpan={9} className="text-center">
                <Button size="sm" onClick={() => setShown(shown + pageSize)}>
                  Show {Math.min(pageSize, rows.length - shown)} more of {rows.length}
                </Button>
              </Td>
            </tr>
          )}
        </tbody>
      </Table>
    </>
  );
}
