import type { Dialect } from "../sql-front/dialect";
import {
  contains,
  endsWith,
  ifElse,
  joinedText,
  plainAggregates,
  plainFunctions,
  startsWith,
} from "../sql-front/functions";

/** The part of GoogleSQL that the stand-in reads; what is not here is refused. */
export const googleSql: Dialect = {
  nameQuote: "`",
  stringQuotes: ['"""', "'''", '"', "'"],
  lineComments: ["#"],
  // Columns are the same in any case; tables are not, which is the resolver's concern.
  columnKey: (text) => text.toLowerCase(),
  outputName: (text) => text,
  anonymousName: (index) => `f${index}_`,
  nullsFirst: true,
  hasDoubleColonCast: false,
  hasIlike: false,
  hasDashedPaths: true,
  castTypes: {
    string: "string",
    int64: "integer",
    float64: "float",
    numeric: "float",
    bool: "boolean",
    timestamp: "timestamp",
  },
  functions: {
    ...plainFunctions,
    if: ifElse,
    starts_with: startsWith,
    ends_with: endsWith,
    regexp_contains: contains,
    unix_millis: { takes: [1, 1], type: "integer", apply: ([value = null]) => value },
    unix_micros: {
      takes: [1, 1],
      type: "integer",
      apply: ([value = null]) => (typeof value === "number" ? value * 1000 : null),
    },
    unix_seconds: {
      takes: [1, 1],
      type: "integer",
      apply: ([value = null]) => (typeof value === "number" ? Math.floor(value / 1000) : null),
    },
    timestamp_millis: { takes: [1, 1], type: "timestamp", apply: ([value = null]) => value },
    current_timestamp: { takes: [0, 0], type: "timestamp", apply: () => Date.now() },
    session_user: { takes: [0, 0], type: "string", apply: () => "session" },
  },
  aggregates: {
    ...plainAggregates,
    string_agg: joinedText,
    countif: { takes: [1, 1], type: "integer", apply: (rows) => rows.filter(([value]) => value === true).length },
  },
};
