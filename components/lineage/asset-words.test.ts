import { expect, it } from "vitest";
import { assetPlace, assetSentence } from "./asset-words";
import { type nodeOf, viewOf } from "./graph-fixture";
import { loadGraph } from "./loaded-graph";
import { visibleGraph } from "./visible-graph";

/** The nodes of `a>b`, with these facts, as they are drawn around `b`. */
function drawn(a: Parameters<typeof nodeOf>[1], b: Parameters<typeof nodeOf>[1] = {}) {
  const view = viewOf("b", "a>b");
  const facts = { a, b };
  const nodes = view.nodes.map((node) => ({ ...node, ...(node.name === "a" ? facts.a : facts.b) }));
  const loaded = loadGraph({ ...view, nodes });
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
  const node = visible.nodes.find(({ asset }) => asset.name === "a");
  if (!node) throw new Error("There is no a");
  return node;
}

it("a model of the same project is told by its place alone", () => {
  expect(assetPlace(drawn({}))).toBe("main · table");
  expect(assetSentence(drawn({}))).not.toContain("project");
});

it("a model of another project that is connected names that project", () => {
  const joined = drawn({ package: "city" });
  expect(assetPlace(joined)).toBe("city · main · table");
  expect(assetSentence(joined)).toMatch(/, of project city$/);
});

it("a model of a project that nobody connected says so in place of how it is built", () => {
  const external = drawn({ package: "city", isExternal: true });
  expect(assetPlace(external)).toBe("city · not connected");
  expect(assetSentence(external)).toMatch(/, of project city, which is not connected$/);
});

it("relations of the warehouse belong to no project, on either side", () => {
  expect(drawn({ package: null }).project).toBeNull();
  expect(drawn({ package: "city" }, { package: null }).project).toBeNull();
});

it("a relation that another dbt project builds is not said to be outside of dbt", () => {
  const table = { type: "table", key: "shop.main.a", package: null, materialization: null } as const;
  expect(assetPlace(drawn(table))).toBe("main · not in dbt");
  const other = drawn({ ...table, isInOtherProject: true });
  expect(assetPlace(other)).toBe("main · in another dbt project");
  expect(assetSentence(other)).toMatch(/, known to another dbt project$/);
});
