import { ensureSetupToken } from "@/lib/access/mutations";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** The link by which the first admin makes an account; null when there is one. */
export async function setupLink(): Promise<string | null> {
  try {
    const token = await ensureSetupToken();
    return token && `${env().APP_URL}/setup?token=${token}`;
  } finally {
    await closeDatabase();
  }
}
