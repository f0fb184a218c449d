import { describe, expect, it } from "vitest";
import type { VersionWriter } from "@/lib/catalog/write-version";
import type { AssetDraft } from "@/lib/core/catalog";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import type { StopReason } from "./lease";
import { enqueueSync } from "./mutations";
import { publishVersion, type Written } from "./publish";
import { claimSync } from "./queue";

useFreshDatabase();

const connectorId = "22222222-2222-4222-8222-222222222222";
const draft = (name: string): AssetDraft => ({
  ...{ key: `model.p.${name}`, type: "model", name, database: null, schema: null, identifier: name, relation: null },
  ...{ description: "x".repeat(5_000), tags: [], package: "p", path: null, materialization: null, owner: null },
  ...{ group: null, access: null, columns: [], code: null, attachedTo: [], facts: {} },
});

async function claimed() {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config) values ($1, 'c', 'k', 'primary', '{}') on conflict do nothing`,
    [connectorId],
  );
  await pool().query(`delete from syncs`);
  await enqueueSync(connectorId, { trigger: "manual" });
  const lease = await claimSync("test");
  if (!lease) throw new Error("nothing to claim");
  return lease;
}

const target = { id: connectorId, publishedVersion: 0, settings: "" };
// Those of this database alone: other files run beside this one, on the same server.
const ours = `from pg_stat_activity where application_name like 'connetra-sync:%' and datname = current_database()`;
const writers = `select count(*)::int as n ${ours}`;

describe("a sync that has to end in the middle of writing", () => {
  it.each<StopReason>(["cancelled", "shutdown", "lease-lost"])(
    "ends at once when it is %s, whatever its work waits for, and leaves nothing behind",
    async (reason) => {
      const lease = await claimed();
      let written = 0;
      const endless = async (writer: VersionWriter): Promise<Written> => {
        for (;;) {
          await writer.putAsset(draft(`m${written}`));
          written += 1;
          if (written === 1_000) lease.stop(reason);
        }
      };
      await expect(publishVersion(target, lease, endless)).rejects.toMatchObject({ code: "cancelled" });
      expect((await pool().query(`select count(*)::int as n from assets`)).rows[0]?.n).toBe(0);
      await expect.poll(async () => (await pool().query(writers)).rows[0]?.n).toBe(0);
      // The work itself has ended too, and goes on writing for nobody.
      const end = written;
      await expect.poll(() => written).toBe(end);
    },
  );

  it("fails when the database ends its connection, and does not wait for ever", async () => {
    const lease = await claimed();
    let written = 0;
    const endless = async (writer: VersionWriter): Promise<Written> => {
      for (;;) {
        await writer.putAsset(draft(`m${written}`));
        written += 1;
        if (written === 1_000) await pool().query(`select pg_terminate_backend(pid) ${ours}`);
      }
    };
    await expect(publishVersion(target, lease, endless)).rejects.toThrow();
    expect((await pool().query(`select count(*)::int as n from assets`)).rows[0]?.n).toBe(0);
  });
});
