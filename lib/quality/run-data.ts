import "server-only";
import type { ClientBase } from "pg";
import { inTurns } from "@/lib/core/in-turns";
import { pool } from "@/lib/platform/db";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { findCriticalPath } from "./critical-path";
import { publishedVersion, RunCache } from "./run-cache";
import { type RunNode, type RunSummary, type RunView, runSummary } from "./run-schema";
import { fitsFilter } from "./run-words";

const RUNS = 30;
const SLOWEST = 12;
/**
 * So many nodes of a run are drawn and listed: the longest of those that fit the filter. A page of 5,000 took 300 ms of CPU,
 * in which nobody else is answered.
 */
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
  // Each node once before anything is counted: a result stands in as many rows as versions changed something about it.
  const { rows } = await pool().query(
    `select r."invocationId", ${instant('min(r."startedAt")')} as "startedAt", ${instant('max(r."completedAt")')} as "completedAt",
            count(*)::int as nodes, (count(*) filter (where r."isFailed"))::int as failed,
            (select o.facts -> 'origin' from results o
              where o.connector_id = $1 and o.invocation_id = r."invocationId" and o.kind <> 'freshness'
                and o.facts -> 'origin' is not null limit 1) as origin
       from (select r.invocation_id as "invocationId", min(r.started_at) as "startedAt", max(r.completed_at) as "completedAt",
                    bool_or(${failed}) as "isFailed"
               from results r
              where r.connector_id = $1 and r.kind <> 'freshness' and r.invocation_id is not null
              group by r.invocation_id, r.asset_id, r.kind) r
      group by r."invocationId" order by max(coalesce(r."completedAt", r."startedAt")) desc nulls last, 1 limit ${RUNS}`,
    [connectorId],
  );
  return rows.map((row) => runSummary.extend({ origin: runSummary.shape.origin.catch(null) }).parse(row));
}

type Row = Omit<RunNode, "start" | "isCritical"> & { startedAt: number | null };

type WholeRun = Pick<RunView, "list" | "criticalNodes" | "slowest" | "span" | "critical"> & { version: string };
const wholeRuns = new RunCache<WholeRun>();

/**
 * One run with what each of its nodes did, and the chain of nodes that kept it longest.
 * @param filter leaves out nodes that do not fit, but for the chain and the slowest
 */
export async function readRun(connectorId: string, summary: RunSummary, filter = ""): Promise<RunView> {
  const { invocationId } = summary;
  const run = await wholeRuns.read(connectorId, invocationId, () => readWholeRun(connectorId, invocationId));
  const { list, criticalNodes, slowest, span, critical } = run;
  // A run that is told whole is filtered where it is looked at.
  const isCut = list.length > MOST_NODES;
  const fitting = isCut && filter.trim() !== "" ? list.filter((node) => fitsFilter(node, filter)) : list;
  return {
    ...summary,
    nodes: list.length,
    isCut,
    fitting: fitting.length,
    list: fitting.slice(0, MOST_NODES),
    ...{ criticalNodes, slowest, span, critical },
  };
}

async function readWholeRun(connectorId: string, invocationId: string): Promise<WholeRun> {
  const { version, rows, edges } = await inReadSnapshot(async (client) => ({
    version: await publishedVersion(connectorId, client),
    rows: await readRows(client, connectorId, invocationId),
    edges: await dependencies(client, connectorId),
  }));
  const critical = await inTurns(findCriticalPath(rows, edges));
  const onPath = new Set(critical.ids);
  let [began, ended] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { startedAt, seconds } of rows) {
    if (startedAt === null) continue;
    began = Math.min(began, startedAt);
    ended = Math.max(ended, startedAt + seconds);
  }
  await new Promise<void>((resolve) => setImmediate(resolve));
  const list = rows
    .map(
      ({ startedAt, ...row }): RunNode => ({
        ...row,
        start: startedAt === null ? null : startedAt - began,
        isCritical: onPath.has(row.id),
      }),
    )
    .sort((one, other) => other.seconds - one.seconds || (one.name < other.name ? -1 : 1));
  return {
    ...{ version, list, critical },
    criticalNodes: list.filter(({ isCritical }) => isCritical),
    slowest: list.slice(0, SLOWEST),
    span: Number.isFinite(ended - began) ? ended - began : 0,
  };
}

async function readRows(client: ClientBase, connectorId: string, invocationId: string): Promise<Row[]> {
  // An artifact may give one moment for start and end, and how long it took beside them.
  const { rows } = await client.query<Row>(
    `select distinct on (r.asset_id, r.kind) r.asset_id as id, a.name, a.type, r.status, r.thread_id as thread,
            extract(epoch from r.started_at)::float8 as "startedAt", r.failures::float8 as failures,
            coalesce(nullif(extract(epoch from r.completed_at - r.started_at), 0), r.execution_time, 0)::float8 as seconds
       from results r
       join assets a on a.connector_id = r.connector_id and a.id = r.asset_id and a.valid_to is null
      where r.connector_id = $1 and r.invocation_id = $2 and r.kind <> 'freshness'
      order by r.asset_id, r.kind, r.valid_from desc`,
    [connectorId, invocationId],
  );
  return rows;
}

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
