import { expect, it } from "vitest";
import { hitsOf } from "./find-nodes";
import { foldGraph } from "./fold/fold-graph";
import { idOf, viewOf } from "./graph-fixture";
import { loadGraph } from "./loaded-graph";
import { orderRows, tableCsv, tableJson, tableRows } from "./table-rows";
import { visibleGraph } from "./visible-graph";

function folded() {
  const view = viewOf("s1", "s1>m1 s1>m2 s1>m3");
  const nodes = view.nodes.map((node) => ({ ...node, schema: node.name.startsWith("m") ? "marts" : "staging" }));
  const loaded = loadGraph({ ...view, nodes });
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
  return foldGraph(visible, { by: "schema", open: [] }).visible;
}

it("shows what is found in a folded group on its card, each counted", () => {
  const visible = folded();
  const hits = hitsOf(visible, null, ({ name }) => name !== "m2");
  const group = visible.nodes.findIndex((node) => node.group);
  expect(hits.nodes).toContain(group);
  expect(hits.inGroups.get(group)).toEqual([idOf("m1"), idOf("m3")]);
  expect(hits).toMatchObject({ count: 3, nodes: { length: 2 } });
});

it("writes a folded group as one row of many, and its edges with their number", () => {
  const visible = folded();
  const rows = tableRows(visible, []);
  expect(tableCsv(rows).split("\r\n")[2]).toMatch(/^1,shop\.marts,group,3,/);
  const { nodes, edges } = tableJson(visible, rows);
  expect(nodes[1]).toMatchObject({ group: "shop.marts", members: [{ name: "m1" }, { name: "m2" }, { name: "m3" }] });
  expect(edges).toMatchObject([{ from: idOf("s1"), count: 3 }]);
});

it("sorts rows by any column, both ways, with what is equal nearest first", () => {
  const loaded = loadGraph(viewOf("a", "a>b10 b10>b9 b10>c"));
  if (!loaded) throw new Error("The view is empty");
  const rows = tableRows(visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] }), []);
  const names = (by: Parameters<typeof orderRows>[1]["by"], descending = false) =>
    orderRows(rows, { by, descending }, () => "").map(({ asset }) => asset.name);
  expect(names("name")).toEqual(["a", "b9", "b10", "c"]);
  expect(names("downstream", true)[0]).toBe("b10");
  expect(names("lens")).toEqual(["a", "b10", "b9", "c"]);
});
