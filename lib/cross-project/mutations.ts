import "server-only";
import type { ClientBase } from "pg";
import { enqueueSyncUnlessActive } from "@/lib/sync/mutations";
import { findReferring, findRefs, findUpstreams, type Upstream } from "./data";

/** A model of another dbt project that a connector's version refers to; `upstream` null: no connector has it. */
export type CrossProjectRef = { key: string; project: string; upstream: Upstream | null };

/** Keeps what a version refers to, in the transaction that publishes it. */
export async function saveCrossProjectRefs(
  client: ClientBase,
  connectorId: string,
  refs: readonly CrossProjectRef[],
): Promise<void> {
  await client.query(`delete from cross_project_refs where connector_id = $1`, [connectorId]);
  if (refs.length === 0) return;
  const columns = [
    refs.map(({ key }) => key),
    refs.map(({ project }) => project),
    refs.map(({ upstream }) => upstream?.connectorId ?? null),
    refs.map(({ upstream }) => upstream?.assetId ?? null),
  ];
  await client.query(
    `insert into cross_project_refs (connector_id, key, project, upstream_connector_id, upstream_asset_id)
     select $1, * from unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[])`,
    [connectorId, ...columns],
  );
}

/** Takes away the edges that lead from a connector's assets into others. Run it in the transaction that deletes the connector. */
export async function cutDownstream(client: ClientBase, connectorId: string): Promise<void> {
  await client.query(
    `delete from edges e using cross_project_refs r
      where r.upstream_connector_id = $1 and e.connector_id = r.connector_id and e.from_id = r.upstream_asset_id`,
    [connectorId],
  );
}

/**
 * Syncs whoever refers to models that by now stand elsewhere: in a project that was connected, in none since one was
 * deleted or lost the model. Whoever is being synced looks again at its end.
 */
export async function enqueueOutdated(): Promise<void> {
  for (const referring of await findReferring()) {
    const refs = await findRefs(referring.connectorId);
    const upstreams = await findUpstreams(referring, [...refs.keys()]);
    const isOutdated = [...refs].some(([key, before]) => (upstreams.get(key)?.connectorId ?? null) !== before);
    if (isOutdated) await enqueueSyncUnlessActive(referring.connectorId, "project");
  }
}
