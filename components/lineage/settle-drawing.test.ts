import { describe, expect, it } from "vitest";
import { foldGraph } from "./fold/fold-graph";
import { groupId } from "./fold/group-id";
import { idOf, viewOf } from "./graph-fixture";
import { layoutGraph } from "./layout/layout-graph";
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

  it("is the middle where nothing was chosen", () => {
    const before = drawn(folded([]), null, null);
    expect(placeOf(drawn(folded(["core"]), before, null), idOf("root"))).toEqual(placeOf(before, idOf("root")));
  });
});
