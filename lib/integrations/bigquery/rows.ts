import { HttpFault } from "../shared/http/http-fault";

/** A row as BigQuery writes it, by the names of its columns in small letters. Everything is text, or null. */
export type Row = { get(column: string): string | null | undefined };
export type Rows = { total: number; pages(): AsyncGenerator<Row[], void> };

const unreadable = (): HttpFault =>
  new HttpFault("unreadable", { cause: new Error("A row is not written as BigQuery writes rows.") });

const asText = (cell: unknown): string | null => {
  if (typeof cell !== "object" || cell === null || !("v" in cell)) throw unreadable();
  const { v } = cell;
  if (typeof v === "string") return v;
  return typeof v === "number" || typeof v === "boolean" ? String(v) : null;
};

/** The cells of a row, by the places that its columns have in all rows of the answer. */
export const rowsOf = (columns: readonly string[], rows: readonly unknown[]): Row[] => {
  const places = new Map(columns.map((column, at) => [column.toLowerCase(), at]));
  return rows.map((row) => {
    const cells: unknown = typeof row === "object" && row !== null && "f" in row ? row.f : null;
    if (!Array.isArray(cells) || cells.length !== columns.length) throw unreadable();
    return {
      get: (column) => {
        const at = places.get(column);
        return at === undefined ? undefined : asText(cells[at]);
      },
    };
  });
};
