import { beforeEach, describe, expect, it, vi } from "vitest";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import type { ClientContext } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { manifestFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, workOffOne } from "@/scripts/test/sync-once";
import { runSchedules } from "./scheduler";

let store: FakeDbtStore;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext) => store.open(context),
}));

useFreshDatabase();

let connectorId: string;
beforeEach(async () => {
  await pool().query("delete from syncs");
  await pool().query("update connectors set schedule = null");
  connectorId = (await dbtConnector()).id;
  store = new FakeDbtStore();
  store.put("dbt", { manifest: manifestFile(["shop.orders"]) });
});

/** Sets the schedule and when it is due next, by the clock of the database. */
const schedule = (value: object, dueIn: string) =>
  pool().query("update connectors set schedule = $2, next_run_at = now() + $3::interval where id = $1", [
    connectorId,
    JSON.stringify(value),
    dueIn,
  ]);
const nextRunAt = async (): Promise<Date> =>
  (await pool().query("select next_run_at from connectors where id = $1", [connectorId])).rows[0]?.next_run_at;
const models = async () =>
  (await listAssets(assetQuery.parse({ type: "model", connectorId }))).items.map(({ name }) => name).sort();

const hourly = { everyMinutes: 60 };

describe("a schedule", () => {
  it("shows a manifest that was replaced after the next tick, without a hand", async () => {
    await schedule(hourly, "-1 second");
    await runSchedules(new Date());
    expect(await workOffOne()).toMatchObject({ connectorId, trigger: "schedule", status: "succeeded", version: 1 });

    await schedule(hourly, "-1 second");
    await runSchedules(new Date());
    expect(await workOffOne()).toMatchObject({ status: "unchanged", version: 1 });
    expect(store.calls).toMatchObject({ find: 2, sets: 1, open: 1 });

    store.put("dbt", { manifest: manifestFile(["shop.orders", "shop.customers"]) });
    await schedule(hourly, "-1 second");
    await runSchedules(new Date());
    expect(await workOffOne()).toMatchObject({ status: "succeeded", version: 2, changes: { added: 1 } });
    expect(await models()).toEqual(["customers", "orders"]);
  });

  it("does nothing before it is due, and says when it is due next after that", async () => {
    await schedule(hourly, "1 minute");
    await runSchedules(new Date());
    expect(await workOffOne()).toBeNull();

    await schedule(hourly, "-1 second");
    const now = new Date("2026-11-01T10:15:00Z");
    await runSchedules(now);
    expect(await nextRunAt()).toEqual(new Date("2026-11-01T11:15:00Z"));

    await schedule({ cron: "30 6 * * *", timeZone: "Europe/Berlin" }, "-1 second");
    await runSchedules(now);
    expect(await nextRunAt()).toEqual(new Date("2026-11-02T05:30:00Z"));
  });

  it("adds no second sync while one is under way", async () => {
    await schedule(hourly, "-1 second");
    await runSchedules(new Date());
    await schedule(hourly, "-1 second");
    await runSchedules(new Date());
    expect((await pool().query("select 1 from syncs")).rowCount).toBe(1);
  });
});
