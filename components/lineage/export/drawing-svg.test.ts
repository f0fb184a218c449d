import { expect, it } from "vitest";
import { viewOf } from "../graph-fixture";
import { cardHeight, cardWidth, layoutGraph } from "../layout/layout-graph";
import { readLens } from "../lens/lens";
import { loadGraph } from "../loaded-graph";
import { tableCsv, tableJson, tableRows } from "../table-rows";
import { type VisibleGraph, visibleGraph } from "../visible-graph";
import { drawingSvg } from "./drawing-svg";

const byType = (visible: VisibleGraph) =>
  readLens(
    "type",
    visible.nodes.map(({ asset }) => asset),
  );
const look = { colour: () => "#123456", cut: (text: string) => text };

function drawn(words: string, hiddenTypes: "seed"[] = []) {
  const loaded = loadGraph(viewOf("b", words, { types: { h: "seed" } }));
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { hiddenTypes, hidden: [], collapsed: [], expanded: [] });
  const layout = layoutGraph({ nodeCount: visible.nodes.length, from: visible.from, to: visible.to, previousY: null });
  return { visible, layout };
}

it("draws every card and edge, in colours that stand for themselves", () => {
  const { visible, layout } = drawn("a>b b>h h>c", ["seed"]);
  const { svg, width, height } = drawingSvg(visible, layout, { title: "b & <others>", lens: byType(visible) }, look);
  expect(svg.match(/<g transform="translate\([^"]*\)"><title>/g)).toHaveLength(3);
  expect(svg.match(/<path d="M/g)).toHaveLength(2);
  expect(svg.match(/stroke-dasharray="2 4"/g)).toHaveLength(1);
  expect(svg).toContain("<title>b &amp; &lt;others&gt;</title>");
  expect(svg).not.toMatch(/var\(|url\(|href|oklch/);
  expect(width).toBeGreaterThan(3 * cardWidth);
  expect(height).toBeGreaterThan(cardHeight);
});

it("holds no character that XML forbids", () => {
  const { visible, layout } = drawn("a>b");
  const first = visible.nodes[0];
  if (!first) throw new Error("There is no node");
  const nodes = [{ ...first, asset: { ...first.asset, name: "a\u0000<b>\u001F" } }, ...visible.nodes.slice(1)];
  const { svg } = drawingSvg({ ...visible, nodes }, layout, { title: "x", lens: byType(visible) }, look);
  expect(svg).toContain("a &lt;b&gt; ");
});

it("lists what is drawn, or what was found, with the edges between", () => {
  const { visible } = drawn("a>b b>c");
  const all = tableRows(visible, []);
  expect(all.map(({ asset }) => asset.name)).toEqual(["a", "b", "c"]);
  expect(tableCsv(all).split("\r\n")[1]).toMatch(/^-1,a,model,1,none,/);
  expect(tableJson(visible, all).edges).toHaveLength(2);
  const found = tableRows(visible, [visible.root]);
  expect(tableJson(visible, found)).toMatchObject({ nodes: [{ name: "b", distance: 0 }], edges: [] });
});
