import { describe, expect, it } from "vitest";
import { at } from "@/lib/core/at";
import { foldGraph } from "./fold/fold-graph";
import { idOf, viewOf } from "./graph-fixture";
import { layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { counterpart, previousHeights } from "./previous-place";
import { type VisibleGraph, visibleGraph } from "./visible-graph";

function draw(open: string[]) {
  const view = viewOf("a", "a>s1 a>s2 s1>b s2>b");
  const nodes = view.nodes.map((node) => ({ ...node, schema: node.name.startsWith("s") ? "staging" : node.name }));
  const loaded = loadGraph({ ...view, nodes });
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
  const folded = foldGraph(visible, { by: "schema", open });
  return { visible: folded.visible, layout: layoutOf(folded.visible) };
}
const layoutOf = ({ nodes, from, to }: VisibleGraph) =>
  layoutGraph({ nodeCount: nodes.length, from, to, previousY: null });
const group = "shop.staging";

describe("a group that opens", () => {
  const [shut, open] = [draw([]), draw([group])];
  const card = shut.visible.nodes.findIndex((node) => node.group !== undefined);
  const member = open.visible.indexOf.get(idOf("s1")) ?? -1;

  it("starts its assets where its card stood", () => {
    expect(previousHeights(open.visible, shut)[member]).toBe(at(shut.layout.y, card));
  });

  it("goes back to the middle of its assets when it closes", () => {
    const [s1, s2] = ["s1", "s2"].map((name) => at(open.layout.y, open.visible.indexOf.get(idOf(name)) ?? -1));
    expect(previousHeights(shut.visible, open)[card]).toBe(((s1 ?? 0) + (s2 ?? 0)) / 2);
  });

  it("is found in either drawing by its own id and by an asset's", () => {
    const groupCard = shut.visible.nodes[card]?.asset.id ?? "";
    expect(counterpart(open.visible, groupCard)).toBe(member);
    expect(counterpart(shut.visible, idOf("s2"))).toBe(card);
    expect(counterpart(shut.visible, idOf("nobody"))).toBeUndefined();
  });

  it("has no place from before for what is new", () => {
    const none = { visible: { ...shut.visible, indexOf: new Map() }, layout: shut.layout };
    expect(previousHeights(shut.visible, none).every(Number.isNaN)).toBe(true);
  });
});
