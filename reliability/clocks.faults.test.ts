import { afterAll, beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { enqueueSync } from "@/lib/sync/mutations";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, requireSync } from "@/scripts/test/sync-once";
import { report } from "./figures";
import { Fleet } from "./fleet";
import { contentHash, doublePublishes, recordFlips } from "./published";
import { otherOf, Shop, type Variant } from "./shop";
import { syncUndisturbed } from "./undisturbed";
import { buildWorker } from "./worker-program";

useFreshDatabase();

const HOUR_MS = 3_600_000;
const LEASE_SECONDS = 1;
const shop = new Shop(100);
const undisturbed = new Map<Variant, string>();
let connectorId = "";
let variant: Variant = "B";
let fleet: Fleet;
const found = { "leases run out": 0, "wrong content": 0, "worst next run off by": "" };

beforeAll(async () => {
  fleet = new Fleet(await buildWorker());
  await recordFlips();
  connectorId = (await dbtConnector()).id;
  await syncUndisturbed(shop, connectorId, async (next) => {
    undisturbed.set(next, await contentHash(connectorId));
  });
});
afterAll(() => fleet.stop());

const one = async (sql: string) => (await pool().query(sql, [connectorId])).rows[0]?.value;

it.each([
  ["an hour fast freezes, and one an hour slow takes over", 1],
  ["an hour slow freezes, and one an hour fast takes over", -1],
])("publishes once when a worker whose clock is %s", async (_, sign) => {
  variant = otherOf(variant);
  await shop.upload(connectorId, variant);
  const { id } = await enqueueSync(connectorId, { trigger: "api" });
  const options = { leaseSeconds: LEASE_SECONDS };
  const frozen = fleet.start({ ...options, faultAt: "write:freeze", clockOffsetMs: sign * HOUR_MS });
  const isOver = () =>
    one("select lease_until < clock_timestamp() as value from syncs where connector_id = $1 and status = 'running'");
  await expect.poll(isOver, { timeout: 30_000 }).toBe(true);
  found["leases run out"] += 1;
  fleet.start({ ...options, clockOffsetMs: -sign * HOUR_MS });
  await expect.poll(async () => (await requireSync(id)).status, { timeout: 30_000 }).toBe("succeeded");
  frozen.child.kill("SIGCONT");
  if ((await contentHash(connectorId)) !== undisturbed.get(variant)) found["wrong content"] += 1;
  await fleet.stop();
  expect(found["wrong content"]).toBe(0);
  expect(await doublePublishes()).toBe(0);
});

it.each([1, -1])("follows schedules by the time of the database with workers %d h off", async (hours) => {
  await pool().query(
    `update connectors set schedule = '{"everyMinutes": 30}', next_run_at = now() - interval '1 second' where id = $1`,
    [connectorId],
  );
  await pool().query("delete from syncs where connector_id = $1", [connectorId]);
  fleet.start({ clockOffsetMs: hours * HOUR_MS });
  const ran = () =>
    one(
      "select count(*)::int as value from syncs where connector_id = $1 and trigger = 'schedule' and finished_at is not null",
    );
  await expect.poll(ran, { timeout: 30_000 }).toBe(1);
  const inSeconds = Number(
    await one("select extract(epoch from next_run_at - now()) as value from connectors where id = $1"),
  );
  await fleet.stop();
  found["worst next run off by"] = `${Math.ceil(Math.abs(inSeconds - 1_800))} s`;
  expect(Math.abs(inSeconds - 1_800)).toBeLessThan(30);
});

it("says what it found", async () => {
  report("Y4", { ...found, double: await doublePublishes() });
  expect(found["wrong content"]).toBe(0);
});
