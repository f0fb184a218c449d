import { randomBytes } from "node:crypto";
import type { Relation } from "../sql-front/dialect";
import { runQuery } from "../sql-front/run-query";
import { SqlFault, type SqlFaultKind } from "../sql-front/sql-fault";
import type { Reply } from "../stand-in/reply";
import { googleSql } from "./dialect";
import { parametersOf, type QueryParameter } from "./parameters";
import { invalidQuery, notFound, Refused } from "./refusal";
import { type QueryScope, tablesOfQueries } from "./tables-of-queries";
import { sameLocation } from "./world";

export type Job = {
  id: string;
  project: string;
  location: string;
  sql: string;
  email: string;
  createdAt: number;
  isDryRun: boolean;
  /** What came of it: rows, or the error that it ended with. */
  outcome: Relation | { refusal: Reply };
  /** How often it still answers that it is not done. */
  pollsLeft: number;
  isCancelled: boolean;
};

const WORDS: Record<SqlFaultKind, (subject: string) => string> = {
  syntax: (subject) => `Syntax error: Unexpected ${subject === "<EOF>" ? "end of script" : `"${subject}"`}`,
  "unknown-column": (subject) => `Unrecognized name: ${subject}`,
  "ambiguous-column": (subject) => `Column name ${subject} is ambiguous`,
  "unknown-table": (subject) => `Invalid table name: ${subject}`,
  "unqualified-table": (subject) => `Table "${subject}" must be qualified with a dataset (e.g. dataset.table).`,
  "unknown-function": (subject) => `Function not found: ${subject}`,
  "wrong-arguments": (subject) => `Number of arguments does not match for ${subject}`,
  "wrong-types": (subject) => `No matching signature for operator ${subject}`,
  "not-grouped": (subject) => `SELECT list expression references ${subject} which is neither grouped nor aggregated`,
  "missing-parameter": (subject) => `Query parameter '${subject.replace(/^@/, "")}' not found`,
  unsupported: (subject) => `The stand-in does not know ${subject}`,
};

export type QueryOrder = {
  sql: string;
  parameters: readonly QueryParameter[];
  scope: QueryScope;
  email: string;
  jobId?: string | undefined;
  isDryRun?: boolean;
  pollsLeft: number;
};

/** All jobs since the start; a query is answered when it is asked, and told when it is done. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();

  run({ sql, parameters, scope, email, jobId, isDryRun = false, pollsLeft }: QueryOrder): Job {
    const outcome = this.#answer(sql, parameters, scope);
    const job: Job = {
      id: jobId ?? `job_${randomBytes(20).toString("base64url")}`,
      project: scope.project,
      location: scope.location ?? "US",
      sql,
      email,
      createdAt: Date.now(),
      isDryRun,
      outcome,
      pollsLeft,
      isCancelled: false,
    };
    if (!isDryRun) this.#jobs.set(`${job.project}:${job.id}`, job);
    return job;
  }

  has(project: string, id: string): boolean {
    return this.#jobs.has(`${project}:${id}`);
  }

  /** Jobs outside US and EU are found only by those who say where they run. */
  find(project: string, id: string, location: string | null): Job {
    const job = this.#jobs.get(`${project}:${id}`);
    const isHere = job && (location ? sameLocation(location, job.location) : /^(us|eu)$/i.test(job.location));
    if (!job || !isHere) throw new Refused(notFound(`Job ${project}:${location ? `${location}.` : ""}${id}`));
    return job;
  }

  #answer(sql: string, parameters: readonly QueryParameter[], scope: QueryScope): Job["outcome"] {
    try {
      return runQuery(sql, googleSql, tablesOfQueries(scope), parametersOf(sql, parameters));
    } catch (thrown) {
      if (thrown instanceof Refused) return { refusal: thrown.reply };
      if (!(thrown instanceof SqlFault)) throw thrown;
      const { kind, subject, place } = thrown;
      return { refusal: invalidQuery(`${WORDS[kind](subject)} at [${place.line}:${place.column}]`) };
    }
  }
}
