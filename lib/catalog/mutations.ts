import type { ClientBase } from "pg";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";

const tables = ["assets", "edges", "results", "mappings", "health"];

/** Removes all that a connector's syncs ever wrote. Run it in the transaction that deletes the connector. */
export async function deleteCatalog(client: ClientBase, connectorId: string): Promise<void> {
  for (const table of ["starred_assets", "viewed_assets"])
    await client.query(
      `delete from ${table} s using (select distinct id from assets where connector_id = $1) a where s.asset_id = a.id`,
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

const MOST_VIEWED = 50;

/** Notes that somebody looked at an asset, and forgets what they looked at long before and what is gone since. */
export async function rememberView(userId: string, assetId: string): Promise<void> {
  await pool().query(
    `insert into viewed_assets (user_id, asset_id)
     select $1, $2 where exists (select 1 from assets where id = $2 and valid_to is null)
     on conflict (user_id, asset_id) do update set viewed_at = now()`,
    [userId, assetId],
  );
  await pool().query(
    `delete from viewed_assets v where v.user_id = $1
        and (not exists (select 1 from assets a where a.id = v.asset_id and a.valid_to is null)
             or v.asset_id not in (select asset_id from viewed_assets where user_id = $1
                                    order by viewed_at desc, asset_id limit ${MOST_VIEWED}))`,
    [userId],
  );
}
