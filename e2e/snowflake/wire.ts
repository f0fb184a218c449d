import type { Column, Relation, Row, SqlType, Value } from "../sql-front/dialect";

const text = { type: "text", length: 16_777_216, byteLength: 16_777_216, precision: null, scale: null };
const TYPES: Record<
  SqlType,
  { type: string; length: number | null; byteLength: number | null; precision: number | null; scale: number | null }
> = {
  string: text,
  null: text,
  strings: { ...text, type: "array" },
  variant: { ...text, type: "variant" },
  integer: { type: "fixed", length: null, byteLength: null, precision: 38, scale: 0 },
  float: { type: "real", length: null, byteLength: null, precision: null, scale: null },
  boolean: { type: "boolean", length: null, byteLength: null, precision: null, scale: null },
  timestamp: { type: "timestamp_ltz", length: null, byteLength: null, precision: 0, scale: 3 },
  date: { type: "date", length: null, byteLength: null, precision: null, scale: null },
};

export const rowType = ({ columns }: Relation) =>
  columns.map(({ name, type }) => ({
    name,
    database: "",
    schema: "",
    table: "",
    ...TYPES[type],
    nullable: true,
    collation: null,
  }));

/** Every value is a text or null, whatever its type. */
export const rowSet = (columns: readonly Column[], rows: readonly Row[]): (string | null)[][] =>
  rows.map((row) => row.map((value, index) => written(value, columns[index]?.type ?? "string")));

function written(value: Value, type: SqlType): string | null {
  if (value === null) return null;
  if (type === "timestamp" && typeof value === "number") return (value / 1000).toFixed(9);
  if (type === "date") return String(Math.floor(Date.parse(String(value)) / 86_400_000));
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}
