import type { ClientBase } from "pg";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";

const tables = ["assets", "edges", "results", "mappings", "health"];

/** Removes all that a connector's syncs ever wrote. Run it in the transaction that deletes the connector. */
export async function deleteCatalog(client: ClientBase, connectorId: string): Promise<void> {
  await client.query(
    `delete from starred_assets s using (select distinct id from assets where connector_id = $1) a where s.asset_id = a.id`,
    [connectorId],
  );
  for (const table of tables) await client.query(`delete from ${table} where connector_id = $1`, [connectorId]);
}

/** More are a list that nobody reads. */
const MOST_STARS = 1_000;

/** A star outlives syncs: an asset keeps its id from version to version, also one that is gone for a while. */
export async function setStar(userId: string, assetId: string, starred: boolean): Promise<void> {
  if (!starred) {
    await pool().query(`delete from starred_assets where user_id = $1 and asset_id = $2`, [userId, assetId]);
    return;
  }
  const { rowCount } = await pool().query(
    `insert into starred_assets (user_id, asset_id)
     select $1, $2 where exists (select 1 from assets where id = $2 and valid_to is null)
                     and (select count(*) from starred_assets where user_id = $1) < ${MOST_STARS}
     on conflict (user_id, asset_id) do update set starred_at = starred_assets.starred_at`,
    [userId, assetId],
  );
  if (rowCount === 0)
    throw new AppError("invalid-input", "The asset could not be starred.", {
      remedy: `It may be gone: reload the page. More than ${MOST_STARS} stars are not kept.`,
    });
}
