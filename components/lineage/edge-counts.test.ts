import { expect, it } from "vitest";
import { countsIn, edgeCounts } from "./edge-counts";
import { foldGraph } from "./fold/fold-graph";
import { viewOf } from "./graph-fixture";
import { layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { visibleGraph } from "./visible-graph";

/** Assets in the schema that their first letter names, folded by it. */
function counted(words: string) {
  const view = viewOf("a1", words);
  const nodes = view.nodes.map((node) => ({ ...node, schema: node.name.charAt(0) }));
  const loaded = loadGraph({ ...view, nodes });
  if (!loaded) throw new Error("The view is empty");
  const all = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
  const { visible } = foldGraph(all, { by: "schema", open: [] });
  const { from, to } = visible;
  const layout = layoutGraph({ nodeCount: visible.nodes.length, from, to, previousY: null });
  return edgeCounts(visible, layout);
}
const [there, andBack] = ["a1>b1 a1>b2 a1>b3", "b1>a2 b2>a3"];

it("says how many an edge stands for, and nothing of one that stands for itself", () => {
  expect(counted(`${there} b1>c1`).map(({ text }) => text)).toEqual(["3"]);
});

it("keeps the numbers of two groups that feed each other apart, each with its way", () => {
  const counts = counted(`${there} ${andBack}`);
  expect(counts.map(({ text }) => text).sort()).toEqual(["← 2", "→ 3"]);
  const [one, other] = counts;
  expect(one?.x).toBe(other?.x);
  // A number is sixteen high in a picture.
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThanOrEqual(16);
});

it("tells a single edge the other way too, so that the number is not read for both", () => {
  expect(
    counted(`${there} b1>a2`)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(["← 1", "→ 3"]);
  expect(counted("a1>b1 b1>a2 b1>b2")).toEqual([]);
});

it("leaves out what is not near", () => {
  const counts = counted(`${there} ${andBack}`);
  const [{ x, y } = { x: 0, y: 0 }] = counts;
  expect(countsIn(counts, { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 })).toHaveLength(1);
  expect(countsIn(counts, { left: x + 1, right: x + 9, top: y - 99, bottom: y + 99 })).toEqual([]);
});
