import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { endingAfter } from "../../core/ending-after";
import type { HttpAccess } from "../shared/http/http-access";
import { HttpFault } from "../shared/http/http-fault";
import { type QueryAnswer, queryAnswer } from "./answers";
import type { Asking } from "./ask-api";
import { type Rows, rowsOf } from "./rows";

/** Far more than questions about metadata ever bill, and far less than what would be missed. */
const MOST_BILLED_BYTES = String(10 * 1024 ** 3);
const PAGE_ROWS = 10_000;
/** How long the far end may hold an answer back while a job runs; it answers earlier when the job is done. */
const HOLD_MS = { test: 2_000, sync: 10_000 };

/** Runs queries as jobs of the connector's own project. What they may read is bounded by roles, what they may cost by a limit. */
export const openQueries = (access: HttpAccess, asking: Asking, purpose: "test" | "sync") => {
  const holdMs = HOLD_MS[purpose];

  /** The far end goes on with a job that nobody waits for any more: it is asked to stop. */
  const cancel = (jobId: string, location: string): void => {
    const how = {
      ...access,
      signal: endingAfter(2_000, new AbortController().signal),
      pace: { ...access.pace, tries: 1 },
    };
    const path = `jobs/${encodeURIComponent(jobId)}/cancel`;
    asking.json(z.unknown(), { path, query: { location }, post: {} }, how).catch(() => {});
  };

  const finished = async (first: QueryAnswer, location: string, maxResults: number): Promise<QueryAnswer> => {
    const until = access.clock.now() + access.pace.wholeMs;
    const jobId = first.jobReference?.jobId;
    let answer = first;
    try {
      while (!answer.jobComplete) {
        if (jobId === undefined) throw new HttpFault("unreadable");
        if (access.clock.now() > until) throw new HttpFault("no-answer");
        const query = { location, timeoutMs: holdMs, maxResults };
        const path = `queries/${encodeURIComponent(jobId)}`;
        answer = await asking.json(queryAnswer, { path, query, extraMs: holdMs });
      }
      return answer;
    } catch (thrown) {
      if (jobId !== undefined) cancel(jobId, location);
      throw thrown;
    }
  };

  /** @throws HttpFault, AppError */
  const run = async (sql: string, location: string, maxResults = PAGE_ROWS): Promise<Rows> => {
    const post = {
      ...{ query: sql, useLegacySql: false, location, maxResults, timeoutMs: holdMs },
      ...{ maximumBytesBilled: MOST_BILLED_BYTES, jobTimeoutMs: String(access.pace.wholeMs) },
      // The same question asked again after a broken connection is the same job.
      ...{ requestId: randomUUID(), labels: { application: "connetra" } },
    };
    const asked = await asking.json(queryAnswer, { path: "queries", post, extraMs: holdMs });
    const first = await finished(asked, location, maxResults);
    const names = (first.schema?.fields ?? asked.schema?.fields ?? []).map(({ name }) => name);
    const jobId = first.jobReference?.jobId ?? asked.jobReference?.jobId;
    const next = (pageToken: string | undefined): Promise<QueryAnswer> | null => {
      if (!pageToken || jobId === undefined) return null;
      const path = `queries/${encodeURIComponent(jobId)}`;
      const page = asking.json(queryAnswer, { path, query: { location, pageToken, maxResults }, extraMs: holdMs });
      // Told to whoever waits for it; nobody may, when the work ends before.
      page.catch(() => {});
      return page;
    };
    return {
      total: first.totalRows ?? first.rows?.length ?? 0,
      async *pages() {
        for (let page: QueryAnswer | null = first; page; ) {
          // While one page is worked on, the next is on its way.
          const following = next(page.pageToken);
          yield rowsOf(names, page.rows ?? []);
          page = following && (await following);
        }
      },
    };
  };

  /** Whether jobs may be made at all; reads nothing, bills nothing, makes none. @throws HttpFault, AppError */
  const dryRun = async (location: string | null): Promise<void> => {
    const post = { query: "SELECT 1", useLegacySql: false, dryRun: true, ...(location !== null && { location }) };
    await asking.json(z.unknown(), { path: "queries", post });
  };

  return { run, dryRun };
};
