import { beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { findAsset } from "./asset-data";
import { assetId } from "./asset-id";
import { assetFacets, listAssets } from "./data";
import { type AssetQuery, assetQuery } from "./schema";
import { treeLevel } from "./tree-data";
import { VersionWriter } from "./write-version";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";
const find = (query: Partial<Record<keyof AssetQuery, unknown>>) => listAssets(assetQuery.parse(query));
const names = async (query: Partial<Record<keyof AssetQuery, unknown>>) =>
  (await find(query)).items.map(({ name }) => name);

const draft = (over: Partial<AssetDraft> & { name: string }): AssetDraft => ({
  key: `model.shop.${over.name}`,
  type: "model",
  database: "db",
  schema: "marts",
  identifier: over.name,
  relation: null,
  description: "",
  tags: [],
  package: "shop",
  path: `models/marts/${over.name}.sql`,
  materialization: "table",
  owner: null,
  group: null,
  access: null,
  columns: [],
  code: null,
  attachedTo: [],
  facts: {},
  ...over,
});

const nasty = "\u0000 \u202E<script>alert(1)</script> \\N \\. \t'\"{},%_ \uD800 é Ω 💥";

beforeAll(async () => {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'c', 'k', 'secondary', '{}', 1)`,
    [connectorId],
  );
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, 1);
  const columns = [{ name: "Weight_KG", type: "int", description: "how heavy", origin: "documented" as const }];
  for (const asset of [
    draft({ name: "orders", tags: ["daily", "core"], description: "All orders, one row each." }),
    draft({ name: "orders_daily", path: "models/marts/daily/orders_daily.sql" }),
    draft({ name: "stg_orders", schema: "staging", path: "models/staging/stg_orders.sql", description: "100% of it" }),
    draft({ name: "parcels", columns }),
    draft({ name: "weather", description: `${"x ".repeat(200)}orders depend on the weather` }),
    draft({
      name: nasty,
      key: nasty,
      description: nasty,
      tags: [nasty],
      columns: [{ ...columns[0]!, name: nasty }],
      facts: { [nasty]: nasty },
    }),
    draft({ name: "not_null_orders_id", key: "test.shop.t", type: "test", attachedTo: ["model.shop.orders"] }),
    draft({ name: `${"x".repeat(5000)}1`, package: "long" }),
    draft({ name: `${"x".repeat(5000)}2`, package: "long" }),
    ...Array.from({ length: 120 }, (_, n) =>
      draft({ name: `bulk_${String(n).padStart(3, "0")}`, type: "seed", package: "bulk" }),
    ),
  ])
    await writer.putAsset(asset);
  await writer.finish("assets");
  await writer.putHealth(assetId(connectorId, "model.shop.orders"), { testStatus: "fail", tests: 1, failing: 1 });
  await writer.finish("health");
  await client.query("commit");
  await client.end();
});

describe("the list of assets", () => {
  it("puts the name itself before names that begin with it, those before names with it inside, text last", async () => {
    expect(await names({ q: "orders" })).toEqual(["orders", "orders_daily", "stg_orders", "weather"]);
  });

  it("finds by column whatever the case, and says so", async () => {
    const { items } = await find({ q: "weight_kg" });
    expect(items).toMatchObject([{ name: "parcels", match: { field: "column", text: "weight_kg" } }]);
  });

  it("finds what is spelled like it where a word stands nowhere, and says so", async () => {
    const { items, misspelled } = await find({ q: "wieght" });
    expect(misspelled).toEqual(["wieght"]);
    expect(items).toMatchObject([{ name: "parcels", match: { field: "column", text: "weight_kg", near: true } }]);
    expect((await find({ q: "orders" })).misspelled).toEqual([]);
  });

  it("takes words with a space between for a name put together from them", async () => {
    expect((await names({ q: "orders daily" }))[0]).toBe("orders_daily");
  });

  it("finds by what a column says of itself, and names the column", async () => {
    const { items } = await find({ q: "heavy" });
    expect(items[0]?.match).toMatchObject({ field: "description", text: "Weight_KG: how heavy" });
  });

  it("needs every word of a search", async () => {
    expect(await names({ q: "weather orders" })).toEqual(["weather"]);
  });

  it("takes % and _ to the letter", async () => {
    expect(await names({ q: "100%" })).toEqual(["stg_orders"]);
    expect(await names({ q: "bulk_0__" })).toEqual([]);
    expect(await names({ q: "b%7" })).toEqual([]);
  });

  it("leaves tests out unless they are asked for", async () => {
    expect(await names({ q: "not_null" })).toEqual([]);
    expect(await names({ q: "not_null", type: "test" })).toEqual(["not_null_orders_id"]);
  });

  it("filters by tag, status, package, schema and path together with the search", async () => {
    expect(await names({ tag: "daily" })).toEqual(["orders"]);
    expect(await names({ status: "fail" })).toEqual(["orders"]);
    expect(await names({ schema: "staging" })).toEqual(["stg_orders"]);
    expect(await names({ path: "models/marts/daily/" })).toEqual(["orders_daily"]);
    expect(await names({ package: "bulk", q: "bulk_007" })).toEqual(["bulk_007"]);
  });

  it("pages to the end with nothing twice and nothing lost", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find({ limit: 7, ...(cursor && { cursor }) });
      expect(page.total).toBe(128);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(128);
  });

  it.each([
    "nonsense",
    Buffer.from(JSON.stringify([0, "a", "------------------------------------"])).toString("base64url"),
    Buffer.from(JSON.stringify([1e12, "a", connectorId])).toString("base64url"),
    Buffer.from(JSON.stringify([0, "a\0", connectorId])).toString("base64url"),
  ])("refuses a cursor that it did not make, in words: %s", async (cursor) => {
    await expect(find({ cursor })).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("goes on past names of five thousand characters", async () => {
    const first = await find({ q: "x".repeat(300), limit: 1 });
    expect(first.total).toBe(2);
    const second = await find({ q: "x".repeat(300), limit: 1, cursor: first.nextCursor });
    expect(second.items.map(({ id }) => id)).not.toEqual(first.items.map(({ id }) => id));
    expect(second.nextCursor).toBeNull();
  });

  it("counts a facet's values without that facet's own filter", async () => {
    const facets = await assetFacets({ tag: ["daily"] });
    expect(facets.tag.map(({ value }) => value)).toContain("core");
    expect(facets.type).toEqual([{ value: "model", count: 1 }]);
  });
});

describe("a version that is published", () => {
  it("is found at once, and what is gone is not", async () => {
    expect(await names({ q: "brand_new" })).toEqual([]);
    const other = "22222222-2222-4222-8222-222222222222";
    await pool().query(
      `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'other', 'k', 'secondary', '{}', 1)`,
      [other],
    );
    const client = await dedicatedClient("test");
    await client.query("begin");
    const writer = VersionWriter.open(client, other, 1);
    await writer.putAsset(draft({ name: "brand_new", materialization: "view" }));
    await writer.finish("assets");
    await client.query("commit");
    await client.end();
    expect(await names({ q: "brand_new" })).toEqual(["brand_new"]);
    expect((await assetFacets({ q: "brand_new" })).materialization).toEqual([{ value: "view", count: 1 }]);
    await pool().query(`delete from connectors where id = $1`, [other]);
    expect(await names({ q: "brand_new" })).toEqual([]);
    await pool().query(`delete from assets where connector_id = $1`, [other]);
  });
});

describe("text from outside", () => {
  it("comes back to the letter, but for NUL and halves of characters, which no text of Postgres can hold", async () => {
    const asset = await findAsset(assetId(connectorId, nasty));
    const storable = nasty.replace("\u0000", "\uFFFD").replace("\uD800", "\uFFFD");
    expect(asset).toMatchObject({ name: storable, description: storable, tags: [storable] });
    // Inside JSON the NUL can be kept.
    expect(Object.entries(asset?.facts ?? {})).toEqual([[nasty, nasty]]);
    expect(asset?.columns[0]?.name).toBe(nasty);
  });
});

describe("the trees", () => {
  it("open one level at a time, with what is below counted", async () => {
    const [connector] = await treeLevel({ by: "project", path: [] });
    expect(connector).toMatchObject({ name: "c", kind: "connector", count: 128 });
    const packages = await treeLevel({ by: "project", path: [connectorId] });
    expect(packages.map(({ name, count }) => [name, count])).toEqual([
      ["bulk", 120],
      ["long", 2],
      ["shop", 6],
    ]);
    const marts = await treeLevel({ by: "project", path: [connectorId, "shop", "models", "marts"] });
    expect(marts.map(({ name, kind }) => [name, kind])).toContainEqual(["daily", "folder"]);
    expect(marts.find(({ name }) => name === "orders")).toMatchObject({ kind: "asset", type: "model" });
  });
});
