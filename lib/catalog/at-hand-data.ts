import "server-only";
import { listAssets } from "./data";
import { viewedAssets } from "./recent-data";
import type { AssetsAtHand } from "./schema";
import { starredAssets } from "./starred-data";

/** What somebody looked at last, and what they starred. */
export async function assetsAtHand(userId: string | null, limit: number): Promise<AssetsAtHand> {
  const [viewed, starred] = await Promise.all([viewedAssets(userId, limit), starredAssets(userId)]);
  const page = starred.size === 0 ? null : await listAssets({ starred: "true", limit }, { starred });
  return { viewed, starred: page?.items ?? [] };
}
