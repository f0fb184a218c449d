import type { Column, Relation, Row, SqlType, Value } from "../sql-front/dialect";

const TYPES: Record<SqlType, { type: string; mode: string }> = {
  string: { type: "STRING", mode: "NULLABLE" },
  integer: { type: "INTEGER", mode: "NULLABLE" },
  float: { type: "FLOAT", mode: "NULLABLE" },
  boolean: { type: "BOOLEAN", mode: "NULLABLE" },
  timestamp: { type: "TIMESTAMP", mode: "NULLABLE" },
  date: { type: "DATE", mode: "NULLABLE" },
  variant: { type: "JSON", mode: "NULLABLE" },
  strings: { type: "STRING", mode: "REPEATED" },
  // What has no type of its own is a whole number.
  null: { type: "INTEGER", mode: "NULLABLE" },
};

export const schemaOf = ({ columns }: Relation) => ({
  fields: columns.map(({ name, type }) => ({ name, ...TYPES[type] })),
});

export type TimestampFormat = "FLOAT64" | "INT64" | "ISO8601_STRING";

/** Rows as BigQuery writes them: every value a text below `v`. */
export const rowsOf = (columns: readonly Column[], rows: readonly Row[], format: TimestampFormat) =>
  rows.map((row) => ({
    f: row.map((value, index) => ({ v: written(value, columns[index]?.type ?? "string", format) })),
  }));

function written(value: Value, type: SqlType, format: TimestampFormat): unknown {
  if (value === null) return type === "strings" ? [] : null;
  if (Array.isArray(value)) return value.map((item: Value) => ({ v: item === null ? null : String(item) }));
  if (type === "timestamp" && typeof value === "number") {
    if (format === "INT64") return String(value * 1000);
    return format === "FLOAT64" ? String(value / 1000) : new Date(value).toISOString();
  }
  return String(value);
}
