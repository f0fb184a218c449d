import "server-only";
import type { ClientBase } from "pg";
import { toResultView } from "@/lib/catalog/result-view";
import { pastResults } from "./past-results";
import type { PastResult, StoredPastResult } from "./schema";

/** So many results of each asset are told; a strip of more is no longer read one by one. */
const TOLD = 30;

/**
 * What runs found before, by asset, the newest first. A result's row is kept from the version that brought it to the one
 * that brings another, so that the rows of one asset are its runs, as far as syncs saw them.
 */
export async function readHistory(
  client: ClientBase,
  connectorId: string,
  assetIds: readonly string[],
): Promise<Map<string, PastResult[]>> {
  const { rows } = await client.query<StoredPastResult & { assetId: string }>(
    `select r.asset_id as "assetId", r.kind, r.valid_from as version, r.status, left(r.message, 500) as message,
            r.failures::float8 as failures, r.execution_time as "executionTime", r.invocation_id as "invocationId",
            to_char(r.started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
            to_char(r.completed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "completedAt",
            s.finished_at as "publishedAt", s.id as "syncId", r.facts
       from unnest($2::uuid[]) as asked(id)
       cross join lateral (
         select * from results r where r.connector_id = $1 and r.asset_id = asked.id and r.kind in ('run', 'test')
          order by r.valid_from desc limit ${TOLD * 2}) r
       left join lateral (
         select s.id, s.finished_at from syncs s
          where s.connector_id = $1 and s.version = r.valid_from and s.status = 'succeeded' limit 1) s on true
      order by r.asset_id, r.valid_from desc`,
    [connectorId, assetIds],
  );
  const byAsset = new Map<string, (StoredPastResult & { assetId: string })[]>();
  for (const row of rows) byAsset.set(row.assetId, [...(byAsset.get(row.assetId) ?? []), row]);
  return new Map(
    [...byAsset].map(([id, stored]) => [
      id,
      pastResults(stored.map((row) => ({ ...row, origin: toResultView({ ...row }).origin }))).slice(0, TOLD),
    ]),
  );
}
