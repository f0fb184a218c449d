import { beforeEach, describe, expect, it, vi } from "vitest";
import { patchConnector } from "@/lib/connectors/mutations";
import type { ClientContext } from "@/lib/integrations/contract";
import { setMappingOverride } from "@/lib/mapping/mutations";
import { pool } from "@/lib/platform/db";
import { manifestFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, requireSync, syncOnce } from "@/scripts/test/sync-once";
import { approveSync } from "./held-decide";

let store: FakeDbtStore;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext) => store.open(context),
}));

useFreshDatabase();

let connectorId: string;
let primaryId: string;
let otherPrimaryId: string;
beforeEach(async () => {
  store = new FakeDbtStore();
  ({ id: connectorId, primaryId } = await dbtConnector());
  otherPrimaryId = (await dbtConnector()).primaryId;
});

const put = (count: number, more: Parameters<typeof manifestFile>[1] = {}) =>
  store.put("dbt", {
    manifest: manifestFile(
      Array.from({ length: count }, (_, at) => `shop.model_${at}`),
      more,
    ),
  });
const later = { invocationId: "run-2", generatedAt: "2026-11-02T06:00:00Z" };

/** Saves settings once, when the sync that is under way has opened its client by the old ones. */
const saveWhenReading = () => {
  store.onPiece = async () => {
    store.onPiece = () => undefined;
    await patchConnector(connectorId, { primaryConnectorId: otherPrimaryId }, null);
  };
};
const noted = async () =>
  (await pool().query("select fingerprint from connectors where id = $1", [connectorId])).rows[0]?.fingerprint;
/** Whether the next sync looks into what is there, rather than take it for known. */
const looksAgain = async (): Promise<boolean> => {
  const before = store.calls.sets;
  await syncOnce(connectorId, { trigger: "schedule" });
  return store.calls.sets > before;
};

describe("settings that are saved while a sync reads by the old ones", () => {
  it("are read by in the next sync, though nothing else has changed", async () => {
    put(10);
    saveWhenReading();
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded" });
    expect(await looksAgain()).toBe(true);
    expect(await looksAgain()).toBe(false);
  });

  it("are read by in the next sync when this one found the same in other files", async () => {
    put(10);
    await syncOnce(connectorId);
    put(10, later);
    saveWhenReading();
    expect(await syncOnce(connectorId)).toMatchObject({ status: "unchanged" });
    expect(await noted()).toBeNull();
    expect(await looksAgain()).toBe(true);
    expect(await noted()).not.toBeNull();
  });

  it("are read by in the next sync when this one is held, and when it is approved", async () => {
    put(10);
    await syncOnce(connectorId);
    put(2, later);
    saveWhenReading();
    const held = await syncOnce(connectorId, { trigger: "schedule" });
    expect(held.status).toBe("held");
    await approveSync(held.id, "ada");
    expect(await requireSync(held.id)).toMatchObject({ status: "succeeded", version: 2 });
    expect(await looksAgain()).toBe(true);
    expect(await looksAgain()).toBe(false);
  });

  it("wait for a sync that is publishing, and are then read by", async () => {
    put(10);
    store.onFind = async () => {
      store.onFind = () => undefined;
      await pool().query(`create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return new; end $$;
        create trigger slow before update of fingerprint on connectors for each row when (new.fingerprint is not null) execute function slow()`);
    };
    const syncing = syncOnce(connectorId);
    const isLocked = async () =>
      (await pool().query("select 1 from connectors where id = $1 for update skip locked", [connectorId])).rowCount ===
      0;
    await expect.poll(isLocked, { timeout: 10_000, interval: 10 }).toBe(true);
    await patchConnector(connectorId, { primaryConnectorId: otherPrimaryId }, null);
    expect(await syncing).toMatchObject({ status: "succeeded" });
    expect(await noted()).toBeNull();
    await pool().query("drop function slow cascade");
    expect(await looksAgain()).toBe(true);
  });
});

describe("what nodes are matched by", () => {
  beforeEach(async () => void (await pool().query("delete from syncs where status = 'queued'")));

  const published = (id: string) =>
    pool().query(
      "update connectors set published_version = 1, published_at = clock_timestamp() - interval '1 hour' where id = $1",
      [id],
    );
  const waiting = async () =>
    (await pool().query("select trigger from syncs where connector_id = $1 and status = 'queued'", [connectorId])).rows;

  it("is followed by another sync when a person decides it while one reads", async () => {
    put(10);
    await syncOnce(connectorId);
    await published(primaryId);
    put(10, later);
    store.onPiece = async () => {
      store.onPiece = () => undefined;
      await setMappingOverride(connectorId, "model.shop.model_0", null, "ada");
    };
    expect(await syncOnce(connectorId)).toMatchObject({ status: "unchanged" });
    expect(await waiting()).toEqual([{ trigger: "primary" }]);
  });

  it("is another warehouse's at once, when a project is moved there", async () => {
    put(10);
    await syncOnce(connectorId);
    await published(otherPrimaryId);
    await patchConnector(connectorId, { primaryConnectorId: otherPrimaryId }, null);
    expect(await waiting()).toEqual([{ trigger: "primary" }]);
  });

  it("is what it was when the same warehouse is saved again", async () => {
    put(10);
    await syncOnce(connectorId);
    await published(primaryId);
    await patchConnector(connectorId, { primaryConnectorId: primaryId }, null);
    expect(await waiting()).toEqual([]);
  });
});
