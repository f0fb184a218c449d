import { describe, expect, it } from "vitest";
import { parseValue } from "./parse-value";

const parsed = (json: string) => parseValue(Buffer.from(json), [], 0);

describe("text that UTF-8 cannot hold", () => {
  it("is shown as the replacement character, in values and in keys", () => {
    expect(parsed(String.raw`{"a\ud800":["\uDFFF b",{"c":"\ud83d"}]}`)).toEqual({
      "a\uFFFD": ["\uFFFD b", { c: "\uFFFD" }],
    });
  });

  it("leaves whole characters as they are, however they are written", () => {
    expect(parsed(String.raw`{"a":"\ud83d\ude80 🚀","n":1,"t":true,"z":null}`)).toEqual({
      a: "🚀 🚀",
      n: 1,
      t: true,
      z: null,
    });
  });

  it("keeps a key such as __proto__ an entry like any other", () => {
    const value = parsed(String.raw`{"__proto__":{"polluted":"\ud800"}}`);
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(value).not.toHaveProperty("polluted");
  });
});
