import type { Aggregate, ScalarFunction } from "./function-types";

/** What a warehouse's own SQL does otherwise than the others'. */
export type Dialect = {
  /** What stands around a quoted name. */
  nameQuote: '"' | "`";
  stringQuotes: readonly string[];
  /** Beside `--` and the slash and star. */
  lineComments: readonly string[];
  /** What two names of a column are compared by. */
  columnKey: (text: string, isQuoted: boolean) => string;
  /** The name that a column of the answer gets, from how the query writes it. */
  outputName: (text: string, isQuoted: boolean) => string;
  /** The name of a column that has none; `source` is its expression as it was written. */
  anonymousName: (index: number, source: string) => string;
  /** Where nulls stand in an ascending order. */
  nullsFirst: boolean;
  /** `value::type`, `like any`, `ilike`. */
  hasDoubleColonCast: boolean;
  hasIlike: boolean;
  /** Names with dashes before the first dot of a table's name, and quoted paths with dots inside. */
  hasDashedPaths: boolean;
  functions: Readonly<Record<string, ScalarFunction>>;
  aggregates: Readonly<Record<string, Aggregate>>;
  /** Types that CAST knows, by lower-case name. */
  castTypes: Readonly<Record<string, SqlType>>;
};

export type SqlType =
  | "string"
  | "integer"
  | "float"
  | "boolean"
  | "timestamp"
  | "date"
  | "variant"
  | "strings"
  | "null";

/** Timestamps are milliseconds since 1970, dates are `YYYY-MM-DD`. */
export type Value = string | number | boolean | null | readonly Value[];
export type Row = readonly Value[];

export type Column = { name: string; type: SqlType };
export type Relation = { columns: readonly Column[]; rows: readonly Row[] };
