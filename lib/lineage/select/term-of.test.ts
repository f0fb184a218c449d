import { expect, it } from "vitest";
import { termOf, withNeighbours } from "./term-of";

const model = { type: "model" as const, key: "model.shop.orders", name: "orders", package: "shop" };

it("writes each asset so that a selection finds it", () => {
  expect(termOf(model)).toBe("orders");
  expect(termOf({ ...model, key: "model.shop.orders.v2" })).toBe("orders.v2");
  expect(termOf({ type: "source", key: "source.shop.raw.orders", name: "orders", package: "shop" })).toBe(
    "source:raw.orders",
  );
  expect(termOf({ type: "exposure", key: "exposure.shop.weekly", name: "weekly", package: "shop" })).toBe(
    "exposure:weekly",
  );
  expect(termOf({ type: "table", key: "db.s.my table", name: "my table", package: null })).toBe('"my table"');
});

it("adds neighbours to what is selected, before what is excluded", () => {
  expect(withNeighbours("tag:a", model, "up")).toBe("tag:a 1+orders");
  expect(withNeighbours("tag:a --exclude tag:b", model, "down")).toBe("tag:a orders+1 --exclude tag:b");
});
