import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/core/errors";
import type { ClientContext, SecondaryClient } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { manifestFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, requireSync } from "@/scripts/test/sync-once";
import type { Lease } from "./lease";
import { cancelSync, enqueueOutrun, enqueueSync } from "./mutations";
import { performSync } from "./perform-sync";
import { claimSync } from "./queue";
import type { SyncPhase } from "./schema";

let store: FakeDbtStore;
let wrap: (client: SecondaryClient) => SecondaryClient = (client) => client;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext) => wrap(store.open(context)),
}));

useFreshDatabase();

let connectorId: string;
let primaryId: string;
beforeEach(async () => {
  vi.unstubAllEnvs();
  await pool().query("delete from syncs");
  ({ id: connectorId, primaryId } = await dbtConnector());
  store = new FakeDbtStore();
  store.put("dbt", { manifest: manifestFile(["shop.orders"]) });
  wrap = (client) => client;
});

async function claimed(trigger: "manual" | "schedule" = "manual"): Promise<Lease> {
  const { id } = await enqueueSync(connectorId, { trigger });
  const lease = await claimSync("test");
  if (lease?.syncId !== id) throw new Error("another sync was next in the queue");
  return lease;
}

/** Whoever cancels what has just been published is told so, and that is no fault. */
const unlessEnded = (thrown: unknown): void => {
  if (!(thrown instanceof AppError) || thrown.code !== "conflict") throw thrown;
};

/** Cancels at the moment that a sync enters a phase, as a person does whose click falls there. */
function cancellingAt(lease: Lease, phase: SyncPhase): Promise<number> {
  const enter = lease.enter.bind(lease);
  return new Promise((resolve, reject) => {
    lease.enter = (entered, total, unit) => {
      enter(entered, total, unit);
      if (entered === phase)
        cancelSync(lease.syncId)
          .catch(unlessEnded)
          .then(() => resolve(performance.now()), reject);
    };
  });
}

describe("a sync that is cancelled", () => {
  it.each(["fetch", "read", "match", "write", "publish"] as const)(
    "has ended within two seconds when it is at %s, and has published nothing unless it was done",
    async (phase) => {
      const lease = await claimed();
      const cancelledAt = cancellingAt(lease, phase);
      await performSync(lease);
      expect(performance.now() - (await cancelledAt)).toBeLessThan(2_000);
      const { status, version } = await requireSync(lease.syncId);
      expect(["cancelled", "succeeded"]).toContain(status);
      const { rows } = await pool().query("select published_version as v from connectors where id = $1", [connectorId]);
      expect(rows[0]?.v).toBe(status === "succeeded" ? version : 0);
    },
  );

  it("ends although a client neither answers nor closes any more", async () => {
    const never = () => new Promise<never>(() => undefined);
    wrap = (client) => ({ ...client, find: never, close: never });
    const lease = await claimed();
    const cancelledAt = cancellingAt(lease, "fetch");
    await performSync(lease);
    expect(performance.now() - (await cancelledAt)).toBeLessThan(2_000);
    expect(await requireSync(lease.syncId)).toMatchObject({ status: "cancelled" });
  });

  it("ends at once when its worker has been silent, and another can begin", async () => {
    const lease = await claimed();
    await pool().query("update syncs set lease_until = now() + interval '10 seconds' where id = $1", [lease.syncId]);
    await cancelSync(lease.syncId);
    expect(await requireSync(lease.syncId)).toMatchObject({ status: "cancelled" });
    await enqueueSync(connectorId, { trigger: "manual" });
    // The silent one wakes, and finds that it has nothing to say.
    await performSync(lease);
    expect(await requireSync(lease.syncId)).toMatchObject({ status: "cancelled" });
    expect(
      (await pool().query("select published_version as v from connectors where id = $1", [connectorId])).rows[0]?.v,
    ).toBe(0);
  });
});

describe("a sync in which nothing moves", () => {
  it("is found, and tried again", async () => {
    vi.stubEnv("CONNETRA_FAULTS", "allowed");
    vi.stubEnv("FAULT_STUCK_SECONDS", "1");
    store.onPiece = () => new Promise(() => undefined);
    const lease = await claimed();
    await performSync(lease);
    expect(await requireSync(lease.syncId)).toMatchObject({
      status: "queued",
      error: { message: expect.stringContaining("nothing moved") },
    });
  });
});

describe("a dbt connector whose warehouse published while nobody lived to say so", () => {
  const publishWarehouse = () =>
    pool().query(
      "update connectors set published_version = published_version + 1, published_at = now() where id = $1",
      [primaryId],
    );
  const queued = async () => (await pool().query("select trigger from syncs where status = 'queued'")).rows;

  it("is synced once, whoever asks how often", async () => {
    await performSync(await claimed());
    await publishWarehouse();
    await Promise.all([enqueueOutrun(), enqueueOutrun(), enqueueOutrun(primaryId)]);
    expect(await queued()).toEqual([{ trigger: "primary" }]);
    const lease = await claimSync("test");
    if (lease) await performSync(lease);
    await enqueueOutrun();
    expect(await queued()).toEqual([]);
  });
});
