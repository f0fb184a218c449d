import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { assetId } from "@/lib/catalog/asset-id";
import type { ClientContext } from "@/lib/integrations/contract";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { impactOf } from "./impact-data";
import { impactQuery, impactView } from "./impact-schema";
import { completeSelection, selectAssets } from "./select-data";
import { completionQuery, selectQuery, selectView } from "./select-schema";

const store = new FakeDbtStore();
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_: string, context: ClientContext) => store.open(context),
}));
useFreshDatabase();

const artifact = (name: string) =>
  gunzipSync(
    fs.readFileSync(path.resolve(import.meta.dirname, `../../demo/artifacts/1.12/${name}.json.gz`)),
  ).toString();

let connectorId = "";
beforeAll(async () => {
  const names = ["manifest", "run_results", "sources"] as const;
  store.put("dbt", Object.fromEntries(names.map((name) => [name, artifact(name)])));
  ({ id: connectorId } = await dbtConnector());
  await syncOnce(connectorId);
});

const select = async (text: string, more: Record<string, string> = {}) => {
  const view = await selectAssets(selectQuery.parse({ connectorId, select: text, ...more }));
  return selectView.parse(view);
};
const names = ({ nodes }: { nodes: { name: string }[] }) => nodes.map(({ name }) => name).sort();

describe("a selection of the sample project", () => {
  it("knows tags, owners, results and freshness as the last sync brought them", async () => {
    expect(names(await select("tag:weekly"))).toEqual(["weekly_operations"]);
    expect(names(await select('owner:"Femke Adebayo",resource_type:exposure'))).toEqual(["investor_report"]);
    expect(names(await select("freshness:error freshness:warn"))).toEqual(["memberships", "payments"]);
    expect(names(await select("result:skipped,resource_type:model"))).toEqual(["weather_rides_daily"]);
    expect(names(await select("dim_bikes.v2 dim_bikes_v1"))).toEqual(["dim_bikes", "dim_bikes"]);
  });

  it("is all new after the first sync", async () => {
    expect((await select("state:old")).total).toBe(0);
    expect((await select("state:new")).total).toBe((await select("package:*")).total);
  });

  it("joins what is selected through what is not", async () => {
    const { edges, nodes } = await select("source:booking.payments exposure:investor_report");
    expect(nodes).toHaveLength(2);
    expect(edges).toHaveLength(1);
    expect(edges[0]?.through).toBeGreaterThan(0);
  });

  it("takes excluded parts beside the text as well as in it", async () => {
    const inText = await select("+fct_rentals --exclude resource_type:source");
    expect(names(await select("+fct_rentals", { exclude: "resource_type:source" }))).toEqual(names(inText));
  });

  it("tells how many there are when it answers fewer, and what matches nothing", async () => {
    const view = await select("stg_* none_such", { limit: "3" });
    expect(view).toMatchObject({ truncated: true, unmatched: ["none_such matches nothing."] });
    expect(view.nodes).toHaveLength(3);
    expect(view.total).toBeGreaterThan(3);
  });

  it("refuses what it does not understand, with the place", async () => {
    await expect(select("fct_rentals tagg:x")).rejects.toMatchObject({
      code: "invalid-input",
      fields: [{ path: "select", message: expect.stringMatching(/^At character 13: tagg: is no method/) }],
    });
    expect(selectQuery.safeParse({ connectorId, select: " " }).success).toBe(false);
    const tooLong = selectQuery.safeParse({ connectorId, select: "orders ".repeat(600) });
    expect(tooLong.error?.issues).toMatchObject([{ path: ["select"], message: expect.stringMatching(/4,000.*a tag/) }]);
  });

  it("completes from the project's own words", async () => {
    const ask = async (text: string) =>
      (await completeSelection(completionQuery.parse({ connectorId, text })))?.items.map((item) => item.text);
    expect(await ask("tag:f")).toEqual(["finance"]);
    expect(await ask("source:booking.pa")).toEqual(["booking.payments"]);
    expect(await ask("+fct_rent")).toEqual(["fct_rentals"]);
  });
});

describe("an impact", () => {
  const impact = async (key: string, direction: string, limit = "5000") => {
    const view = await impactOf(impactQuery.parse({ asset: assetId(connectorId, key), direction, limit }));
    return impactView.parse(view);
  };

  it("tells all that is affected, nearest first, each by a path that leads back to the asset", async () => {
    const view = await impact("source.pedalworks.booking.rentals", "downstream");
    expect(view.items.map(({ distance }) => distance)).toEqual(
      view.items.map(({ distance }) => distance).sort((a, b) => a - b),
    );
    const byId = new Map(view.items.map((item) => [item.id, item]));
    for (const item of view.items) {
      let steps = 0;
      for (let at: string = item.id; at !== view.asset.id; at = byId.get(at)?.via ?? view.asset.id) steps++;
      expect(steps).toBe(item.distance);
    }
    expect(view.counts.exposures).toBeGreaterThan(0);
    expect(view.counts.owners).toBeGreaterThan(0);
    expect(view.counts.byType.reduce((sum, { count }) => sum + count, 0)).toBe(view.total);
    expect(view.tests.map(({ name }) => name)).toContain("assert_rentals_end_after_start");
  });

  it("tells what an exposure depends on, with the stale sources", async () => {
    const view = await impact("exposure.pedalworks.investor_report", "upstream");
    const stale = view.items.filter(({ freshness }) => freshness === "error" || freshness === "warn");
    expect(view.counts.stale).toBe(stale.length);
    expect(stale.map(({ name }) => name)).toContain("payments");
  });

  it("counts all when it tells the nearest only", async () => {
    const whole = await impact("source.pedalworks.booking.rentals", "downstream");
    const cut = await impact("source.pedalworks.booking.rentals", "downstream", "2");
    expect(cut).toMatchObject({ truncated: true, total: whole.total, counts: whole.counts });
    expect(cut.items).toHaveLength(2);
  });
});
