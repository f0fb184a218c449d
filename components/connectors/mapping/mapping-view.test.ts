import { describe, expect, it } from "vitest";
import type { MappingItem } from "@/lib/mapping/schema";
import { filterMapping, type MappingFilter, tallyWhy } from "./mapping-view";

const item = (name: string, over: Partial<MappingItem> = {}): MappingItem => ({
  ...{ key: `model.shop.${name}`, name, type: "model", relation: `shop.marts.${name}`, rule: "exact", message: "" },
  assetId: "00000000-0000-4000-8000-000000000000",
  ...over,
});
const open = { relation: null, rule: undefined, reason: "not-built" } as const;
const items = [
  item("orders"),
  item("Customers", { type: "seed" }),
  item("payments", open),
  item("stg", { relation: null, rule: undefined, reason: "ephemeral" }),
];
const all: MappingFilter = { show: "all", why: "", type: "", text: "", sort: "name" };
const names = (filter: Partial<MappingFilter>) => filterMapping(items, { ...all, ...filter }).map(({ name }) => name);

describe("filterMapping", () => {
  it("orders by name without regard to case", () => {
    expect(names({})).toEqual(["Customers", "orders", "payments", "stg"]);
  });

  it("leaves what has no table, what has one reason, one type, or a text in its names", () => {
    expect(names({ show: "unmatched" })).toEqual(["payments", "stg"]);
    expect(names({ why: "not-built" })).toEqual(["payments"]);
    expect(names({ type: "seed" })).toEqual(["Customers"]);
    expect(names({ text: " MARTS.ord" })).toEqual(["orders"]);
  });

  it("puts first what needs an eye when ordered by reason", () => {
    expect(names({ sort: "why" })[0]).toBe("payments");
    expect(names({ sort: "relation" }).slice(0, 2)).toEqual(["payments", "stg"]);
  });
});

describe("tallyWhy", () => {
  it("counts each rule and reason, those that need an eye first", () => {
    expect(tallyWhy(items).map(({ why, count }) => `${why} ${count}`)).toEqual([
      "not-built 1",
      "exact 2",
      "ephemeral 1",
    ]);
  });
});
