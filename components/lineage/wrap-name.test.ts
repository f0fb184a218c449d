import { expect, it } from "vitest";
import { wrapName } from "./wrap-name";

const perLetter = (text: string) => [...text].length;

it("leaves a name that fits in one line", () => {
  expect(wrapName("orders", 6, perLetter)).toEqual(["orders"]);
});

it("breaks a name after the last underscore that fits, and anywhere in a word that is too long for a line", () => {
  expect(wrapName("int_orders_enriched", 13, perLetter)).toEqual(["int_orders_", "enriched"]);
  expect(wrapName("stg__very_long_name_of_it", 11, perLetter)).toEqual(["stg__very_", "long_name_…"]);
  expect(wrapName("averyverylongname", 10, perLetter)).toEqual(["averyveryl", "ongname"]);
});

it("cuts what two lines cannot hold, and says so", () => {
  const lines = wrapName("a".repeat(50), 10, perLetter);
  expect(lines).toEqual(["a".repeat(10), `${"a".repeat(9)}…`]);
});

it("gives every line at least a letter, however narrow", () => {
  expect(wrapName("ab", 0, perLetter).join("")).toContain("a");
});
