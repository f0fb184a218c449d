import { beforeEach, describe, expect, it, vi } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import { deleteConnector } from "@/lib/connectors/mutations";
import type { ClientContext, SecondaryClient } from "@/lib/integrations/contract";
import { neighbourhood, wholeGraph } from "@/lib/lineage/data";
import { lineageQuery } from "@/lib/lineage/schema";
import { pool } from "@/lib/platform/db";
import { approveSync } from "@/lib/sync/held-decide";
import type { SyncView } from "@/lib/sync/schema";
import { catalogFile, manifestFile, publicModels, runResultsFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce, workOffOne } from "@/scripts/test/sync-once";

const stores = new Map<string, FakeDbtStore>();
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext): SecondaryClient => {
    const store = stores.get(context.connectorId ?? "");
    if (!store) throw new Error("no store for this connector");
    return store.open(context);
  },
}));

useFreshDatabase();

beforeEach(async () => {
  await pool().query("delete from connectors where tier = 'secondary'; delete from assets; delete from edges");
});

/** A connector with a store of its own, and the projects put into it. */
async function connector(projects: Record<string, string>): Promise<{ id: string; store: FakeDbtStore }> {
  const { id } = await dbtConnector();
  const store = new FakeDbtStore();
  stores.set(id, store);
  for (const [place, manifest] of Object.entries(projects)) store.put(place, { manifest });
  return { id, store };
}

// Of `shop`, orders and customers are public; `lanes` refers to orders and knows of customers, too.
const shop = manifestFile(["shop.raw", "shop.orders", "shop.customers"], { project: "shop" });
const lanes = (run = "run-1", known: readonly string[] = ["shop.orders", "shop.customers"]) =>
  publicModels(manifestFile(["lanes.plan", "lanes.map"], { project: "lanes", invocationId: run }), {
    models: known,
    dependents: { "lanes.plan": ["shop.orders"] },
  });

const model = (connectorId: string, key: string) => assetId(connectorId, `model.${key}`);
const warned = ({ warnings }: SyncView, code: string) => warnings.find((one) => one.code === code);
const modelsIn = async (connectorId: string) =>
  (await listAssets(assetQuery.parse({ type: "model", connectorId }))).items.map(({ key }) => key).sort();

/** What stands around a model, by key, whichever connector it is in. */
async function around(connectorId: string, key: string) {
  const view = await neighbourhood(
    lineageQuery.parse({ asset: model(connectorId, key), upstream: "all", downstream: "all" }),
  );
  const keyOf = new Map(view?.nodes.map((node) => [node.id, node.key]));
  return {
    nodes: view?.nodes ?? [],
    edges: (view?.edges ?? []).map(({ from, to }) => `${keyOf.get(from)} > ${keyOf.get(to)}`).sort(),
  };
}
const aboveMap = [
  "model.lanes.plan > model.lanes.map",
  "model.shop.orders > model.lanes.plan",
  "model.shop.raw > model.shop.orders",
];
const belowRaw = [...aboveMap, "model.shop.orders > model.shop.customers"].sort();

