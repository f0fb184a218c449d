import type { Dialect, Value } from "../sql-front/dialect";
import type { ScalarFunction } from "../sql-front/function-types";
import { endsWith, ifElse, joinedText, plainAggregates, plainFunctions, startsWith } from "../sql-front/functions";
import type { Session } from "./session";

const told = (tell: () => Value): ScalarFunction => ({ takes: [0, 0], type: "string", apply: tell });

/** The part of Snowflake's SQL that the stand-in reads, as a session sees it; what is not here is refused. */
export const snowflakeSql = (session: Session): Dialect => ({
  nameQuote: '"',
  stringQuotes: ["$$", "'"],
  lineComments: ["//"],
  columnKey: (text, isQuoted) => (isQuoted ? text : text.toUpperCase()),
  outputName: (text, isQuoted) => (isQuoted ? text : text.toUpperCase()),
  anonymousName: (_, source) => source.toUpperCase(),
  nullsFirst: false,
  hasDoubleColonCast: true,
  hasIlike: true,
  hasDashedPaths: false,
  castTypes: {
    varchar: "string",
    string: "string",
    text: "string",
    number: "integer",
    int: "integer",
    integer: "integer",
    bigint: "integer",
    float: "float",
    double: "float",
    boolean: "boolean",
    timestamp_ltz: "timestamp",
    timestamp_ntz: "timestamp",
    timestamp: "timestamp",
  },
  functions: {
    ...plainFunctions,
    nvl: { ...plainFunctions.coalesce, takes: [2, 2] },
    iff: ifElse,
    startswith: startsWith,
    endswith: endsWith,
    to_varchar: { takes: [1, 2], type: "string", apply: ([value = null]) => (value === null ? null : String(value)) },
    to_char: { takes: [1, 2], type: "string", apply: ([value = null]) => (value === null ? null : String(value)) },
    date_part: {
      takes: [2, 2],
      type: "integer",
      apply: ([part = null, value = null]) => epoch(String(part), value),
    },
    current_role: told(() => session.role),
    current_user: told(() => session.user.name),
    current_warehouse: told(() => session.warehouse),
    current_database: told(() => session.database),
    current_schema: told(() => session.schema),
    current_account: told(() => "XY12345"),
    current_account_name: told(() => session.world.account.split("-").at(-1)?.toUpperCase() ?? null),
    current_organization_name: told(() => session.world.account.split("-")[0]?.toUpperCase() ?? null),
    current_region: told(() => "AWS_EU_CENTRAL_1"),
    current_version: told(() => "10.41.0"),
    current_session: told(() => session.id),
    current_secondary_roles: told(() =>
      JSON.stringify({
        roles: session.secondaryRoles === "ALL" ? session.user.roles.join(",") : "",
        value: session.secondaryRoles === "ALL" ? "ALL" : "",
      }),
    ),
    current_available_roles: told(() => JSON.stringify([...session.user.roles, "PUBLIC"])),
    current_timestamp: { takes: [0, 1], type: "timestamp", apply: () => Date.now() },
    is_role_in_session: {
      takes: [1, 1],
      type: "boolean",
      apply: ([name = null]) => session.seen.roles.has(String(name)),
    },
    last_query_id: { takes: [0, 0], type: "string", apply: () => session.lastResult?.queryId ?? null },
  },
  aggregates: {
    ...plainAggregates,
    listagg: joinedText,
    count_if: { takes: [1, 1], type: "integer", apply: (rows) => rows.filter(([value]) => value === true).length },
  },
});

function epoch(part: string, value: Value): Value {
  if (typeof value !== "number") return null;
  if (/^epoch_millisecond$/i.test(part)) return value;
  return /^epoch(_second)?$/i.test(part) ? Math.floor(value / 1000) : null;
}
