import "server-only";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { HELD_ALREADY } from "./held-hold";
import type { SyncReport } from "./queue";
import { type SyncView, syncView } from "./schema";
import { settingsOf } from "./settings-read";

/** Above this, a list leaves the many files of results out: a page of syncs would be megabytes of them. */
const MOST_LISTED = 50;
const listedArtifacts = `case when jsonb_array_length(artifacts) <= ${MOST_LISTED} then artifacts
  else jsonb_path_query_array(artifacts, '$[*] ? (@.name != "run_results")') end`;

const utc = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columnsWith = (artifacts: string) => `id, connector_id as "connectorId", status, phase, trigger,
  json_build_object('done', progress_done, 'total', progress_total, 'unit', progress_unit, 'nodes', progress_nodes, 'doing', progress_doing) as progress,
  counts, changes, warnings, error, ${artifacts} as artifacts, jsonb_array_length(artifacts) as "artifactCount", created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", version,
  case when status = 'queued' and error is not null then not_before end as "retryAt",
  (select json_build_object('assetsBefore', h.assets_before, 'assetsAfter', h.assets_after, 'baseVersion', h.base_version,
            'heldAt', ${utc("h.held_at")}, 'decision', h.decision, 'decidedBy', h.decided_by, 'decidedAt', ${utc("h.decided_at")})
     from held_syncs h where h.sync_id = id) as held`;

const columns = columnsWith("artifacts");
const listColumns = columnsWith(listedArtifacts);

/** Times leave the database as ISO 8601 in UTC. */
const toView = (row: Record<string, unknown>): SyncView =>
  syncView.parse({
    ...row,
    ...Object.fromEntries(
      ["createdAt", "startedAt", "finishedAt", "retryAt"].map((name) => {
        const time = row[name];
        return [name, time instanceof Date ? time.toISOString() : null];
      }),
    ),
  });

export async function findSync(id: string): Promise<SyncView | null> {
  const { rows } = await pool().query(`select ${columns} from syncs where id = $1`, [id]);
  return rows[0] ? toView(rows[0]) : null;
}

/** The newest sync of each connector. */
export async function findLastSyncs(connectorIds: readonly string[]): Promise<Map<string, SyncView>> {
  const { rows } = await pool().query(
    `select ${listColumns} from (select distinct on (connector_id) * from syncs where connector_id = any($1)
      order by connector_id, created_at desc, id desc) newest`,
    [connectorIds],
  );
  return new Map(rows.map((row) => [String(row.connectorId), toView(row)]));
}

/** How a connector has fared lately. */
export type Standing = {
  /** Syncs that failed since the last that did not. */
  failures: number;
  lastGoodAt: string | null;
  heldSync: { id: string; heldAt: string; message: string; remedy: string } | null;
};

export async function findStandings(connectorIds: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await pool().query<Standing & { id: string }>(
    `select c.id, ${utc("good.finished_at")} as "lastGoodAt",
            (select count(*)::int from syncs f where f.connector_id = c.id and f.status = 'failed'
                and (good.created_at is null or f.created_at > good.created_at)) as failures,
            (select json_build_object('id', h.sync_id, 'heldAt', ${utc("h.held_at")}, 'message', s.error->>'message', 'remedy', s.error->>'remedy')
               from held_syncs h join syncs s on s.id = h.sync_id where h.connector_id = c.id and h.decision is null) as "heldSync"
       from connectors c left join lateral (
            select created_at, finished_at from syncs g where g.connector_id = c.id and g.status in ('succeeded', 'unchanged', 'held')
             order by created_at desc limit 1) good on true
      where c.id = any($1)`,
    [connectorIds],
  );
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** Newest first. The cursor is the id of the last one seen. */
export async function listSyncs(
  connectorId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: SyncView[]; nextCursor: string | null; total: number }> {
  const { rows } = await pool().query(
    `select ${listColumns} from syncs where connector_id = $1
        and ($2::uuid is null or (created_at, id) < (select created_at, id from syncs where id = $2))
      order by created_at desc, id desc limit $3`,
    [connectorId, page.cursor ?? null, page.limit + 1],
  );
  const total = await pool().query<{ total: number }>(
    `select count(*)::int as total from syncs where connector_id = $1`,
    [connectorId],
  );
  const items = rows.slice(0, page.limit).map(toView);
  const nextCursor = rows.length > page.limit ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, total: total.rows[0]?.total ?? 0 };
}

/** What a sync must know of its connector before it starts. */
export type SyncTarget = {
  id: string;
  publishedVersion: number;
  fingerprint: string | null;
  /** What it is read by, as `settingsOf` tells it. */
  settings: string;
  primary: { id: string; kind: string; publishedVersion: number } | null;
  /** What the last sync that read, or found nothing changed, said: an unchanged one says it again. */
  lastReport: SyncReport | null;
  /** What a sync that waits for approval was made from; null when none waits that could follow the live version. */
  held: { fingerprint: string; refs: string[] } | null;
};

/**
 * Waits for whoever is saving settings or approving a held sync just now: what they do holds for this sync.
 * @throws AppError `not-found` when the connector was deleted meanwhile.
 */
export async function findSyncTarget(connectorId: string): Promise<SyncTarget> {
  const { rows } = await pool().query<SyncTarget>(
    `select c.id, c.published_version as "publishedVersion", c.fingerprint, ${settingsOf("c")} as settings,
            case when p.id is null then null else json_build_object('id', p.id, 'kind', p.kind, 'publishedVersion', p.published_version) end as primary,
            case when s.id is null then null else json_build_object('counts', s.counts, 'warnings', s.warnings, 'artifacts', s.artifacts) end as "lastReport",
            case when h.fingerprint is null then null
                 else json_build_object('fingerprint', h.fingerprint, 'refs', array(select ref->>'key' from json_array_elements(h.refs) ref)) end as held
       from connectors c left join connectors p on p.id = c.primary_connector_id
       left join lateral (select id, counts, warnings, artifacts from syncs
                           where connector_id = c.id and status in ('succeeded', 'unchanged')
                             and not warnings @> '[{"code": "${HELD_ALREADY}"}]'
                           order by created_at desc, id desc limit 1) s on true
       left join held_syncs h on h.connector_id = c.id and h.decision is null and h.base_version = c.published_version
      where c.id = $1 for share of c`,
    [connectorId],
  );
  const target = rows[0];
  if (target) return target;
  throw new AppError("not-found", "The connector is gone.", { remedy: "It was deleted; there is nothing to sync." });
}

/** dbt's words for the last results of a connector's tests, by asset id. */
export async function findTestStatuses(connectorId: string): Promise<Map<string, string>> {
  const { rows } = await pool().query<[string, string]>({
    text: `select asset_id, status from results where connector_id = $1 and kind = 'test' and valid_to is null`,
    values: [connectorId],
    rowMode: "array",
  });
  return new Map(rows);
}

/** A sync's kind of connector and where it stands; one whose connector was deleted under it is `gone`. */
export async function findSyncEnd(syncId: string): Promise<{ kind: string; status: string }> {
  const { rows } = await pool().query<{ kind: string; status: string }>(
    `select c.kind, s.status from syncs s join connectors c on c.id = s.connector_id where s.id = $1`,
    [syncId],
  );
  return rows[0] ?? { kind: "unknown", status: "gone" };
}