describe("two projects of one connector", () => {
  it.each([
    ["before", { a_lanes: lanes(), b_shop: shop }],
    ["after", { a_shop: shop, b_lanes: lanes() }],
  ])("join where one refers to the other, also when it is read %s it", async (_, projects) => {
    const { id, store } = await connector(projects);
    const place = Object.keys(projects).find((name) => name.endsWith("lanes")) ?? "";
    store.put(place, { catalog: catalogFile(["lanes.plan", "shop.orders"]) });
    const sync = await syncOnce(id);
    expect(sync).toMatchObject({ status: "succeeded", counts: { model: 5, edge: 4, column: 1 } });
    expect(sync.warnings.map(({ code }) => code)).toEqual(["catalog-missing"]);
    expect(await modelsIn(id)).toEqual(
      ["lanes.map", "lanes.plan", "shop.customers", "shop.orders", "shop.raw"].map((key) => `model.${key}`),
    );
    expect((await around(id, "lanes.map")).edges).toEqual(aboveMap);
    expect((await around(id, "shop.raw")).edges).toEqual(belowRaw);
    // The real one is shown, and not what the other project tells of it.
    expect(await findAsset(model(id, "shop.orders"))).toMatchObject({ isExternal: false, access: null });
  });

  it("are apart again when the upper one is no longer read, and nothing is told of what it did", async () => {
    const { id, store } = await connector({ lanes: lanes(), shop });
    store.put("shop", { run_results: runResultsFile(["shop.orders"]) });
    await syncOnce(id);
    expect((await findAsset(model(id, "shop.orders")))?.lastRun?.status).toBe("success");
    for (const path of store.files.keys()) if (path.startsWith("shop/")) store.files.delete(path);
    const sync = await syncOnce(id);
    // More than half of what is shown goes with it.
    await approveSync(sync.id, "ada");
    expect(warned(sync, "project-not-connected")?.message).not.toContain("is connected, but");
    expect(await findAsset(model(id, "shop.orders"))).toMatchObject({ isExternal: true, lastRun: null });
  });
});

describe("a project that refers to one that is not connected", () => {
  it("shows its models as external, and says what to connect", async () => {
    const { id } = await connector({ lanes: lanes() });
    const sync = await syncOnce(id);
    expect(sync).toMatchObject({ status: "succeeded", counts: { model: 4, edge: 2 } });
    expect(warned(sync, "project-not-connected")).toMatchObject({
      ...{ count: 2, examples: ["model.shop.orders", "model.shop.customers"] },
      message: expect.stringContaining("Connect `shop` to see the whole lineage."),
    });
    expect(await findAsset(model(id, "shop.orders"))).toMatchObject({
      ...{ isExternal: true, materialization: null, facts: { external: true } },
      downstream: [{ key: "model.lanes.plan" }],
    });
    const { nodes } = await around(id, "lanes.plan");
    expect(nodes.map(({ key, isExternal }) => [key, isExternal])).toEqual([
      ["model.lanes.plan", false],
      ["model.lanes.map", false],
      ["model.shop.orders", true],
    ]);
    expect(await syncOnce(id)).toMatchObject({ status: "unchanged" });
    expect(await workOffOne()).toBeNull();
  });
});

