import { expect, it } from "vitest";
import { assetSentence } from "./asset-words";
import { idOf, viewOf } from "./graph-fixture";
import { layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { edgeStrokes, markNodes, toFlowElements } from "./to-flow-elements";
import { tracePath } from "./trace-path";
import { visibleGraph } from "./visible-graph";

/** @param told whether it was the warehouse that told of what x reads */
function draw(told = false) {
  const view = viewOf("b", "a>b b>c a>x x>c", { types: { x: "seed" } });
  const edges = view.edges.map((edge) =>
    told && edge.to === idOf("x") ? { ...edge, origin: "warehouse" as const } : edge,
  );
  const loaded = loadGraph({ ...view, edges });
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, {
    hiddenTypes: [],
    hidden: [],
    collapsed: [],
    expanded: [{ id: idOf("a"), direction: "down" }],
  });
  const layout = layoutGraph({ nodeCount: visible.nodes.length, from: visible.from, to: visible.to, previousY: null });
  return {
    visible,
    layout,
    elements: toFlowElements(visible, layout),
    at: (name: string) => visible.indexOf.get(idOf(name)) ?? -1,
  };
}

const everywhere = { left: -9_999, top: -9_999, right: 9_999, bottom: 9_999 };

it("gives every card its size, place and name, and every edge its route", () => {
  const { visible, elements } = draw();
  const nodes = elements.nodesIn(everywhere).map(elements.node);
  expect(nodes.map((node) => node?.id)).toEqual(visible.nodes.map(({ asset }) => asset.id));
  expect(nodes.every((node) => node?.width && node.height && node.ariaLabel)).toBe(true);
  expect(elements.edgesIn(everywhere).map((edge) => elements.path(edge, everywhere))).toHaveLength(4);
  expect(elements.edgesIn(everywhere).every((edge) => elements.path(edge, everywhere).startsWith("M"))).toBe(true);
});

it("finds what stands in a part of the drawing, and the edges that only run through it", () => {
  const { layout, elements, at } = draw();
  const [x, y] = [layout.x[at("b")] ?? 0, layout.y[at("b")] ?? 0];
  expect(elements.nodesIn({ left: x + 1, top: y + 1, right: x + 2, bottom: y + 2 })).toEqual([at("b")]);
  const beforeIt = { left: x - 40, top: -9_999, right: x - 30, bottom: 9_999 };
  expect(elements.nodesIn(beforeIt)).toEqual([]);
  expect(elements.edgesIn(beforeIt)).toHaveLength(2);
});

it("draws the edges that the warehouse told of as a look of their own", () => {
  const { visible, layout, elements } = draw(true);
  const strokes = edgeStrokes(elements, everywhere, visible, layout, null);
  const told = strokes.filter(({ kind }) => kind === "told");
  expect(told.map(({ path }) => path.match(/M/g)?.length)).toEqual([1]);
  expect(strokes.some(({ kind }) => kind === "plain")).toBe(true);
});

it("makes no new objects while nothing is selected or found", () => {
  const { elements } = draw();
  const marks = { selected: null, traced: null, hits: [], currentHit: null };
  const all = elements.nodesIn(everywhere);
  expect(markNodes(elements, all, marks).every((node, i) => node === elements.node(i))).toBe(true);
});

it("dims what is off the path, but not what was found", () => {
  const { visible, layout, elements, at } = draw();
  const traced = tracePath(visible, at("b"));
  const marks = { selected: at("b"), traced, hits: [], currentHit: null };
  const all = elements.nodesIn(everywhere);
  const classOf = (name: string, found: number[] = []) =>
    markNodes(elements, all, { ...marks, hits: found })[at(name)]?.className;
  expect(classOf("x")).toBe("is-dimmed");
  expect(classOf("x", [at("x")])).toBe("is-hit");
  expect(classOf("a")).toBeUndefined();
  const marked = markNodes(elements, all, marks);
  expect(marked[at("b")]?.selected).toBe(true);
  // A card that did not change is the same object, so that it is not drawn again.
  expect(marked[at("a")]).toBe(elements.node(at("a")));
  const strokes = edgeStrokes(elements, everywhere, visible, layout, traced);
  expect(strokes.map(({ mark }) => mark)).toEqual(["dimmed", "up", "down"]);
  expect(strokes.map(({ path }) => path.split("M").length - 1)).toEqual([2, 1, 1]);
});

it("says a card in words", () => {
  const { visible, at } = draw();
  const sentence = (name: string) => {
    const node = visible.nodes[at(name)];
    return node ? assetSentence(node) : "";
  };
  expect(sentence("b")).toBe("b, model, in the middle, no tests, 1 direct upstream, 1 direct downstream");
  expect(sentence("a")).toContain("1 upstream, no tests");
  expect(sentence("x")).toContain("x, seed, beside");
});
