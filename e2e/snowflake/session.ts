import type { Relation } from "../sql-front/dialect";
import { Visibility } from "./visibility";
import type { User, World } from "./world";

export type ParameterValue = string | number | boolean;

/** What a client's session is about; it changes with USE and ALTER SESSION. */
export class Session {
  role: string | null;
  warehouse: string | null = null;
  database: string | null = null;
  schema: string | null = null;
  secondaryRoles: "ALL" | "NONE";
  readonly parameters: Map<string, ParameterValue>;
  /** The answer of the statement before, for RESULT_SCAN. */
  lastResult: { queryId: string; relation: Relation } | null = null;

  constructor(
    readonly id: string,
    readonly world: World,
    readonly user: User,
    role: string,
    parameters: Iterable<readonly [string, ParameterValue]>,
  ) {
    this.role = role;
    this.secondaryRoles = user.secondaryRoles ?? "NONE";
    this.parameters = new Map(parameters);
  }

  /** Nothing is kept: what a role may do can change while the session lasts. */
  get seen(): Visibility {
    const roles = [...(this.role ? [this.role] : []), ...(this.secondaryRoles === "ALL" ? this.user.roles : [])];
    return new Visibility(this.world, roles);
  }
}

/** The session parameters that are known, and what they are unless set. */
export const usualParameters: readonly (readonly [string, ParameterValue])[] = [
  ["ABORT_DETACHED_QUERY", false],
  ["AUTOCOMMIT", true],
  ["BINARY_OUTPUT_FORMAT", "HEX"],
  ["CLIENT_PREFETCH_THREADS", 4],
  ["CLIENT_RESULT_CHUNK_SIZE", 160],
  ["CLIENT_SESSION_KEEP_ALIVE", false],
  ["CLIENT_SESSION_KEEP_ALIVE_HEARTBEAT_FREQUENCY", 3600],
  ["CLIENT_STAGE_ARRAY_BINDING_THRESHOLD", 65_280],
  ["CLIENT_TELEMETRY_ENABLED", true],
  ["DATE_OUTPUT_FORMAT", "YYYY-MM-DD"],
  ["JS_TREAT_INTEGER_AS_BIGINT", false],
  ["LOCK_TIMEOUT", 43_200],
  ["MULTI_STATEMENT_COUNT", 1],
  ["QUERY_CONTEXT_CACHE_SIZE", 5],
  ["QUERY_TAG", ""],
  ["ROWS_PER_RESULTSET", 0],
  ["STATEMENT_QUEUED_TIMEOUT_IN_SECONDS", 0],
  ["STATEMENT_TIMEOUT_IN_SECONDS", 172_800],
  ["TIMESTAMP_LTZ_OUTPUT_FORMAT", ""],
  ["TIMESTAMP_NTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3"],
  ["TIMESTAMP_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM"],
  ["TIMESTAMP_TZ_OUTPUT_FORMAT", ""],
  ["TIMEZONE", "America/Los_Angeles"],
  ["TIME_OUTPUT_FORMAT", "HH24:MI:SS"],
  ["USE_CACHED_RESULT", true],
];
