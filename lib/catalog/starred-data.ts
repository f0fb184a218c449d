import "server-only";
import { pool } from "@/lib/platform/db";

/** The assets that somebody starred. A token is nobody, and has none. */
export async function starredAssets(userId: string | null): Promise<ReadonlySet<string>> {
  if (userId === null) return new Set();
  const { rows } = await pool().query<{ id: string }>(`select asset_id as id from starred_assets where user_id = $1`, [
    userId,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** The stars that a list needs to know: none, unless it is narrowed to them. */
export const starsFor = async (
  { starred }: { starred?: "true" | undefined },
  userId: string | null,
): Promise<{ starred?: ReadonlySet<string> }> => (starred ? { starred: await starredAssets(userId) } : {});
