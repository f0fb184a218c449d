import { expect, it } from "vitest";
import { assetSentence } from "./asset-words";
import { idOf, viewOf } from "./graph-fixture";
import { layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { markElements, toFlowElements } from "./to-flow-elements";
import { tracePath } from "./trace-path";
import { visibleGraph } from "./visible-graph";

function draw() {
  const view = viewOf("b", "a>b b>c a>x x>c", { types: { x: "seed" } });
  const edges = view.edges.map((edge) => (edge.to === idOf("x") ? { ...edge, origin: "warehouse" as const } : edge));
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
    elements: toFlowElements(visible, layout),
    at: (name: string) => visible.indexOf.get(idOf(name)) ?? -1,
  };
}

it("gives every card its size, place and name, and every edge its route", () => {
  const { visible, elements } = draw();
  expect(elements.nodes.map(({ id }) => id)).toEqual(visible.nodes.map(({ asset }) => asset.id));
  expect(elements.nodes.every(({ width, height, ariaLabel }) => width && height && ariaLabel)).toBe(true);
  expect(new Set(elements.edges.map(({ id }) => id)).size).toBe(4);
  expect(elements.edges.every(({ data }) => data?.path.startsWith("M"))).toBe(true);
});

it("tells the edges that the warehouse told of from dbt's own", () => {
  const told = draw().elements.edges.filter(({ data }) => data?.isTold);
  expect(told.map(({ source, target }) => [source, target])).toEqual([[idOf("a"), idOf("x")]]);
});

it("marks nothing, and makes no new objects, while nothing is selected or found", () => {
  const { elements } = draw();
  const marked = markElements(elements, { selected: null, traced: null, hits: [], currentHit: null });
  expect(marked.nodes).toBe(elements.nodes);
  expect(marked.edges).toBe(elements.edges);
});

it("dims what is off the path, but not what was found", () => {
  const { visible, elements, at } = draw();
  const traced = tracePath(visible, at("b"));
  const marks = { selected: at("b"), traced, hits: [], currentHit: null };
  const classOf = (name: string, found: number[] = []) =>
    markElements(elements, { ...marks, hits: found }).nodes[at(name)]?.className;
  expect(classOf("x")).toBe("is-dimmed");
  expect(classOf("x", [at("x")])).toBe("is-hit");
  expect(classOf("a")).toBeUndefined();
  const marked = markElements(elements, marks);
  expect(marked.nodes[at("b")]?.selected).toBe(true);
  expect(marked.edges.map(({ className }) => className).sort()).toEqual(["is-dimmed", "is-dimmed", "is-down", "is-up"]);
  // A card that did not change is the same object, so that it is not drawn again.
  expect(marked.nodes[at("a")]).toBe(elements.nodes[at("a")]);
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
