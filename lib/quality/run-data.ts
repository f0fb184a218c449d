import "server-only";
import type { ClientBase } from "pg";
import { pool } from "@/lib/platform/db";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { criticalPath } from "./critical-path";
import { type RunNode, type RunSummary, type RunView, runNode, runSummary } from "./run-schema";

const RUNS = 30;
/** So many nodes of a run are drawn and listed: the longest. A page of 5,000 took 300 ms of CPU, in which nobody else is answered. */
const MOST_NODES = 1_000;

const instant = (value: string) => `to_char(${value} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const failed = `r.status in ('error', 'fail', 'runtime error')`;

/** The projects that have results of runs, with how many assets have any. */
export async function projectsWithRuns(): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool().query<{ id: string; name: string }>(
    `select c.id, c.name from connectors c
      where c.published_version > 0 and exists (
        select 1 from results r where r.connector_id = c.id and r.kind <> 'freshness' and r.invocation_id is not null)
      order by c.name`,
  );
  return rows;
}

/** The newest runs of a project that syncs saw: a result is kept until a later run's takes its place, and as history after. */
export async function listRuns(connectorId: string): Promise<RunSummary[]> {
  const { rows } = await pool().query(
    `select r.invocation_id as "invocationId", ${instant("min(r.started_at)")} as "startedAt",
            ${instant("max(r.completed_at)")} as "completedAt", count(distinct (r.asset_id, r.kind))::int as nodes,
            count(distinct r.asset_id) filter (where ${failed})::int as failed,
            (array_agg(r.facts -> 'origin') filter (where r.facts -> 'origin' is not null))[1] as origin
       from results r
      where r.connector_id = $1 and r.kind <> 'freshness' and r.invocation_id is not null
      group by r.invocation_id order by max(coalesce(r.completed_at, r.started_at)) desc nulls last, 1 limit ${RUNS}`,
    [connectorId],
  );
  return rows.map((row) => runSummary.extend({ origin: runSummary.shape.origin.catch(null) }).parse(row));
}

type Row = Omit<RunNode, "start" | "isCritical" | "thread"> & { startedAt: number | null; thread: string | null };

/** One run with what each of its nodes did, and the chain of nodes that kept it longest. */
export const readRun = (connectorId: string, summary: RunSummary): Promise<RunView> =>
  inReadSnapshot(async (client) => {
    const { rows } = await client.query<Row>(
      `select distinct on (r.asset_id, r.kind) r.asset_id as id, a.name, a.type, r.status, r.thread_id as thread,
              extract(epoch from r.started_at)::float8 as "startedAt", r.failures::float8 as failures,
              coalesce(extract(epoch from r.completed_at - r.started_at), r.execution_time, 0)::float8 as seconds
         from results r
         join assets a on a.connector_id = r.connector_id and a.id = r.asset_id and a.valid_to is null
        where r.connector_id = $1 and r.invocation_id = $2 and r.kind <> 'freshness'
        order by r.asset_id, r.kind, r.valid_from desc`,
      [connectorId, summary.invocationId],
    );
    const critical = criticalPath(rows, await dependencies(client, connectorId));
    const onPath = new Set(critical.ids);
    const began = Math.min(...rows.flatMap(({ startedAt }) => startedAt ?? []));
    const ended = Math.max(
      ...rows.flatMap(({ startedAt, seconds }) => (startedAt === null ? [] : startedAt + seconds)),
    );
    const list = rows
      .map(({ startedAt, ...row }) =>
        runNode.parse({ ...row, start: startedAt === null ? null : startedAt - began, isCritical: onPath.has(row.id) }),
      )
      .sort((one, other) => other.seconds - one.seconds || (one.name < other.name ? -1 : 1));
    const shown = list.filter((node, at) => at < MOST_NODES || node.isCritical);
    return {
      ...summary,
      nodes: list.length,
      list: shown,
      span: Number.isFinite(ended - began) ? ended - began : 0,
      critical,
    };
  });

/** What waits for what: the published lineage, and tests for what they test. */
async function dependencies(client: ClientBase, connectorId: string): Promise<[string, string][]> {
  const { rows } = await client.query<[string, string]>({
    text: `select from_id, to_id from edges where connector_id = $1 and valid_to is null
           union all
           select tested, id from assets a cross join lateral unnest(a.attached_to) as tested
            where a.connector_id = $1 and a.valid_to is null and a.type in ('test', 'unit_test')`,
    values: [connectorId],
    rowMode: "array",
  });
  return rows;
}
