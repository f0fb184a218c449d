import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientContext, IntegrationClient } from "@/lib/integrations/contract";
import { relationAsset } from "@/lib/integrations/shared/warehouse/relation-asset";
import { performSync } from "@/lib/sync/perform-sync";
import { claimSync } from "@/lib/sync/queue";
import { catalogFile, manifestFile, runResultsFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { listMapping } from "./data";
import { clearMappingOverride, setMappingOverride } from "./mutations";

/** Enough beside what a test takes away: a warehouse that shrinks by more is held. */
const others = ["days", "regions", "shops"];
/** The relations of schema `main` that the warehouse shows. */
let tables: string[] = [];
const warehouse: IntegrationClient = {
  tier: "primary",
  async *test() {},
  found: async () => ({}),
  async crawl(sink) {
    const place = { database: "shop", schema: "main", type: "table" as const };
    const nothing = { owner: null, comment: null, definition: null, columns: [], facts: {} };
    for (const name of [...tables].sort())
      await sink.asset(relationAsset({ ...place, ...nothing, name, relation: `"shop"."main"."${name}"` }));
  },
  async close() {},
};
let store: FakeDbtStore;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (kind: string, context: ClientContext) => (kind === "postgres" ? warehouse : store.open(context)),
}));

useFreshDatabase();

let connectorId: string;
let primaryId: string;
beforeEach(async () => {
  store = new FakeDbtStore();
  tables = ["orders", "customers", ...others];
  ({ id: connectorId, primaryId } = await dbtConnector());
  await syncOnce(primaryId);
});

const workOff = async () => {
  for (let lease = await claimSync("test"); lease; lease = await claimSync("test")) await performSync(lease);
};
const mapping = async () => {
  const view = await listMapping(connectorId);
  if (!view) throw new Error("the connector is gone");
  return view;
};
const itemOf = async (name: string) => (await mapping()).items.find((item) => item.name === name);
const disable = (manifest: string, name: string) => {
  const parsed = JSON.parse(manifest);
  parsed.nodes[`model.shop.${name}`].config = { enabled: false };
  return JSON.stringify(parsed);
};

describe("the mapping of a published version", () => {
  it("gives what was not built, what is not visible and what nobody knows of a reason and a remedy of its own", async () => {
    store.put("dbt", {
      manifest: manifestFile(["shop.orders", "shop.failed", "shop.hidden", "shop.unknown"]),
      run_results: runResultsFile(["shop.failed"]).replace('"success"', '"error"'),
    });
    await syncOnce(connectorId);
    expect(await itemOf("orders")).toMatchObject({ relation: "shop.main.orders", rule: "exact" });
    expect((await itemOf("failed"))?.reason).toBe("not-built");
    expect((await itemOf("unknown"))?.reason).toBe("not-found");

    store.put("dbt", {
      catalog: catalogFile(["shop.hidden"]),
      manifest: manifestFile(["shop.orders", "shop.hidden", "shop.unknown"]),
    });
    await syncOnce(connectorId);
    const hidden = await itemOf("hidden");
    expect(hidden).toMatchObject({ relation: null, reason: "not-visible" });
    expect(hidden?.remedy).toMatch(/^Grant /);
    expect(await mapping()).toMatchObject({ matched: 1, unmatched: 2, primaryConnectorId: primaryId });
  });

  it("tells of what the project disables, and no longer once it is enabled again", async () => {
    const manifest = manifestFile(["shop.orders", "shop.customers"]);
    store.put("dbt", { manifest: disable(manifest, "customers") });
    await syncOnce(connectorId);
    expect((await mapping()).disabled).toEqual([{ key: "model.shop.customers", type: "model", name: "customers" }]);
    store.put("dbt", { manifest });
    await syncOnce(connectorId);
    expect((await mapping()).disabled).toEqual([]);
    expect((await itemOf("customers"))?.rule).toBe("exact");
  });

  it("keeps a decision over syncs with who took it, and goes by the names again when it is taken back", async () => {
    store.put("dbt", { manifest: manifestFile(["shop.orders"]) });
    await syncOnce(connectorId);
    await setMappingOverride(connectorId, "model.shop.orders", "shop.main.customers", "Ada");
    await workOff();
    store.put("dbt", { manifest: manifestFile(["shop.orders"], { invocationId: "run-2" }) });
    await syncOnce(connectorId);
    const decided = await itemOf("orders");
    expect(decided).toMatchObject({ relation: "shop.main.customers", rule: "override", override: { by: "Ada" } });
    await clearMappingOverride(connectorId, "model.shop.orders");
    await workOff();
    expect(await itemOf("orders")).toMatchObject({ relation: "shop.main.orders", rule: "exact" });
    await expect(clearMappingOverride(connectorId, "model.shop.orders")).rejects.toMatchObject({ code: "not-found" });
  });

  it("goes by the names while what was chosen is gone, says so, and by the decision once it is back", async () => {
    store.put("dbt", { manifest: manifestFile(["shop.orders", "shop.unknown"]) });
    await syncOnce(connectorId);
    for (const key of ["model.shop.orders", "model.shop.unknown"])
      await setMappingOverride(connectorId, key, "shop.main.customers", "Ada");
    tables = ["orders", ...others];
    await syncOnce(primaryId);
    await workOff();
    const gone = { by: "Ada", gone: "shop.main.customers" };
    expect(await itemOf("orders")).toMatchObject({ relation: "shop.main.orders", rule: "exact", override: gone });
    expect(await itemOf("unknown")).toMatchObject({ relation: null, reason: "not-found", override: gone });
    expect(await mapping()).toMatchObject({ matched: 1, unmatched: 1 });
    tables = ["orders", "customers", ...others];
    await syncOnce(primaryId);
    await workOff();
    expect(await itemOf("orders")).toMatchObject({ relation: "shop.main.customers", rule: "override" });
    expect((await itemOf("orders"))?.override).not.toHaveProperty("gone");
  });

  it("survives keys that no database can hold", async () => {
    const manifest = JSON.parse(manifestFile(["shop.orders"]));
    manifest.disabled = {
      "model.shop.\u0000a": [{ resource_type: "model", name: "\u0000a", unique_id: "model.shop.\u0000a" }],
    };
    store.put("dbt", { manifest: JSON.stringify(manifest) });
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded" });
    expect((await mapping()).disabled).toHaveLength(1);
  });
});
