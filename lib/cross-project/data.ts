import "server-only";
import { assetId } from "@/lib/catalog/asset-id";
import type { AssetId } from "@/lib/core/ids";
import { pool } from "@/lib/platform/db";

/** Where the model of another project stands: which connector has it, as which asset. */
export type Upstream = { connectorId: string; assetId: AssetId };

/** Whom to look for: the keys that a connector refers to, and the warehouse that it enriches. */
export type Referring = { connectorId: string; primaryId: string | null };

/**
 * Which of these keys another dbt connector has as its own. Where several have one, the connector on the same warehouse
 * goes first, then the oldest.
 */
export async function findUpstreams(
  { connectorId, primaryId }: Referring,
  keys: readonly string[],
): Promise<Map<string, Upstream>> {
  if (keys.length === 0) return new Map();
  const { rows: others } = await pool().query<{ id: string }>(
    `select id from connectors where tier = 'secondary' and id <> $1 and published_version > 0`,
    [connectorId],
  );
  const ids = others.flatMap(({ id }) => keys.map((key) => assetId(id, key)));
  const { rows } = await pool().query<Upstream & { key: string }>(
    // What another connector itself only refers to is not its own.
    `select a.key, a.connector_id as "connectorId", a.id as "assetId"
       from assets a join connectors c on c.id = a.connector_id
      where a.id = any($1) and a.valid_to is null
        and not exists (select 1 from cross_project_refs r where r.connector_id = a.connector_id and r.key = a.key)
      order by c.primary_connector_id is distinct from $2, c.created_at, c.id`,
    [ids, primaryId],
  );
  const upstreams = new Map<string, Upstream>();
  for (const { key, ...upstream } of rows) if (!upstreams.has(key)) upstreams.set(key, upstream);
  return upstreams;
}

/** What the published version of a connector refers to, by key, with the connector it was found in. */
export async function findRefs(connectorId: string): Promise<Map<string, string | null>> {
  const { rows } = await pool().query<[string, string | null]>({
    text: `select key, upstream_connector_id from cross_project_refs where connector_id = $1 order by key`,
    values: [connectorId],
    rowMode: "array",
  });
  return new Map(rows);
}

/** Which of these dbt projects another connector has published. */
export async function findPublishedProjects(connectorId: string, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const { rows } = await pool().query<[string]>({
    text: `select distinct artifact->>'project'
             from connectors c join syncs s on s.id = c.published_sync_id
             cross join lateral jsonb_array_elements(s.artifacts) artifact
            where artifact->>'project' = any($1) and c.id <> $2`,
    values: [names, connectorId],
    rowMode: "array",
  });
  return new Set(rows.map(([name]) => name));
}

/** Connectors that refer to models of other projects. */
export async function findReferring(): Promise<Referring[]> {
  const { rows } = await pool().query<Referring>(
    `select c.id as "connectorId", c.primary_connector_id as "primaryId" from connectors c
      where exists (select 1 from cross_project_refs r where r.connector_id = c.id)`,
  );
  return rows;
}
