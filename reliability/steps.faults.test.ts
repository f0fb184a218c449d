import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { enqueueSync } from "@/lib/sync/mutations";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, requireSync } from "@/scripts/test/sync-once";
import { report } from "./figures";
import { Fleet } from "./fleet";
import { contentHash, doublePublishes, orphans, recordFlips } from "./published";
import { otherOf, Shop, type Variant } from "./shop";
import { syncUndisturbed } from "./undisturbed";
import { buildWorker } from "./worker-program";

useFreshDatabase();

const steps = ["fetch", "read", "match", "write", "publish", "publish-before", "publish-after"];
const KILLS = 3;
const LEASE_SECONDS = 1;

const shop = new Shop(200);
const undisturbed = new Map<Variant, string>();
let connectorId = "";
let variant: Variant = "B";
let fleet: Fleet;
const found = { kills: 0, resumed: 0, "other content": 0 };

beforeAll(async () => {
  fleet = new Fleet(await buildWorker());
  await recordFlips();
  connectorId = (await dbtConnector()).id;
  await syncUndisturbed(shop, connectorId, async (next) => {
    undisturbed.set(next, await contentHash(connectorId));
  });
});
afterAll(() => fleet.stop());

/** The next variant, and a sync for it in the queue. */
async function begin(): Promise<{ id: string; before: string }> {
  const before = await contentHash(connectorId);
  variant = otherOf(variant);
  await shop.upload(connectorId, variant);
  return { ...(await enqueueSync(connectorId, { trigger: "api" })), before };
}
const statusOf = async (id: string) => (await requireSync(id)).status;

it.each(steps)(
  "ends with the content of an undisturbed run when its worker is killed three times at %s",
  async (step) => {
    const { id, before } = await begin();
    const isPublished = step === "publish-after";
    // After publishing there is nothing left to kill a second time.
    for (let kills = 0; kills < (isPublished ? 1 : KILLS); kills += 1) {
      await fleet.start({ faultAt: step, leaseSeconds: LEASE_SECONDS }).ended;
      found.kills += 1;
      expect(await contentHash(connectorId)).toBe(isPublished ? undisturbed.get(variant) : before);
    }
    fleet.start({ leaseSeconds: LEASE_SECONDS });
    await expect.poll(() => statusOf(id), { timeout: 30_000 }).toBe("succeeded");
    const isSame = (await contentHash(connectorId)) === undisturbed.get(variant);
    found[isSame ? "resumed" : "other content"] += 1;
    await fleet.stop();
    expect(isSame).toBe(true);
    expect(await orphans()).toEqual({ syncs: 0, writers: 0, rows: 0 });
  },
);

it("publishes nothing for a worker that freezes just before, and wakes when another has published", async () => {
  const { id } = await begin();
  const frozen = fleet.start({ faultAt: "publish-before:freeze", leaseSeconds: LEASE_SECONDS });
  await expect.poll(async () => (await requireSync(id)).status, { timeout: 30_000 }).toBe("running");
  await expect
    .poll(
      async () =>
        (await pool().query("select lease_until < clock_timestamp() as over from syncs where id = $1", [id])).rows[0]
          ?.over,
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  fleet.start({ leaseSeconds: LEASE_SECONDS });
  await expect.poll(() => statusOf(id), { timeout: 30_000 }).toBe("succeeded");
  frozen.child.kill("SIGCONT");
  // It finds that its connection is gone, and ends nothing and nobody.
  await pause(1_500);
  expect(frozen.child.exitCode).toBeNull();
  expect(await contentHash(connectorId)).toBe(undisturbed.get(variant));
  expect(await doublePublishes()).toBe(0);
  await fleet.stop();
});

it("says what it found", async () => {
  report("Y3", { steps: steps.length, ...found, double: await doublePublishes() });
  expect(found["other content"]).toBe(0);
});