describe("projects of two connectors", () => {
  it("join as soon as both are there, and are shown from both sides", async () => {
    const down = await connector({ lanes: lanes() });
    await syncOnce(down.id);
    const up = await connector({ shop });
    const first = await syncOnce(up.id);
    expect(first).toMatchObject({ status: "succeeded", counts: { model: 3, edge: 2 } });

    const joined = await workOffOne();
    expect(joined).toMatchObject({ connectorId: down.id, status: "succeeded", trigger: "project" });
    expect(joined).toMatchObject({ counts: { model: 2, edge: 2 }, changes: { removed: 2 } });
    expect(joined?.warnings.map(({ code }) => code)).toEqual(["catalog-missing"]);
    expect(await workOffOne()).toBeNull();
    expect(await modelsIn(down.id)).toEqual(["model.lanes.map", "model.lanes.plan"]);

    expect((await around(down.id, "lanes.map")).edges).toEqual(aboveMap);
    expect((await around(up.id, "shop.raw")).edges).toEqual(belowRaw);
    expect((await findAsset(model(up.id, "shop.orders")))?.downstream).toMatchObject([
      { key: "model.shop.customers", connectorId: up.id },
      { key: "model.lanes.plan", connectorId: down.id, package: "lanes" },
    ]);
    expect((await findAsset(model(down.id, "lanes.plan")))?.upstream).toMatchObject([
      { key: "model.shop.orders", connectorId: up.id },
    ]);
    // The graph of one connector stays that of one.
    expect((await wholeGraph(down.id))?.edges).toHaveLength(1);
    expect((await wholeGraph(up.id))?.nodes).toHaveLength(3);
    const byKey = lineageQuery.parse({ key: "model.shop.orders", connectorId: up.id, upstream: 0, downstream: 1 });
    expect((await neighbourhood(byKey))?.nodes.map(({ connectorId }) => connectorId)).toEqual([up.id, up.id, down.id]);

    expect(await syncOnce(down.id)).toMatchObject({ status: "unchanged" });
    expect(await syncOnce(up.id, { force: true })).toMatchObject({ status: "unchanged" });
    expect(await workOffOne()).toBeNull();
  });

  it("are apart again when the upper one goes, and no edge is left that leads nowhere", async () => {
    const up = await connector({ shop });
    await syncOnce(up.id);
    const down = await connector({ lanes: lanes() });
    const first = await syncOnce(down.id);
    expect(first).toMatchObject({ counts: { model: 2, edge: 2 }, warnings: [{ code: "catalog-missing" }] });
    await deleteConnector(up.id);
    const dangling = `select 1 from edges e where e.valid_to is null
      and not exists (select 1 from assets a where a.id = e.from_id and a.valid_to is null)`;
    expect((await pool().query(dangling)).rowCount).toBe(0);
    expect((await around(down.id, "lanes.plan")).edges).toEqual(["model.lanes.plan > model.lanes.map"]);

    const apart = await workOffOne();
    expect(apart).toMatchObject({ connectorId: down.id, trigger: "project", counts: { model: 4, edge: 2 } });
    expect((await around(down.id, "lanes.map")).edges).toContain("model.shop.orders > model.lanes.plan");
    expect((await pool().query(dangling)).rowCount).toBe(0);
    expect(await workOffOne()).toBeNull();
  });

  it("say which model the upper one no longer has", async () => {
    const up = await connector({ shop });
    await syncOnce(up.id);
    const down = await connector({ lanes: lanes() });
    await syncOnce(down.id);
    up.store.put("shop", {
      manifest: manifestFile(["shop.raw", "shop.customers"], { project: "shop", invocationId: "2" }),
    });
    await approveSync((await syncOnce(up.id)).id, "ada");
    // Between the two syncs the edge leads to nothing that is shown.
    expect((await around(down.id, "lanes.plan")).edges).toEqual(["model.lanes.plan > model.lanes.map"]);
    const again = await workOffOne();
    if (!again) throw new Error("the lower one was not synced again");
    expect(again).toMatchObject({ connectorId: down.id, counts: { model: 3, edge: 2 } });
    expect(warned(again, "project-not-connected")?.message).toContain("`shop` is connected, but does not have them");
    expect((await findAsset(model(down.id, "shop.orders")))?.isExternal).toBe(true);
  });

  it("take the model from the project that has it, and not from another that refers to it", async () => {
    const other = await connector({
      lanes: publicModels(manifestFile(["other.x"], { project: "other" }), { models: ["shop.orders"], dependents: {} }),
    });
    await syncOnce(other.id);
    const down = await connector({ lanes: lanes() });
    expect(warned(await syncOnce(down.id), "project-not-connected")?.count).toBe(2);
    expect(await workOffOne()).toBeNull();
  });

  it("that refer to each other come to rest", async () => {
    const a = await connector({
      a: publicModels(manifestFile(["a.x", "a.y"], { project: "a" }), {
        models: ["b.x"],
        dependents: { "a.y": ["b.x"] },
      }),
    });
    await syncOnce(a.id);
    const b = await connector({
      b: publicModels(manifestFile(["b.x", "b.y"], { project: "b" }), {
        models: ["a.x"],
        dependents: { "b.y": ["a.x"] },
      }),
    });
    await syncOnce(b.id);
    expect(await workOffOne()).toMatchObject({ connectorId: a.id, trigger: "project" });
    expect(await workOffOne()).toBeNull();
    expect((await around(b.id, "b.y")).edges).toEqual(["model.a.x > model.b.y", "model.b.x > model.b.y"]);
    expect((await around(a.id, "a.x")).edges).toEqual(["model.a.x > model.a.y", "model.a.x > model.b.y"]);
  });
});
