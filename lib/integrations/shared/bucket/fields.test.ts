import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pathField, projectsField } from "./fields";

const config = z.strictObject({ path: pathField, projects: projectsField });

describe("the path field", () => {
  it.each([undefined, null, "", "  "])("is absent when nothing was typed (%j)", (path) => {
    expect(config.parse({ path }).path).toBeUndefined();
  });

  it("may be left out", () => expect(config.parse({})).toEqual({}));

  it("keeps what was typed, but for the space around it", () => {
    expect(config.parse({ path: " /dbt//prod/ " }).path).toBe("/dbt//prod/");
    expect(config.parse({ path: "s3://acme/dbt" }).path).toBe("s3://acme/dbt");
  });

  it.each(["x".repeat(1025), "dbt\0", 5, ["dbt"]])("refuses what can be no path", (path) => {
    expect(config.safeParse({ path }).success).toBe(false);
  });
});

describe("the projects field", () => {
  it.each([undefined, null, "", " \n ", [], [""]])("is absent when nothing was picked (%j)", (projects) => {
    expect(config.parse({ projects }).projects).toBeUndefined();
  });

  it("takes lines of text, with commas in a name", () => {
    expect(config.parse({ projects: "finance/target/\r\n\n a, b/target/ " }).projects).toEqual([
      "finance/target/",
      "a, b/target/",
    ]);
  });

  it("keeps picked names to the letter", () => {
    expect(config.parse({ projects: [" odd /", "/"] }).projects).toEqual([" odd /", "/"]);
  });

  it.each([[[5]], [7], [["x".repeat(1025)]], [["a\0"]], [Array.from({ length: 1001 }, (_, at) => `p${at}/`)]])(
    "refuses what can be no list of places",
    (projects) => {
      expect(config.safeParse({ projects }).success).toBe(false);
    },
  );
});
