import { describe, expect, it } from "vitest";
import { passwordStrength } from "./password-strength";

describe("passwordStrength", () => {
  it("counts down to the least length", () => {
    expect(passwordStrength("")).toEqual({ score: 0, word: "12 more characters" });
    expect(passwordStrength("elevenchars")).toEqual({ score: 0, word: "1 more character" });
  });

  it("does not praise a long run of one character", () => {
    expect(passwordStrength("aaaaaaaaaaaaaaaaaaaaaaaa").score).toBe(0);
  });

  it("values length above all", () => {
    expect(passwordStrength("abcdefghijkl").score).toBe(2);
    expect(passwordStrength("four words in a row").score).toBe(3);
  });
});
