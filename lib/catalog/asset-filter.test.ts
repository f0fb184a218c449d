import { describe, expect, it } from "vitest";
import { assetCondition, likePattern, SqlParameters, searchWords } from "./asset-filter";

describe("asset filter", () => {
  it("looks for a percent sign, an underscore and a backslash to the letter", () => {
    expect(likePattern("100%_\\")).toBe("%100\\%\\_\\\\%");
  });

  it("takes a search apart into words, ten at most", () => {
    expect(searchWords("  Daily\tRevenue ")).toEqual(["daily", "revenue"]);
    expect(searchWords("a b c d e f g h i j k")).toHaveLength(10);
  });

  it("puts no value into the SQL itself", () => {
    const parameters = new SqlParameters();
    const sql = assetCondition({ q: "'; drop", tag: "x' or 1=1", package: "p" }, parameters);
    expect(sql).not.toMatch(/drop|or 1=1/);
    expect(parameters.values).toEqual(["%';%", "%drop%", "p", "x' or 1=1"]);
  });

  it("counts a facet's values without its own filter", () => {
    expect(assetCondition({ tag: "daily" }, new SqlParameters(), "tag")).not.toContain("a.tags");
  });

  it("shows a mapped relation as a hit of its own only where its connector or type is asked for", () => {
    expect(assetCondition({}, new SqlParameters())).toContain("mappings");
    expect(assetCondition({ type: "table" }, new SqlParameters())).not.toContain("mappings");
  });
});
