import { describe, expect, it } from "vitest";
import { describeHit } from "./describe-hit";
import { findHits } from "./find-hits";
import { NO_HIT, readRank } from "./rank";
import { type AssetTexts, addTexts, TextIndexBuilder } from "./text-index-builder";

const texts = (name: string, over: Partial<AssetTexts> = {}): AssetTexts => ({
  name,
  key: `model.shop.${name}`,
  tags: [],
  columns: [],
  descriptions: [],
  ...over,
});

const indexOf = (assets: readonly AssetTexts[]) => {
  const builder = new TextIndexBuilder();
  for (const [at, asset] of assets.entries()) addTexts(builder, at, asset);
  return builder.build(assets.length);
};

/** The names found, the best first; those of one rank in the order given. */
function search(q: string, assets: readonly AssetTexts[]): string[] {
  const ranks = findHits(q, [indexOf(assets)])?.ranks[0] ?? new Uint8Array();
  return assets
    .map(({ name }, at) => ({ name, rank: ranks[at] ?? NO_HIT }))
    .filter(({ rank }) => rank !== NO_HIT)
    .sort((one, other) => one.rank - other.rank)
    .map(({ name }) => name);
}

const shop = [
  texts("weather", { descriptions: ["orders fall when it rains"] }),
  texts("parcels", { columns: ["order_id", "weight_kg"] }),
  texts("raw", { key: "source.orders.raw" }),
  texts("reorders"),
  texts("stg_orders"),
  texts("orders_daily"),
  texts("orders"),
  texts("dim_customer_orders", { descriptions: ["One row for each customer."] }),
];

describe("a search", () => {
  it("puts the name before the key before columns before text, and whole before beginning before part before inside", () => {
    expect(search("orders", shop)).toEqual([
      ...["orders", "orders_daily", "stg_orders", "dim_customer_orders", "reorders", "raw", "weather"],
    ]);
    expect(search("order", shop).at(-2)).toBe("parcels");
  });

  it("forgives slips in every part of a name", () => {
    expect(search("custmer_ordrs", shop)).toEqual(["dim_customer_orders"]);
    expect(search("wieght", shop)).toEqual(["parcels"]);
  });

  it("forgives a slip in a description", () => {
    expect(search("custommer", [texts("a", { descriptions: ["Each customer, once."] })])).toEqual(["a"]);
  });

  it("does not look for what is spelled like a word that begins something", () => {
    expect(search("orders", [texts("orders"), texts("orderz")])).toEqual(["orders"]);
    expect(findHits("orders", [indexOf(shop)])?.misspelled).toEqual([]);
  });

  it("finds a name by its parts without what is between them", () => {
    expect(search("customerorders", [texts("customer_orders"), texts("x")])).toEqual(["customer_orders"]);
    expect(search("weightkg", shop)).toEqual(["parcels"]);
  });

  it("needs every word, and ranks an asset by the worst of them", () => {
    expect(search("orders rains", shop)).toEqual(["weather"]);
    expect(search("orders nowhere_at_all", shop)).toEqual([]);
  });

  it("says which words stand nowhere, and what was taken for them, to be marked", () => {
    const hits = findHits("custmer", [indexOf(shop)]);
    expect(hits?.misspelled).toEqual(["custmer"]);
    expect(hits?.marks).toEqual(["custmer", "customer"]);
  });

  it("looks in all indexes before it calls a word misspelled", () => {
    const hits = findHits("orders", [indexOf([texts("order_s")]), indexOf([texts("orders")])]);
    expect(hits?.misspelled).toEqual([]);
  });

  it("takes what other searches read as a pattern to the letter", () => {
    expect(
      search("100%", [texts("a", { descriptions: ["100% of it"] }), texts("b", { descriptions: ["100 of it"] })]),
    ).toEqual(["a"]);
    expect(search("o.*s", shop)).toEqual([]);
  });

  it("finds what a tag says, behind names and before columns", () => {
    const assets = [texts("a", { columns: ["finance_id"] }), texts("b", { tags: ["Finance"] }), texts("finance")];
    expect(search("finance", assets)).toEqual(["finance", "b", "a"]);
  });

  it("makes no difference of case, accents and ligatures, in any alphabet", () => {
    const names = [
      "İstanbul",
      "ISTANBUL_2",
      "STRASSE",
      "straße_2",
      "ẞ3",
      "Café",
      "cafe\u0301_2",
      "ΟΔΟΣ",
      "οδος_2",
      "ﬁle",
    ];
    const assets = names.map((name) => texts(name));
    expect(search("istanbul", assets)).toEqual(["İstanbul", "ISTANBUL_2"]);
    expect(search("İSTANBUL", assets)).toEqual(["İstanbul", "ISTANBUL_2"]);
    expect(search("straße", assets)).toEqual(["STRASSE", "straße_2"]);
    expect(search("ß3", assets)).toEqual(["ẞ3"]);
    expect(search("cafe", assets)).toEqual(["Café", "cafe\u0301_2"]);
    expect(search("οδοσ", assets)).toEqual(["ΟΔΟΣ", "οδος_2"]);
    expect(search("file", assets)).toEqual(["ﬁle"]);
    for (const name of names) expect(search(name.toLowerCase(), assets), name).toContain(name);
  });

  it("asks for nothing where nothing was typed", () => {
    expect(findHits("  ", [indexOf(shop)])).toBeNull();
  });
});

describe("where a hit is", () => {
  const asset = {
    name: "fct_rentals",
    key: "model.bikes.fct_rentals",
    tags: ["Money", "daily"],
    columnNames: "rental_id\nfuel_level",
    description: `${"a ".repeat(80)}weather matters here`,
    columnTexts: [{ name: "fuel_level", description: "how full the tank is" }],
  };
  const told = (q: string) => {
    const builder = new TextIndexBuilder();
    addTexts(builder, 0, {
      ...asset,
      columns: asset.columnNames.split("\n"),
      descriptions: [asset.description, ...asset.columnTexts.map(({ description }) => description)],
    });
    const hits = findHits(q, [builder.build(1)]);
    return describeHit(hits?.ranks[0]?.[0] ?? NO_HIT, hits?.marks ?? [], asset);
  };

  it("is said: which column, and what to mark in it", () => {
    expect(told("fuel")).toEqual({ field: "column", text: "fuel_level", words: ["fuel"], near: false });
    expect(told("bikes")).toMatchObject({ field: "key", text: "model.bikes.fct_rentals" });
    expect(told("rental")).toMatchObject({ field: "name" });
  });

  it("is said of a misspelled word by the word that was taken for it", () => {
    expect(told("feul_levl")).toEqual({ field: "column", text: "fuel_level", words: ["fuel", "level"], near: true });
  });

  it("is a tag as it is written", () => {
    expect(told("money")).toEqual({ field: "tag", text: "Money", words: ["money"], near: false });
  });

  it("is shown with the text around it, cut with dots", () => {
    expect(told("weather")?.text).toMatch(/^….*weather matters here$/);
  });

  it("is a column's own description, named by its column", () => {
    expect(told("tank")).toMatchObject({ field: "description", text: "fuel_level: how full the tank is" });
  });

  it("is read from the rank alone", () => {
    expect([0, 4, 7, 12, 15, 16, 19].map((rank) => readRank(rank))).toEqual([
      { field: "name", near: false },
      { field: "key", near: false },
      { field: "tag", near: false },
      { field: "column", near: false },
      { field: "description", near: false },
      { field: "name", near: true },
      { field: "column", near: true },
    ]);
  });
});
