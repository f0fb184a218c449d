import { describe, expect, it } from "vitest";
import { matchesGlob, matchesPathGlob } from "./glob";

describe("matchesGlob", () => {
  it.each([
    ["stg_orders", "stg_*", true],
    ["stg_orders", "*_orders", true],
    ["stg_orders", "stg_?rders", true],
    ["stg_orders", "*o*d*s", true],
    ["stg_orders", "stg_", false],
    ["stg_orders", "STG_*", false],
    ["a1", "a[0-9]", true],
    ["ab", "a[!0-9]", true],
    ["a1", "a[!0-9]", false],
    ["a[", "a[", true],
    ["", "*", true],
    ["", "?", false],
    ["a.b", "a.b", true],
    ["axb", "a.b", false],
  ])("%s against %s: %s", (text, pattern, expected) => {
    expect(matchesGlob(text, pattern)).toBe(expected);
  });

  it("is done at once with a pattern made to keep it busy", () => {
    expect(matchesGlob("a".repeat(2000), `${"*a".repeat(500)}b`)).toBe(false);
  });
});

describe("matchesPathGlob", () => {
  const path = "models/staging/shop/stg_orders.sql";
  it.each([
    ["models", true],
    ["models/staging", true],
    ["models/stag", false],
    ["models/staging/shop/stg_orders.sql", true],
    ["models/*/shop", true],
    ["models/*/stg_orders.sql", false],
    ["models/**/stg_*.sql", true],
    ["**/shop", true],
    ["staging", false],
    ["models/staging/shop/stg_orders.sql/more", false],
  ])("%s: %s", (pattern, expected) => {
    expect(matchesPathGlob(path, pattern)).toBe(expected);
  });
});
