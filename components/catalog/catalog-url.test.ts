import { describe, expect, it } from "vitest";
import { activeFilters, apiQuery, catalogHref, readCatalogState, withFilters, withoutFilters } from "./catalog-url";

const connectorId = "5b0c5a39-0c6d-4a53-9b34-4c1f5ce0a5d1";

describe("the catalog's address", () => {
  it("reads back what it wrote, whatever is in the values", () => {
    const state = {
      tab: "project" as const,
      q: "a&b=c #+ %20 ü",
      type: "model",
      tag: "team: data & co",
      path: "models/marts",
      connectorId,
    };
    const url = new URL(catalogHref(state), "http://here.invalid");
    expect(readCatalogState(Object.fromEntries(url.searchParams))).toEqual(state);
  });

  it("is short when nothing is chosen", () => {
    expect(catalogHref({ tab: "all", q: "  " })).toBe("/catalog");
  });

  it("leaves out what the API would refuse, so that an old link still opens", () => {
    const state = readCatalogState({ type: "macro", status: "green", connectorId: "7", tab: "graph", tag: "daily" });
    expect(state).toEqual({ tab: "all", q: "", tag: "daily" });
  });

  it("takes the first of a parameter given twice", () => {
    expect(readCatalogState({ q: ["orders", "riders"], type: ["model", "seed"] })).toEqual({
      tab: "all",
      q: "orders",
      type: "model",
    });
  });

  it("leaves out what no database holds, in any parameter", () => {
    for (const bad of ["a\0b", "\uD800", "\uDC00x"])
      expect(readCatalogState({ q: bad, tag: bad, package: bad, path: [bad], schema: bad, database: bad })).toEqual({
        tab: "all",
        q: "",
      });
    expect(readCatalogState({ q: "💥", tag: "💥" })).toEqual({ tab: "all", q: "💥", tag: "💥" });
  });

  it("cuts a search that is too long for the API", () => {
    expect(readCatalogState({ q: `${"x".repeat(499)}💥` }).q).toBe("x".repeat(499));
    expect(readCatalogState({ q: "x".repeat(900) }).q).toHaveLength(500);
  });
});

describe("filters", () => {
  const state = readCatalogState({ q: "orders", type: "model", tag: "daily", tab: "database" });

  it("go to the API without the tab, which is the page's own", () => {
    expect(apiQuery(state)).toBe("q=orders&type=model&tag=daily");
  });

  it("are taken away by undefined and leave the others", () => {
    expect(activeFilters(withFilters(state, { type: undefined, schema: "raw" }))).toEqual([
      { name: "tag", value: "daily" },
      { name: "schema", value: "raw" },
    ]);
  });

  it("are all gone after clearing, the tab stays", () => {
    expect(withoutFilters(state)).toEqual({ tab: "database", q: "" });
  });
});
