import { describe, expect, it } from "vitest";
import { jsonbText } from "./jsonb-text";

describe("jsonbText", () => {
  it("leaves nothing in a text that jsonb would refuse, and the rest to the letter", () => {
    const text = jsonbText({ examples: ["a\u0000b", "half \uD800", "é 💥 \\u0000"], count: 2, none: null });
    expect(text).not.toMatch(/[^\\]\\u0000|\\ud800/i);
    expect(JSON.parse(text)).toEqual({ examples: ["a\uFFFDb", "half \uFFFD", "é 💥 \\u0000"], count: 2, none: null });
  });
});
