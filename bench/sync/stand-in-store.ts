import { createReadStream, statSync } from "node:fs";
import { WarningList } from "@/lib/core/warnings";
import type { SecondaryClient } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { findSyncTarget } from "@/lib/sync/data";
import { enqueueSync } from "@/lib/sync/mutations";
import { claimSync } from "@/lib/sync/queue";
import { syncDbt } from "@/lib/sync/sync-dbt";

/** A place that holds one manifest, under a revision of its own choosing. */
const storeOf = (file: string, revision: string): SecondaryClient => ({
  tier: "secondary",
  async *test() {},
  find: async () => ({
    revision,
    warnings: new WarningList(),
    sets: async () => [
      {
        place: "",
        runResults: [],
        manifest: {
          ...{ name: "manifest", path: "manifest.json", bytes: statSync(file).size, revision, modifiedAt: null },
        },
      },
    ],
  }),
  open: async () => createReadStream(file, { highWaterMark: 1024 * 1024 }),
  close: async () => undefined,
});

export async function newConnector(id: string): Promise<void> {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config) values ($1, $2, 'dbt-core-upload', 'secondary', '{}')`,
    [id, `bench ${id}`],
  );
}

/** A whole sync, from the queue to the published version. @returns how it ended */
export async function sync(connectorId: string, file: string, revision: string): Promise<string> {
  await enqueueSync(connectorId, { trigger: "manual" });
  const lease = await claimSync("bench");
  if (!lease) throw new Error("the sync is not next in the queue");
  return syncDbt(await findSyncTarget(connectorId), storeOf(file, revision), lease);
}
