import { describe, expect, it } from "vitest";
import { findConnector } from "@/lib/connectors/data";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector } from "@/scripts/test/sync-once";
import { findSync, listSyncs } from "./data";
import { enqueueSync } from "./mutations";
import type { SyncArtifact } from "./schema";

useFreshDatabase();

const artifact = (name: string): SyncArtifact => ({
  ...{ name, path: name, bytes: 1, revision: "r", dbtVersion: null, schemaVersion: null, generatedAt: null },
  invocationId: null,
});
const results = (count: number) => Array.from({ length: count }, () => artifact("run_results"));

describe("the artifacts of a sync", () => {
  it.each([
    [49, 50],
    [400, 1],
  ])("of a run_results of %d runs are all told of one sync, and %d of a list of syncs", async (count, listed) => {
    const { id: connectorId } = await dbtConnector();
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    const read = [artifact("manifest"), ...results(count)];
    await pool().query("update syncs set artifacts = $2 where id = $1", [id, JSON.stringify(read)]);
    expect((await findSync(id))?.artifacts).toHaveLength(count + 1);
    const [inList] = (await listSyncs(connectorId, { limit: 10 })).items;
    for (const sync of [inList, (await findConnector(connectorId))?.lastSync]) {
      expect(sync?.artifacts).toHaveLength(listed);
      expect(sync?.artifacts[0]?.name).toBe("manifest");
      expect(sync?.artifactCount).toBe(count + 1);
    }
  });
});
