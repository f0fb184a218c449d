import type { ClientBase } from "pg";

/** The tables of a version, each with what names a row within its connector. */
const tables = [
  { name: "assets", key: "t.id::text" },
  { name: "edges", key: "t.from_id::text || ' ' || t.to_id::text" },
  { name: "results", key: "t.asset_id::text || ' ' || t.kind" },
  { name: "mappings", key: "t.asset_id::text" },
  { name: "health", key: "t.asset_id::text" },
] as const;

/**
 * Takes the rows that a sync wrote for `version` out of the connector's versions, within the transaction that wrote them:
 * they lie under the sync's id, in no version, and the rows they would end are noted and live on.
 * @returns a digest of all that would change
 */
export async function setAside(
  client: ClientBase,
  { connectorId, syncId, version }: { connectorId: string; syncId: string; version: number },
): Promise<string> {
  const digests: string[] = [];
  for (const { name, key } of tables) {
    const { rows: opened } = await client.query<{ digest: string | null }>(
      `with moved as (
         update ${name} t set connector_id = $2, valid_from = 0, valid_to = 0
          where t.connector_id = $1 and t.valid_from = $3 returning ${key} as key${name === "edges" ? ", '' as hash" : ", t.hash"})
       select md5(string_agg(key || ' ' || hash, ',' order by key collate "C")) as digest from moved`,
      [connectorId, syncId, version],
    );
    const { rows: closed } = await client.query<{ digest: string | null }>(
      `with kept as (update ${name} t set valid_to = null where t.connector_id = $1 and t.valid_to = $3 returning ${key} as key),
            noted as (insert into held_closures (sync_id, table_name, key) select $2, '${name}', key from kept)
       select md5(string_agg(key, ',' order by key collate "C")) as digest from kept`,
      [connectorId, syncId, version],
    );
    digests.push(`${opened[0]?.digest ?? "-"} ${closed[0]?.digest ?? "-"}`);
  }
  return digests.join(" ");
}

/** Puts what was set aside into its place, as the version that follows the published one. */
export async function putInPlace(
  client: ClientBase,
  { connectorId, syncId, version }: { connectorId: string; syncId: string; version: number },
): Promise<void> {
  for (const { name, key } of tables) {
    await client.query(
      `update ${name} t set valid_to = $3 from held_closures k
        where k.sync_id = $2 and k.table_name = '${name}' and t.connector_id = $1 and t.valid_to is null and ${key} = k.key`,
      [connectorId, syncId, version],
    );
    await client.query(
      `update ${name} t set connector_id = $1, valid_from = $3, valid_to = null where t.connector_id = $2`,
      [connectorId, syncId, version],
    );
  }
  await client.query(`delete from held_closures where sync_id = $1`, [syncId]);
}

/** Forgets what was set aside; what was decided about it stays known. */
export async function dropAside(client: ClientBase, syncId: string): Promise<void> {
  for (const { name } of tables) await client.query(`delete from ${name} where connector_id = $1`, [syncId]);
  await client.query(`delete from held_closures where sync_id = $1`, [syncId]);
}
