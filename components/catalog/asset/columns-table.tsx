"use client";

import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, plural } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import { Table, TableHead, Th } from "@/components/ui/table";
import { type ColumnLine, ColumnRow } from "./column-row";

/** A screenful and more; a table of thousands is drawn when somebody asks for it. */
const SHOWN = 500;

const holds = (column: ColumnLine, needle: string): boolean =>
  [column.name, column.type ?? "", column.description, ...column.tags, ...column.meta].some((text) =>
    text.toLowerCase().includes(needle),
  );

/** `drawn` are descriptions as markdown, by the place of their column; null where plain text does. */
export function ColumnsTable({
  columns,
  drawn,
  testedName,
  from,
  connectorId,
}: {
  columns: readonly ColumnLine[];
  drawn: readonly ReactNode[];
  testedName: string;
  from: "dbt" | "warehouse";
  connectorId: string;
}) {
  const [filter, setFilter] = useState("");
  const [all, setAll] = useState(false);
  const [onlyDrift, setOnlyDrift] = useState(false);
  const needle = useDeferredValue(filter).trim().toLowerCase();
  const found = useMemo(
    () =>
      columns
        .map((column, at) => ({ column, text: drawn[at] ?? null, at }))
        .filter(({ column }) => (needle === "" || holds(column, needle)) && (!onlyDrift || column.drift !== null)),
    [columns, drawn, needle, onlyDrift],
  );
  const shown = all ? found : found.slice(0, SHOWN);
  const has = {
    tests: columns.some(({ tests }) => tests.length > 0),
    contract: columns.some(({ contractType }) => contractType !== null),
    constraints: columns.some(({ constraints }) => constraints.length > 0),
    warehouse: from === "dbt" && columns.some(({ inWarehouse, drift }) => inWarehouse !== null || drift !== null),
  };
  const drifting = columns.filter(({ drift }) => drift !== null).length;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Input
          type="search"
          aria-label="Filter the columns"
          placeholder="Filter columns"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="max-w-72"
        />
        <span role="status" className="tabular text-xs text-ink-faint">
          {needle === "" && !onlyDrift
            ? plural(columns.length, "column")
            : `${formatCount(found.length)} of ${plural(columns.length, "column")}`}
        </span>
        {drifting > 0 && (
          <Button size="sm" onClick={() => setOnlyDrift(!onlyDrift)}>
            {onlyDrift ? "All columns" : `Only the ${formatCount(drifting)} that differ`}
          </Button>
        )}
      </div>
      <div className="overflow-hidden rounded-lg border bg-surface">
        <Table label="Columns" frameClassName="max-h-[75dvh]">
          <TableHead>
            <tr>
              <Th>Name</Th>
              <Th className="max-sm:hidden">Type</Th>
              {has.contract && <Th>Contract</Th>}
              <Th>Description</Th>
              {has.tests && <Th>Tests</Th>}
              {has.constraints && <Th>Constraints</Th>}
              {has.warehouse && <Th>In warehouse</Th>}
            </tr>
          </TableHead>
          <tbody>
            {shown.map(({ column, text, at }) => (
              <ColumnRow
                key={at}
                column={column}
                text={text}
                testedName={testedName}
                from={from}
                connectorId={connectorId}
                has={has}
              />
            ))}
          </tbody>
        </Table>
        {found.length === 0 && <p className="px-3 py-6 text-center text-ink-faint">No column has that in it.</p>}
        {found.length > shown.length && (
          <div className="border-t p-2 text-center">
            <Button size="sm" onClick={() => setAll(true)}>
              Show all {formatCount(found.length)}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
