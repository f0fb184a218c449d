import { formatCount } from "@/components/ui/format-number";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { UnitTestCases, UnitTestRows } from "@/lib/catalog/schema";
import { numberColumns } from "./number-columns";
import { cellText, isFacts } from "./read-facts";

/** A null is a value here, and an empty text another one. */
const cell = (value: unknown): string => (value === null ? "null" : value === "" ? '""' : cellText(value));

function RowsTable({ label, rows }: { label: string; rows: readonly Record<string, unknown>[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, 200);
  const areNumbers = numberColumns(
    rows.map((row) => columns.map((column) => cellText(row[column]))),
    columns.length,
  );
  return (
    <Table label={label} frameClassName="max-h-80">
      <TableHead>
        <tr>
          {columns.map((column, at) => (
            <Th key={column} isNumber={areNumbers[at] === true} className="font-mono">
              {column}
            </Th>
          ))}
        </tr>
      </TableHead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <TableRow key={at}>
            {columns.map((column, place) => (
              <Td
                key={column}
                isNumber={areNumbers[place] === true}
                className="h-7 max-w-80 py-1 font-mono text-xs wrap-break-word"
              >
                {Object.hasOwn(row, column) ? (
                  <span className={row[column] === null ? "text-ink-faint italic" : undefined}>
                    {cell(row[column])}
                  </span>
                ) : (
                  <span className="text-ink-faint">–</span>
                )}
              </Td>
            ))}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

/** Rows of a unit test, as a table; as the query that makes them, where the test says it so. */
function Rows({ title, told, name }: { title: string; told: UnitTestRows; name: string }) {
  const label = `${title} ${told.label}, ${name}`;
  return (
    <section className="min-w-0 overflow-hidden rounded-md border bg-surface">
      <p className="flex flex-wrap items-baseline gap-x-2 border-b bg-subtle px-3 py-1.5 text-xs">
        <span className="text-ink-soft">{title}</span>
        <code className="font-mono font-medium wrap-anywhere">{told.label}</code>
        {told.fixture && <span className="text-ink-soft">from the fixture {told.fixture}</span>}
      </p>
      {told.rows && told.rows.length > 0 && <RowsTable label={label} rows={told.rows} />}
      {told.rows?.length === 0 && <p className="px-3 py-2 text-xs text-ink-soft">No rows.</p>}
      {told.text && (
        <ScrollRegion label={label} className="max-h-80 px-3 py-2">
          <pre className="font-mono text-xs whitespace-pre-wrap">{told.text}</pre>
        </ScrollRegion>
      )}
      {told.rows === null && !told.text && (
        <p className="px-3 py-2 text-xs text-ink-soft">
          {told.fixture ? "The rows stand in the fixture, which the manifest does not hold." : "No rows."}
        </p>
      )}
      {told.left > 0 && (
        <p className="border-t px-3 py-1.5 text-xs text-ink-soft">{formatCount(told.left)} more rows are not shown.</p>
      )}
    </section>
  );
}

/** What a unit test puts in, what it replaces, and what must come out. */
export function UnitTestTables({ cases, name }: { cases: UnitTestCases; name: string }) {
  const replaced = Object.entries(cases.overrides ?? {}).filter(([, of]) => isFacts(of) && Object.keys(of).length > 0);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {cases.given.length === 0 && <p className="text-xs text-ink-soft">Nothing is given: its inputs are empty.</p>}
      {cases.given.map((told) => (
        <Rows key={told.label} title="Given" told={told} name={name} />
      ))}
      {replaced.map(([kind, of]) => (
        <p key={kind} className="text-xs text-ink-soft">
          Replaced {kind.replaceAll("_", " ")}: <code className="font-mono wrap-anywhere">{cellText(of)}</code>
        </p>
      ))}
      {cases.expected && <Rows title="Expected from" told={cases.expected} name={name} />}
    </div>
  );
}
