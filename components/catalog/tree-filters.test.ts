import { describe, expect, it } from "vitest";
import { readCatalogState } from "./catalog-url";
import { branchOf, inBranch, leadsTo, listedState } from "./tree-filters";

const connector = "5b0c5a39-0c6d-4a53-9b34-4c1f5ce0a5d1";
const start = readCatalogState({ tab: "project", q: "orders", type: "model" });

describe("a branch of the tree", () => {
  it.each([
    ["project", [connector]],
    ["project", [connector, "shop", "models", "marts"]],
    ["database", [connector, "prod", "raw"]],
  ] as const)("of the %s is found again from the list it shows", (by, path) => {
    expect(branchOf(inBranch(start, by, path), by)).toEqual(path);
  });

  it("keeps the search and the filters that say nothing about the place", () => {
    expect(inBranch(start, "project", [connector, "shop"])).toMatchObject({ q: "orders", type: ["model"] });
  });

  it("takes a folder to its slash, so that its namesake with a longer name stays out", () => {
    expect(inBranch(start, "project", [connector, "shop", "models", "marts"]).path).toEqual(["models/marts/"]);
  });

  it("of one tree lifts what the other tree had chosen", () => {
    const inSchema = inBranch(start, "database", [connector, "prod", "raw"]);
    const inPackage = inBranch(inSchema, "project", [connector, "shop"]);
    expect(inPackage.schema).toBeUndefined();
    expect(inPackage.database).toBeUndefined();
  });

  it("opens on the way to what is chosen, and no other does", () => {
    const chosen = [connector, "shop", "models", "marts"];
    expect(leadsTo([connector, "shop"], chosen)).toBe(true);
    expect(leadsTo([connector, "other"], chosen)).toBe(false);
    expect(leadsTo(chosen, chosen)).toBe(false);
  });
});

describe("the list beside a tree of which nothing is chosen", () => {
  const root = { name: "Warehouse", path: [connector], kind: "connector" as const, count: 3 };
  const database = readCatalogState({ tab: "database" });

  it("holds what the tree holds, when that is one connector", () => {
    expect(listedState(database, [root]).connectorId).toEqual([connector]);
  });

  it("holds everything beside several connectors, and on the tab without a tree", () => {
    expect(listedState(database, [root, root]).connectorId).toBeUndefined();
    expect(listedState(readCatalogState({}), null).connectorId).toBeUndefined();
  });
});
