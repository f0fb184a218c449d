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

/** What a list is narrowed to, where it is asked for by its stars. */
export const starChoice = async (
  { starred }: { starred?: "true" | undefined },
  userId: string | null,
): Promise<{ only?: ReadonlySet<string> }> => (starred ? { only: await starredAssets(userId) } : {});
