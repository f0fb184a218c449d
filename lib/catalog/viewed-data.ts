import "server-only";
import { pool } from "@/lib/platform/db";
import { type ViewedAsset, viewedAsset } from "./schema";

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
