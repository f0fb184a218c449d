import { beforeAll, describe, expect, it, vi } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { createConnector } from "@/lib/connectors/mutations";
import type { ClientContext, IntegrationClient } from "@/lib/integrations/contract";
import { relationAsset } from "@/lib/integrations/shared/warehouse/relation-asset";
import { manifestFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { neighbourhood, wholeGraph } from "./data";
import { lineageQuery } from "./schema";
import { selectAssets } from "./select-data";
import { selectQuery } from "./select-schema";

const place = { database: "shop", schema: "main" };
const nothing = { owner: null, comment: null, definition: null, columns: [], facts: {} };
const relation = (name: string, type: "table" | "view") =>
  relationAsset({ ...place, ...nothing, name, type, relation: `"shop"."main"."${name}"` });
/** dbt makes stg and orders; somebody made a view over orders by hand, and another over that. */
const warehouse: IntegrationClient = {
  tier: "primary",
  async *test() {},
  found: async () => ({}),
  async crawl(sink) {
    await sink.asset(relation("dashboard", "view"));
    await sink.asset(relation("orders", "view"));
    await sink.asset(relation("report", "view"));
    await sink.asset(relation("stg", "table"));
    for (const [from, to] of [
      ["stg", "orders"],
      ["orders", "report"],
      ["report", "dashboard"],
    ])
      sink.edge({ from: `shop.main.${from}`, to: `shop.main.${to}` });
  },
  async close() {},
};
const store = new FakeDbtStore();
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (kind: string, context: ClientContext) => (kind === "postgres" ? warehouse : store.open(context)),
}));

useFreshDatabase();

let dbtId = "";
let primaryId = "";
beforeAll(async () => {
  store.put("dbt", { manifest: manifestFile(["shop.stg", "shop.orders"]) });
  ({ id: dbtId, primaryId } = await dbtConnector());
  await syncOnce(primaryId);
  await syncOnce(dbtId);
});

const around = async (asset: string) => {
  const view = await neighbourhood(lineageQuery.parse({ asset, upstream: "all", downstream: "all" }));
  const keyOf = new Map(view?.nodes.map(({ id, key }) => [id, key]));
  return view?.edges.map(({ from, to, origin }) => `${keyOf.get(from)} > ${keyOf.get(to)} ${origin ?? "dbt"}`).sort();
};
const lineage = [
  "model.shop.orders > shop.main.report warehouse",
  "model.shop.stg > model.shop.orders dbt",
  "shop.main.report > shop.main.dashboard warehouse",
];

describe("views that were made outside of dbt", () => {
  it("hang on the models they read, and what both know is drawn once", async () => {
    expect(await around(assetId(dbtId, "model.shop.stg"))).toEqual(lineage);
  });

  it("are followed from the warehouse's side to the same lineage", async () => {
    expect(await around(assetId(primaryId, "shop.main.dashboard"))).toEqual(lineage);
    expect(await around(assetId(primaryId, "shop.main.orders"))).toEqual(lineage);
    const byKey = await neighbourhood(lineageQuery.parse({ key: "shop.main.orders", connectorId: primaryId }));
    expect(byKey?.nodes[0]?.key).toBe("model.shop.orders");
  });

  it("stand in the lists of neighbours of the model and of the relation", async () => {
    const model = await findAsset(assetId(dbtId, "model.shop.orders"));
    expect(model?.downstream.map(({ key }) => key)).toEqual(["shop.main.report"]);
    expect(model?.upstream.map(({ key }) => key)).toEqual(["model.shop.stg"]);
    const report = await findAsset(assetId(primaryId, "shop.main.report"));
    expect(report?.upstream.map(({ key }) => key)).toEqual(["shop.main.orders"]);
  });

  it("are in the warehouse's own graph with all that it tells, and in none of the project's", async () => {
    expect((await wholeGraph(primaryId))?.edges).toHaveLength(3);
    expect((await wholeGraph(dbtId))?.edges).toHaveLength(1);
    expect((await wholeGraph(dbtId))?.nodes).toHaveLength(2);
  });
});

describe("a relation that another project of the same warehouse builds", () => {
  const selected = async (text: string) => {
    const view = await selectAssets(selectQuery.parse({ connectorId: dbtId, select: text }));
    return view?.nodes.map(({ key }) => key).sort();
  };
  const dashboard = async () => {
    const asset = assetId(dbtId, "model.shop.stg");
    const view = await neighbourhood(lineageQuery.parse({ asset, upstream: "all", downstream: "all" }));
    return view?.nodes.find(({ key }) => key === "shop.main.dashboard");
  };

  it("is known from the warehouse alone as long as that project is not connected", async () => {
    expect(await selected("schema:main")).toEqual([
      ...["model.shop.orders", "model.shop.stg", "shop.main.dashboard", "shop.main.report"],
    ]);
    expect(await dashboard()).toMatchObject({ isInOtherProject: false });
  });

  it("is no longer said to be outside of dbt once it is, without a new sync of the first project", async () => {
    store.files.clear();
    store.put("city", { manifest: manifestFile(["city.dashboard"]) });
    const { id } = await createConnector(
      { name: "city", kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId: primaryId },
      null,
    );
    await syncOnce(id);
    expect(await selected("schema:main")).toEqual(["model.shop.orders", "model.shop.stg", "shop.main.report"]);
    expect(await dashboard()).toMatchObject({ isInOtherProject: true });
  });
});
