import { beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { findAsset } from "./asset-data";
import { assetId } from "./asset-id";
import { assetFacets, browseAssets, listAssets } from "./data";
import { looserSearches } from "./looser-data";
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
  const turkish = { ...columns[0]!, name: "İstanbul_Id", description: "" };
  for (const asset of [
    draft({ name: "orders", tags: ["daily", "core"], description: "All orders, one row each." }),
    draft({ name: "orders_daily", path: "models/marts/daily/orders_daily.sql" }),
    draft({ name: "stg_orders", schema: "staging", path: "models/staging/stg_orders.sql", description: "100% of it" }),
    draft({ name: "parcels", columns: [...columns, turkish], facts: { contract: { enforced: true } } }),
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
    draft({ name: "never_ran", key: "test.shop.never", type: "test", attachedTo: ["model.shop.weather"] }),
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
  await client.query(
    `insert into results (connector_id, asset_id, kind, valid_from, hash, status, facts)
     values ($1, $2, 'freshness', 1, '', 'runtime error', '{}'), ($1, $3, 'test', 1, '', 'runtime error', '{}')`,
    [connectorId, assetId(connectorId, "model.shop.weather"), assetId(connectorId, "test.shop.t")],
  );
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

  it("tells of a test its own last result, in lists, filters, facets and on its page", async () => {
    const { items } = await find({ type: "test", status: "error" });
    expect(items).toMatchObject([{ name: "not_null_orders_id", testStatus: "error" }]);
    expect(await names({ type: "test", status: "unknown" })).toEqual(["never_ran"]);
    expect((await assetFacets({ type: ["test"] })).status).toEqual([
      { value: "error", count: 1 },
      { value: "unknown", count: 1 },
    ]);
    expect((await assetFacets({ type: ["test"] })).freshness).toEqual([]);
    expect((await findAsset(assetId(connectorId, "test.shop.t")))?.testStatus).toBe("error");
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

describe("facets", () => {
  const of = async (query: Partial<Record<keyof AssetQuery, unknown>>) => assetFacets(assetQuery.parse(query));
  const countOf = (values: readonly { value: string; count: number }[], value: string) =>
    values.find((each) => each.value === value)?.count ?? 0;

  it("list what has any of the values chosen of one, and one of each that is chosen from", async () => {
    expect(await names({ schema: ["staging", "nowhere"] })).toEqual(["stg_orders"]);
    expect((await find({ package: ["bulk", "long"] })).total).toBe(122);
    expect(await names({ package: ["bulk", "shop"], tag: ["daily", "weekly"] })).toEqual(["orders"]);
  });

  it("count for each value what choosing it alone would list, whatever else is asked for", async () => {
    const counted = { type: "type", package: "package", schema: "schema", tag: "tag", status: "status" } as const;
    for (const query of [
      {},
      { q: "orders" },
      { q: "ordrs" },
      { package: ["shop", "long"] },
      { q: "orders", type: ["model", "test"] },
      { tag: ["daily"], status: ["fail"], q: "orders" },
      { path: "models/marts/" },
    ]) {
      const facets = await of(query);
      for (const name of Object.values(counted))
        for (const { value, count } of facets[name])
          expect((await find({ ...query, [name]: value })).total, `${JSON.stringify(query)} ${name} ${value}`).toBe(
            count,
          );
    }
  });

  it("tell a chosen value that nothing is left of, so that it can be lifted", async () => {
    expect(countOf((await of({ q: "weather", tag: ["daily"] })).tag, "daily")).toBe(0);
    expect((await of({ q: "weather", tag: ["daily"] })).tag.map(({ value }) => value)).toContain("daily");
  });

  it("count what somebody starred, without the choice of stars", async () => {
    const starred = new Set([assetId(connectorId, "model.shop.orders"), assetId(connectorId, "model.shop.bulk_001")]);
    const count = async (query: object) => (await assetFacets(assetQuery.parse(query), { starred })).starred[0]?.count;
    expect(await count({})).toBe(2);
    expect(await count({ q: "orders", starred: "true" })).toBe(1);
    expect(await count({ package: "long" })).toBe(0);
  });

  it("tell enforced contracts and the age of sources", async () => {
    expect(await names({ contract: "enforced" })).toEqual(["parcels"]);
    expect(countOf((await of({})).contract, "none")).toBe(7);
    expect(await names({ freshness: ["warn", "error"] })).toEqual(["weather"]);
    expect((await of({ freshness: "warn" })).freshness).toEqual([
      { value: "error", count: 1 },
      { value: "warn", count: 0 },
    ]);
  });

  it("come with the list in one answer that agrees with both", async () => {
    const query = assetQuery.parse({ q: "orders", tag: "daily" });
    expect(await browseAssets(query)).toEqual({ page: await listAssets(query), facets: await assetFacets(query) });
  });
});

describe("a page in the middle", () => {
  it("goes on where the one before ends, and behind the last there is nothing", async () => {
    const page = async (nth: number) => (await find({ limit: 50, page: nth })).items.map(({ name }) => name);
    expect([...(await page(1)), ...(await page(2)), ...(await page(3))]).toEqual(await names({ limit: 200 }));
    expect(await page(4)).toEqual([]);
  });
});

describe("a search that finds nothing", () => {
  const looser = (query: object) => looserSearches(assetQuery.parse(query), {});

  it("is told what to let go of, the nearest first, each with what it brings", async () => {
    expect(await looser({ q: "orders zzzz", tag: ["daily"], schema: ["staging"] })).toEqual([
      { count: 4, step: "word-and-filters", word: "zzzz", q: "orders" },
    ]);
    expect(await looser({ q: "zzzz" })).toEqual([]);
    expect(await looser({ q: "orders", tag: "daily", schema: "staging" })).toEqual([
      { count: 1, step: "filter", name: "tag" },
      { count: 1, step: "filter", name: "schema" },
      { count: 4, step: "filters" },
    ]);
    expect(await looser({ q: "weather zzzz" })).toEqual([{ count: 1, step: "word", word: "zzzz", q: "weather" }]);
    expect(await looser({ q: "not_null_orders" })).toEqual([{ count: 1, step: "tests" }]);
  });

  it("is told only what the catalog then lists", async () => {
    for (const { count, ...step } of await looser({ q: "weather", tag: "daily", package: "shop" }))
      if (step.step === "filter")
        expect((await find({ q: "weather", tag: "daily", package: "shop", [step.name]: undefined })).total).toBe(count);
  });
});

describe("letters of any alphabet", () => {
  it("are found in a column that the catalog keeps in lower case", async () => {
    expect(await names({ q: "istanbul_id" })).toEqual(["parcels"]);
    expect((await find({ q: "İSTANBUL" })).items).toMatchObject([{ match: { field: "column", words: ["istanbul"] } }]);
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
