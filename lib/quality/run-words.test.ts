import { describe, expect, it } from "vitest";
import { fitsFilter, runWord } from "./run-words";

const node = { name: "not_null_orders_id", type: "test", status: "fail" };

describe("the filter of a run", () => {
  it.each(["", "orders", "ORDERS null", "test failed", "  fail "])("%j fits a failed test", (filter) =>
    expect(fitsFilter(node, filter)).toBe(true),
  );

  it.each(["model", "orders passed"])("%j does not", (filter) => expect(fitsFilter(node, filter)).toBe(false));

  it("leaves a word of dbt that nobody knows as it is", () => expect(runWord("novel")).toBe("novel"));
});
