import { beforeEach, describe, expect, it, vi } from "vitest";
import { findConnector } from "@/lib/connectors/data";
import { AppError } from "@/lib/core/errors";
import type { ClientContext } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { manifestFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, makeDue, requireSync, syncOnce, workOffOne } from "@/scripts/test/sync-once";
import { cancelSync, enqueueSync } from "./mutations";
import { claimSync } from "./queue";

let store: FakeDbtStore;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext) => store.open(context),
}));

useFreshDatabase();

let connectorId: string;
let primaryId: string;
let faults: AppError[];
beforeEach(async () => {
  await pool().query("delete from syncs");
  ({ id: connectorId, primaryId } = await dbtConnector());
  store = new FakeDbtStore();
  store.put("dbt", { manifest: manifestFile(["shop.orders"]) });
  faults = [];
  store.onFind = () => {
    const fault = faults.shift();
    if (fault) throw fault;
  };
});

const passing = (retryAfterMs: number | null = null) =>
  new AppError("vendor-rate-limited", "The store asks us to slow down.", {
    remedy: "Wait a moment.",
    fault: "vendor",
    retryable: true,
    retryAfterMs,
  });

const waitOf = async (id: string): Promise<number> => {
  const { rows } = await pool().query<{ seconds: number }>(
    "select extract(epoch from not_before - clock_timestamp())::float as seconds from syncs where id = $1",
    [id],
  );
  return rows[0]?.seconds ?? Number.NaN;
};

describe("a sync that nobody waits for, and that fails by a passing fault", () => {
  it("waits in the queue with the reason to be seen, and succeeds when its time has come", async () => {
    faults = [passing()];
    const failed = await syncOnce(connectorId, { trigger: "schedule" });
    expect(failed).toMatchObject({
      ...{ status: "queued", phase: null, finishedAt: null },
      error: { code: "vendor-rate-limited", message: "The store asks us to slow down." },
    });
    expect(Date.parse(failed.retryAt ?? "")).toBeGreaterThan(Date.now());
    expect(await findConnector(connectorId)).toMatchObject({
      state: "syncing",
      stateReason: expect.stringContaining("slow down"),
    });
    expect(await workOffOne()).toBeNull();

    await makeDue(failed.id);
    expect(await workOffOne()).toMatchObject({ id: failed.id, status: "succeeded", error: null, retryAt: null });
  });

  it("waits as long as the vendor asked for", async () => {
    faults = [passing(120_000)];
    const { id } = await syncOnce(connectorId, { trigger: "schedule" });
    expect(Math.round(await waitOf(id))).toBeGreaterThanOrEqual(118);
  });

  it("has failed for good after five tries", async () => {
    faults = Array.from({ length: 9 }, () => passing());
    let sync = await syncOnce(connectorId, { trigger: "schedule" });
    for (let tries = 1; tries < 5; tries += 1) {
      expect(sync.status).toBe("queued");
      expect(await waitOf(sync.id)).toBeLessThan(301);
      await makeDue(sync.id);
      sync = (await workOffOne()) ?? sync;
    }
    expect(sync).toMatchObject({ status: "failed", error: { code: "vendor-rate-limited" }, retryAt: null });
    expect(store.calls.opened).toBe(5);
    expect(sync.finishedAt).not.toBeNull();
  });

  it("has failed at once when somebody started it and waits", async () => {
    faults = [passing()];
    expect(await syncOnce(connectorId, { trigger: "api" })).toMatchObject({
      status: "failed",
      error: { code: "vendor-rate-limited" },
    });
  });

  it("can be cancelled while it waits", async () => {
    faults = [passing()];
    const { id } = await syncOnce(connectorId, { trigger: "schedule" });
    await cancelSync(id);
    expect(await requireSync(id)).toMatchObject({ status: "cancelled", retryAt: null });
    await makeDue(id);
    expect(await workOffOne()).toBeNull();
  });

  it("does not keep the dbt connectors of its warehouse waiting meanwhile", async () => {
    const { id } = await enqueueSync(primaryId, { trigger: "schedule" });
    await pool().query(`update syncs set not_before = now() + interval '1 minute', error = '{}' where id = $1`, [id]);
    expect(await syncOnce(connectorId, { trigger: "schedule" })).toMatchObject({ status: "succeeded" });
    await enqueueSync(connectorId, { trigger: "manual" });
    await makeDue(id);
    expect((await claimSync("test"))?.syncId).toBe(id);
    expect(await workOffOne()).toBeNull();
  });
});

describe("a sync that fails by what a person has to mend", () => {
  it.each(["credentials-rejected", "permission-missing", "artifact-missing"] as const)(
    "is not tried again: %s",
    async (code) => {
      faults = [new AppError(code, "No.", { remedy: "Mend it." })];
      expect(await syncOnce(connectorId, { trigger: "schedule" })).toMatchObject({
        status: "failed",
        error: { code },
        retryAt: null,
      });
    },
  );
});
