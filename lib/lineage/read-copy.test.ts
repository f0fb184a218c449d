import { describe, expect, it } from "vitest";
import { soleField, splitLine } from "./read-copy";

describe("a line of COPY's text", () => {
  it("keeps what looks like its own marks", () => {
    expect(splitLine("a\\tb\tc\\\\d\t\\N\t\te\\nf\t\\\\N")).toEqual(["a\tb", "c\\d", null, "", "e\nf", "\\N"]);
    expect(splitLine("plain\twords")).toEqual(["plain", "words"]);
  });
});

describe("the one value of a binary COPY", () => {
  const copyOf = (...field: number[]) => Buffer.from([...new Array(19).fill(0), 0, 1, ...field, 255, 255]);

  it("is its bytes, and nothing for null", () => {
    expect([...soleField(copyOf(0, 0, 0, 3, 7, 8, 9))]).toEqual([7, 8, 9]);
    expect(soleField(copyOf(255, 255, 255, 255))).toHaveLength(0);
  });
});
