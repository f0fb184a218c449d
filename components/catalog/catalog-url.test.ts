import { describe, expect, it } from "vitest";
import {
  activeFilters,
  catalogHref,
  listQuery,
  readCatalogState,
  toggled,
  withFilters,
  withoutFilters,
} from "./catalog-url";

const connectorId = "5b0c5a39-0c6d-4a53-9b34-4c1f5ce0a5d1";
const nothing = { tab: "all" as const, q: "", page: 1 };

/** As Next hands the parameters of an address to a page. */
function paramsOf(href: string): Record<string, string | string[]> {
  const { searchParams } = new URL(href, "http://here.invalid");
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}

describe("the catalog's address", () => {
  it("reads back what it wrote, whatever is in the values", () => {
    const state = {
      tab: "project" as const,
      q: "a&b=c #+ %20 ü",
      page: 7,
      type: ["model", "seed"],
      tag: ["team: data & co", "a,b"],
      path: ["models/marts"],
      connectorId: [connectorId],
      contract: ["enforced"],
      freshness: ["warn", "error"],
      starred: ["true"],
    };
    expect(readCatalogState(paramsOf(catalogHref(state)))).toEqual(state);
  });

  it("is short when nothing is chosen", () => {
    expect(catalogHref({ tab: "all", q: "  ", page: 1 })).toBe("/catalog");
  });

  it("leaves out what the API would refuse, so that an old link still opens", () => {
    const params = {
      type: ["macro", "model"],
      status: "green",
      connectorId: "7",
      tab: "graph",
      tag: "daily",
      page: "-3",
    };
    expect(readCatalogState(params)).toEqual({ ...nothing, type: ["model"], tag: ["daily"] });
  });

  it("takes a search given twice by its first, and a value given twice once", () => {
    expect(readCatalogState({ q: ["orders", "riders"], tag: ["daily", "daily"] })).toEqual({
      ...{ ...nothing, q: "orders" },
      tag: ["daily"],
    });
  });

  it("leaves out what no database holds, in any parameter", () => {
    for (const bad of ["a\0b", "\uD800", "\uDC00x"])
      expect(readCatalogState({ q: bad, tag: bad, package: bad, path: [bad], schema: bad, database: bad })).toEqual(
        nothing,
      );
    expect(readCatalogState({ q: "💥", tag: "💥" })).toEqual({ ...nothing, q: "💥", tag: ["💥"] });
  });

  it("cuts a search that is too long for the API, and choices that are too many", () => {
    expect(readCatalogState({ q: `${"x".repeat(499)}💥` }).q).toBe("x".repeat(499));
    expect(readCatalogState({ q: "x".repeat(900) }).q).toHaveLength(500);
    const tag = Array.from({ length: 99 }, (_, n) => `tag ${n}`);
    expect(listQuery(readCatalogState({ tag })).tag).toHaveLength(50);
  });
});

describe("filters", () => {
  const state = readCatalogState({ q: "orders", type: ["model", "seed"], tag: "daily", tab: "database", page: "4" });

  it("are what the list is asked for, without the tab, which is the page's own", () => {
    expect(listQuery(state)).toEqual({ q: "orders", type: ["model", "seed"], tag: ["daily"], page: 4, limit: 50 });
  });

  it("are chosen and lifted one by one, and the list begins anew", () => {
    const more = toggled(toggled(state, "tag", "core"), "type", "model");
    expect(more).toMatchObject({ tag: ["daily", "core"], type: ["seed"], page: 1 });
    expect(toggled(more, "type", "seed").type).toBeUndefined();
  });

  it("are taken away by nothing and leave the others", () => {
    expect(activeFilters(withFilters(state, { type: [], schema: ["raw"] }))).toEqual([
      { name: "tag", value: "daily" },
      { name: "schema", value: "raw" },
    ]);
  });

  it("are all gone after clearing, the tab stays", () => {
    expect(withoutFilters(state)).toEqual({ tab: "database", q: "", page: 1 });
  });
});
