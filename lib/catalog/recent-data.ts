import "server-only";
import { pool } from "@/lib/platform/db";
import { type RecentChange, recentChange, type ViewedAsset, viewedAsset } from "./schema";

/**
 * Assets that the latest syncs added or changed, the newest first. What a connector's first sync brought is left out:
 * everything is new then, which tells nobody anything.
 */
export async function recentChanges(limit: number): Promise<RecentChange[]> {
  const { rows } = await pool().query(
    `select a.id, a.type, a.name, a.schema, s.finished_at as at,
            not exists (select 1 from assets b where b.connector_id = a.connector_id and b.id = a.id
                                                 and b.valid_from < a.valid_from) as added
       from assets a
       join syncs s on s.connector_id = a.connector_id and s.version = a.valid_from and s.status = 'succeeded'
      where a.valid_to is null and a.valid_from > 1 and a.type not in ('test', 'unit_test')
        and not exists (select 1 from mappings m where m.primary_id = a.id and m.valid_to is null)
      order by s.finished_at desc, lower(a.name), a.id limit $1`,
    [limit],
  );
  return rows.map((row) => recentChange.parse({ ...row, at: row.at.toISOString() }));
}

/** The assets that somebody looked at, the latest first, as far as they are still there. A token is nobody. */
export async function viewedAssets(userId: string | null, limit: number): Promise<ViewedAsset[]> {
  if (userId === null) return [];
  const { rows } = await pool().query(
    `select a.id, a.type, a.name, a.schema, a.package, v.viewed_at as "viewedAt"
       from viewed_assets v join assets a on a.id = v.asset_id and a.valid_to is null
      where v.user_id = $1 order by v.viewed_at desc, a.id limit $2`,
    [userId, limit],
  );
  return rows.map((row) => viewedAsset.parse({ ...row, viewedAt: row.viewedAt.toISOString() }));
}
