import { describe, expect, it } from "vitest";
import { quotedParts, storedNames } from "./relation-name";

describe("quotedParts", () => {
  it.each([
    ['"shop"."marts"."orders"', [true, true, true]],
    ["`acme-prod`.`marts`.`orders`", [true, true, true]],
    ["SHOP.marts.orders", [false, false, false]],
    ['SHOP.marts."Or""d.ers"', [false, false, true]],
    ["[shop].[dbo].[orders]", [true, true, true]],
    ["marts.orders", [false, false]],
  ])("tells of %s which parts stand in quotes", (relation, expected) => {
    expect(quotedParts(relation)).toEqual(expected);
  });

  it.each(["", ".", "a..b", 'a."b', "a.b.", "`a"])("takes %j for no dotted name", (text) => {
    expect(quotedParts(text)).toBeNull();
  });
});

describe("storedNames", () => {
  const names = { database: "Shop", schema: "Marts", name: "Orders" };

  it("folds what stands without quotes in the direction of the warehouse", () => {
    expect(storedNames(names, "Shop.Marts.Orders", "upper")).toEqual({
      ...{ database: "SHOP", schema: "MARTS", name: "ORDERS" },
    });
    expect(storedNames(names, 'Shop."Marts".Orders', "lower")).toEqual({
      ...{ database: "shop", schema: "Marts", name: "orders" },
    });
  });

  it("leaves names as they are where nothing says how they were written", () => {
    expect(storedNames(names, null, "upper")).toEqual(names);
    expect(storedNames(names, "Orders", "upper")).toEqual(names);
    expect(storedNames(names, "Shop.Marts.Orders", undefined)).toEqual(names);
  });

  it("knows two parts where the adapter has no database", () => {
    const stored = storedNames({ ...names, database: null }, "Marts.Orders", "lower");
    expect(stored).toEqual({ database: null, schema: "marts", name: "orders" });
  });
});
