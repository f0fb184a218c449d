import { cn } from "@/components/ui/cn";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { FactTable } from "./fact-sections";
import { numberColumns } from "./number-columns";

/** Rows of facts, with the columns that the facts themselves have. */
export function FactTableView({ table }: { table: FactTable }) {
  const areNumbers = numberColumns(table.rows, table.columns.length);
  const rows = table.rows.map((cells, index) => ({ id: `${index}`, cells }));
  return (
    <section className="border-t first:border-t-0">
      <h3 className="px-4 pt-2.5 pb-1 text-xs font-medium text-ink-faint">{table.label}</h3>
      <Table label={table.label} frameClassName="max-h-96">
        <TableHead>
          <tr>
            {table.columns.map((column, at) => (
              <Th key={column} isNumber={areNumbers[at] === true} className="first:pl-4">
                {column.replaceAll("_", " ")}
              </Th>
            ))}
          </tr>
        </TableHead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <TableRow key={id}>
              {table.columns.map((column, at) => (
                <Td
                  key={column}
                  isNumber={areNumbers[at] === true}
                  className={cn(
                    "max-w-96 wrap-break-word first:pl-4",
                    column === "description" ? "min-w-56 text-sm" : "font-mono text-xs",
                  )}
                >
                  {cells[at]}
                </Td>
              ))}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
