import { describe, expect, it } from "vitest";
import type { ImpactItem, ImpactView } from "@/lib/lineage/impact-schema";
import { idOf, nodeOf } from "../graph-fixture";
import { impactSearch, readImpactParams } from "./impact-params";
import { filterItems, groupItems, impactCsv, pathReader } from "./impact-rows";

const told = (name: string, facts: Partial<ImpactItem> = {}) => ({
  ...nodeOf(name),
  ...{ tags: [], group: null, access: null },
  ...facts,
});
const item = (name: string, distance: number, via: string, facts: Partial<ImpactItem> = {}): ImpactItem => ({
  ...told(name, facts),
  ...{ distance, via: idOf(via) },
});
const items = [
  item("b", 1, "a", { owner: "=Ann", testStatus: "fail" }),
  item("s", 1, "a", { type: "source", freshness: "warn" }),
  item("c", 2, "b"),
  item("e", 3, "c", { type: "exposure", owner: "Bo" }),
];
const counts = { exposures: 1, owners: 2, failing: 1, warning: 0, stale: 1, farthest: 3, byType: [] };
const view: ImpactView = {
  ...{ asset: told("a"), direction: "downstream", items, total: 4, truncated: false, counts, tests: [] },
};
const everything = { concern: null, type: null, owner: null, text: "" };
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(" ");

describe("an impact", () => {
  it("is narrowed to what a person should look at, to a type, an owner and words", () => {
    expect(names(filterItems(items, everything))).toBe("b s c e");
    expect(names(filterItems(items, { ...everything, concern: "failing" }))).toBe("b");
    expect(names(filterItems(items, { ...everything, concern: "stale" }))).toBe("s");
    expect(names(filterItems(items, { ...everything, concern: "exposures" }))).toBe("e");
    expect(names(filterItems(items, { ...everything, type: "model" }))).toBe("b c");
    expect(names(filterItems(items, { ...everything, owner: "Bo" }))).toBe("e");
    expect(names(filterItems(items, { ...everything, text: "MODEL.shop c" }))).toBe("c");
  });

  it("is grouped by distance from near to far, by owner from many to few", () => {
    const titles = (group: "distance" | "owner") => groupItems(items, group).map(({ title }) => title);
    expect(titles("distance")).toEqual(["1 step away", "2 steps away", "3 steps away"]);
    expect(titles("owner")).toEqual(["No owner", "=Ann", "Bo"]);
  });

  it("tells the path in the order of the data's flow, in both directions", () => {
    const [, , , exposure] = items;
    if (!exposure) throw new Error("There is no exposure");
    expect(names(pathReader(view)(exposure))).toBe("a b c e");
    expect(names(pathReader({ ...view, direction: "upstream" })(exposure))).toBe("e c b a");
  });

  it("is a table that no spreadsheet runs", () => {
    const [head, first, , , last] = impactCsv(view, items).split("\r\n");
    expect(head).toMatch(/^\uFEFFdistance,name,type,tests,freshness,owner,/);
    expect(first).toMatch(/^1,b,model,fail,,'=Ann,/);
    expect(last).toContain(",a > b > c > e,");
  });
});

it("stands in the address whole, and its defaults do not", () => {
  const params = {
    ...{ asset: idOf("a"), direction: "upstream" as const, group: "owner" as const, concern: "stale" as const },
    ...{ type: "model" as const, owner: "A & B", text: "x y" },
  };
  expect(readImpactParams(new URLSearchParams(impactSearch(params)))).toEqual(params);
  const plain = readImpactParams(new URLSearchParams(`asset=${idOf("a")}`));
  expect(impactSearch(plain)).toBe(`?asset=${idOf("a")}`);
  expect(readImpactParams(new URLSearchParams("asset=none&type=none&group=none")).asset).toBeNull();
});
