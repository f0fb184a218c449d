import { describe, expect, it } from "vitest";
import { farLabels, labelOrder } from "./far-labels";
import { fitViewport, layoutBounds } from "./fit-viewport";
import { viewOf } from "./graph-fixture";
import { layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { visibleGraph } from "./visible-graph";

const readers = Array.from({ length: 60 }, (_, n) => `hub>r${n} r${n}>leaf${n}`).join(" ");
const loaded = loadGraph(viewOf("r0", `src>hub ${readers}`));
if (!loaded) throw new Error("The fixture is empty");
const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
const layout = layoutGraph({ nodeCount: visible.nodes.length, from: visible.from, to: visible.to, previousY: null });
const screen = { width: 800, height: 600 };
const whole = fitViewport(layoutBounds(layout), screen);
const perLetter = (text: string) => text.length * 7;

describe("names over the far view", () => {
  it("name the middle first, then what many hang on, and nothing that little hangs on", () => {
    const order = [...labelOrder(visible)].map((node) => visible.nodes[node]?.asset.name);
    expect(order).toEqual(["r0", "hub"]);
  });

  it("never lie over each other", () => {
    const all = Int32Array.from(visible.nodes.keys());
    const labels = farLabels(visible, layout, all, whole, screen, perLetter);
    expect(labels.length).toBeGreaterThan(2);
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1)) {
        const isBeside = Math.abs(a.x - b.x) >= (perLetter(a.text) + perLetter(b.text)) / 2;
        expect(isBeside || Math.abs(a.y - b.y) >= 16).toBe(true);
      }
  });

  it("stand at their node, and go when it leaves the screen", () => {
    const [label] = farLabels(visible, layout, labelOrder(visible), whole, screen, perLetter);
    expect(label?.text).toBe("r0");
    const away = farLabels(visible, layout, labelOrder(visible), { x: -9e5, y: 0, zoom: 0.1 }, screen, perLetter);
    expect(away).toEqual([]);
  });
});
