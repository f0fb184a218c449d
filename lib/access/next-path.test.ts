import { describe, expect, it } from "vitest";
import { nextPath, signInPath } from "./next-path";

describe("nextPath", () => {
  it.each(["/", "/catalog?q=a%20b&type=model#top", "/lineage?asset=1&up=2", "/api-docs"])("keeps %s", (path) => {
    expect(nextPath(path)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/./\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "catalog",
    "",
    `/${"a".repeat(3000)}`,
    null,
    undefined,
    ["/catalog"],
  ])("leads home instead of to %j", (path) => {
    expect(nextPath(path)).toBe("/");
  });

  it("carries the way back to the sign-in page, and none where there is none", () => {
    expect(signInPath("/catalog?q=a&type=b")).toBe("/sign-in?next=%2Fcatalog%3Fq%3Da%26type%3Db");
    expect(signInPath("//evil.example")).toBe("/sign-in");
    expect(signInPath(null)).toBe("/sign-in");
  });
});
