import { describe, expect, it } from "vitest";
import { foldGraph } from "./fold/fold-graph";
import { groupId } from "./fold/group-id";
import { idOf, viewOf } from "./graph-fixture";
import { cardHeight, cardWidth, layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { previousHeights } from "./previous-place";
import { type Drawing, settle } from "./settle-drawing";
import { type VisibleGraph, visibleGraph } from "./visible-graph";

const loaded = loadGraph(viewOf("root", "s1>b s2>b b>root root>c root>d c>e d>e x>c y>c z>d"));
if (!loaded) throw new Error("The fixture is empty");
for (const node of loaded.nodes) node.package = /^[bcd]$/.test(node.name) ? "core" : node.name;
const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });

function drawn(graph: VisibleGraph, previous: Drawing | null, anchor: string | null): Drawing {
  const previousY = previous ? previousHeights(graph, previous) : null;
  const layout = layoutGraph({ nodeCount: graph.nodes.length, from: graph.from, to: graph.to, previousY });
  return settle(graph, layout, previous, anchor);
}
const placeOf = ({ visible: graph, layout }: Drawing, id: string) => {
  const index = graph.indexOf.get(id) ?? -1;
  return { x: layout.x[index], y: layout.y[index] };
};
const folded = (open: string[]) => foldGraph(visible, { by: "package", open }).visible;

describe("what the reader looks at", () => {
  it("stands where its group stood when the group opens", () => {
    const before = drawn(folded([]), null, null);
    const group = groupId("package", "core");
    const after = drawn(folded(["core"]), before, group);
    const first = after.visible.nodes.find(({ foldedInto }) => foldedInto === group)?.asset.id ?? "";
    expect(after.visible.nodes.length).toBeGreaterThan(before.visible.nodes.length);
    expect(placeOf(after, first)).toEqual(placeOf(before, group));
  });

  it("stays where it is when another group opens, and when that folds again", () => {
    const before = drawn(folded([]), null, null);
    const opened = drawn(folded(["core"]), before, idOf("e"));
    expect(placeOf(opened, idOf("e"))).toEqual(placeOf(before, idOf("e")));
    expect(placeOf(drawn(folded([]), opened, idOf("e")), idOf("e"))).toEqual(placeOf(before, idOf("e")));
  });

  it("stays where it is when its branch opens, and no card comes to lie on another", () => {
    const names = Array.from({ length: 30 }, (_, n) => `n${n}`);
    const edges = "s1>b s2>b b>root root>c root>d c>e d>e x>c y>c z>d";
    const around = (words: string) => {
      const graph = loadGraph(viewOf("root", words));
      if (!graph) throw new Error("The fixture is empty");
      return visibleGraph(graph, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
    };
    const before = drawn(around(edges), null, null);
    const after = drawn(around(`${edges} ${names.map((name) => `c>${name}`).join(" ")}`), before, idOf("c"));
    expect(placeOf(after, idOf("c"))).toEqual(placeOf(before, idOf("c")));
    const places = after.visible.nodes.map(({ asset }) => placeOf(after, asset.id));
    const isApart = (a: number | undefined, b: number | undefined, size: number) =>
      Math.abs((a ?? 0) - (b ?? 0)) >= size;
    for (const [index, { x, y }] of places.entries())
      for (const other of places.slice(index + 1))
        expect(isApart(x, other.x, cardWidth) || isApart(y, other.y, cardHeight)).toBe(true);
  });

  it("is the middle where nothing was chosen", () => {
    const before = drawn(folded([]), null, null);
    expect(placeOf(drawn(folded(["core"]), before, null), idOf("root"))).toEqual(placeOf(before, idOf("root")));
  });
});
