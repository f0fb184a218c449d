import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Parameters } from "../sql-front/compile-expression";
import type { Relation, SqlType } from "../sql-front/dialect";
import { tokens } from "../sql-front/tokens";
import type { Reply } from "../stand-in/reply";
import type { Chunks } from "./chunks";
import { snowflakeSql } from "./dialect";
import { failedStatement, failure, success } from "./envelope";
import { parametersOf } from "./login";
import { canceled, Refused, timedOut } from "./refusal";
import type { Session } from "./session";
import { run, type StatementType } from "./statements";
import { rowSet, rowType } from "./wire";

export const querySchema = z.strictObject({
  sqlText: z.string(),
  disableOfflineChunks: z.boolean().optional(),
  bindings: z.record(z.string(), z.object({ type: z.string(), value: z.union([z.string(), z.null()]) })).optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  isInternal: z.boolean().optional(),
  queryContextDTO: z.unknown().optional(),
  asyncExec: z.boolean().optional(),
  describeOnly: z.boolean().optional(),
});
type Order = z.infer<typeof querySchema>;

/** How answers come, apart from what they hold. */
export type Behaviour = {
  /** Rows that come with the answer; the others are in chunks. */
  inlineRows: number;
  chunkRows: number;
  /** How often a query answers that it is in progress before it is done. */
  pollsUntilDone: number;
  /** How long each statement takes. */
  statementMs: number;
};

type Query = {
  id: string;
  requestId: string;
  session: Session;
  outcome: { type: StatementType; relation: Relation } | Refused;
  pollsLeft: number;
  stop: AbortController;
  isRunning: boolean;
};

const STATEMENT_TYPES: Record<StatementType, number> = {
  SELECT: 4096,
  SHOW: 24_832,
  USE: 16_640,
  ALTER_SESSION: 16_384,
};
const BIND_TYPES: Record<string, SqlType> = { TEXT: "string", FIXED: "integer", REAL: "float", BOOLEAN: "boolean" };

export class Queries {
  readonly #queries = new Map<string, Query>();

  constructor(
    private readonly behaviour: Behaviour,
    private readonly chunks: Chunks,
    private readonly closing: AbortSignal,
  ) {}

  async start(order: Order, requestId: string, session: Session): Promise<Reply> {
    const id = `01bf${randomUUID().slice(4)}`;
    const stop = new AbortController();
    const query: Query = {
      id,
      requestId,
      session,
      outcome: canceled(),
      pollsLeft: this.behaviour.pollsUntilDone,
      stop,
      isRunning: true,
    };
    this.#queries.set(id, query);
    await this.#work(query, order);
    if (order.asyncExec)
      return success(
        { queryId: id, getResultUrl: `/queries/${id}/result`, queryAbortsAfterSecs: 300, progressDesc: null },
        {
          code: "333334",
          message:
            "Asynchronous execution in progress. Use provided query id to perform query monitoring and management.",
        },
      );
    return this.#reply(query);
  }

  async #work(query: Query, order: Order): Promise<void> {
    const { session, stop } = query;
    const limit = Number(
      order.parameters?.STATEMENT_TIMEOUT_IN_SECONDS ?? session.parameters.get("STATEMENT_TIMEOUT_IN_SECONDS") ?? 0,
    );
    const { statementMs } = this.behaviour;
    const isLate = limit > 0 && statementMs > limit * 1000;
    try {
      if (statementMs > 0)
        await delay(isLate ? limit * 1000 : statementMs, null, {
          signal: AbortSignal.any([stop.signal, this.closing]),
        });
      if (isLate) throw timedOut(limit);
      const outcome = run(order.sqlText, session, bindingsOf(order, session));
      session.lastResult = { queryId: query.id, relation: outcome.relation };
      query.outcome = outcome;
    } catch (thrown) {
      if (thrown instanceof Refused) query.outcome = thrown;
      else if (!stop.signal.aborted) throw thrown;
    } finally {
      query.isRunning = false;
    }
  }

  /** Statements that take their time right now. */
  get running(): number {
    return [...this.#queries.values()].filter(({ isRunning }) => isRunning).length;
  }

  result(id: string): Reply {
    const query = this.#queries.get(id);
    return query ? this.#reply(query) : failure("000709", `Statement ${id} not found`);
  }

  /** For `/monitoring/queries/…`. */
  status(id: string): Reply {
    const query = this.#queries.get(id);
    if (!query) return success({ queries: [] });
    if (query.pollsLeft > 0) {
      query.pollsLeft -= 1;
      return success({ queries: [{ id, status: "RUNNING", state: "EXECUTING" }] });
    }
    const { outcome } = query;
    return outcome instanceof Refused
      ? success({
          queries: [{ id, status: "FAILED_WITH_ERROR", errorCode: outcome.code, errorMessage: outcome.message }],
        })
      : success({ queries: [{ id, status: "SUCCESS", state: "SUCCEEDED" }] });
  }

  abort(named: { id?: string; requestId?: string }): Reply {
    const query = [...this.#queries.values()].find(
      ({ id, requestId }) => id === named.id || requestId === named.requestId,
    );
    if (!query) return failure("000605", "Identified SQL statement is not currently executing.");
    query.outcome = canceled();
    query.pollsLeft = 0;
    query.stop.abort();
    return success(null);
  }

  #reply(query: Query): Reply {
    const { id, session, outcome } = query;
    if (query.pollsLeft > 0) {
      query.pollsLeft -= 1;
      return success(
        { queryId: id, getResultUrl: `/queries/${id}/result`, queryAbortsAfterSecs: 300, progressDesc: null },
        { code: "333333", message: "Query execution in progress. Use provided URL to poll for result." },
      );
    }
    if (outcome instanceof Refused) return failedStatement(outcome, id);
    const { relation, type } = outcome;
    const { inlineRows, chunkRows } = this.behaviour;
    const inline = relation.rows.slice(0, inlineRows);
    const chunks = [];
    for (let from = inlineRows; from < relation.rows.length; from += chunkRows)
      chunks.push(this.chunks.add({ ...relation, rows: relation.rows.slice(from, from + chunkRows) }));
    return success({
      parameters: parametersOf(session),
      rowtype: rowType(relation),
      rowset: rowSet(relation.columns, inline),
      total: relation.rows.length,
      returned: relation.rows.length,
      ...(chunks.length === 0 ? {} : { chunks, chunkHeaders: this.chunks.headers }),
      queryId: id,
      databaseProvider: null,
      finalDatabaseName: session.database,
      finalSchemaName: session.schema,
      finalWarehouseName: session.warehouse,
      finalRoleName: session.role,
      numberOfBinds: 0,
      arrayBindSupported: false,
      statementTypeId: STATEMENT_TYPES[type],
      version: 1,
      sendResultTime: Date.now(),
      queryResultFormat: "json",
    });
  }
}

/** What stands for `?` and `:1`, counted from one. */
function bindingsOf({ sqlText, bindings = {} }: Order, session: Session): Parameters {
  const places = tokens(sqlText, snowflakeSql(session)).filter(
    ({ kind, text }) => kind === "parameter" && text === "?",
  );
  return new Map(
    Object.entries(bindings).flatMap(([number, { type, value }]) => {
      const known = BIND_TYPES[type] ?? "string";
      const read =
        value === null || known === "string" ? value : known === "boolean" ? value === "true" : Number(value);
      const bound = { type: known, value: read };
      return [
        [`:${number}`, bound],
        [`?${places[Number(number) - 1]?.start ?? -1}`, bound],
      ] as const;
    }),
  );
}
