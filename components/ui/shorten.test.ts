import { describe, expect, it } from "vitest";
import { shorten, wholeLines } from "./shorten";

describe("shorten", () => {
  it("leaves what is short enough as it is", () => {
    expect(shorten("orders")).toBe("orders");
    expect(shorten("x".repeat(300))).toHaveLength(300);
  });

  it("bounds a name of any length and says that there is more", () => {
    expect(shorten("x".repeat(5000))).toBe(`${"x".repeat(300)}…`);
  });

  it("leaves no half of a character behind", () => {
    expect(shorten("ab💥", 3)).toBe("ab…");
    expect(wholeLines("ab💥c", 3)).toBe("ab");
  });
});

describe("wholeLines", () => {
  it("ends where a line ends, so that no row or link is cut in two", () => {
    expect(wholeLines("one\ntwo\nthree", 9)).toBe("one\ntwo");
  });

  it("cuts a single line that is longer than the limit", () => {
    expect(wholeLines("x".repeat(50), 9)).toBe("x".repeat(9));
  });
});
