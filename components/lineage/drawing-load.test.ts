import { expect, it } from "vitest";
import { countCards, countPieces, isSeenFromAfar } from "./drawing-load";
import { edgePath } from "./edge-path";
import { layoutBounds } from "./fit-viewport";
import { idOf, viewOf } from "./graph-fixture";
import { cardWidth, layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { edgeStrokes, toFlowElements } from "./to-flow-elements";
import { visibleGraph } from "./visible-graph";

const load = (cards: number, pieces: number, cardCount = 10_000) => ({
  cardCount,
  cardsOnScreen: () => cards,
  edgePieces: () => pieces,
});

it("paints what is too much for the page at any zoom from which cards are only looked at", () => {
  expect(isSeenFromAfar(0.6, load(40, 900), false)).toBe(false);
  expect(isSeenFromAfar(0.6, load(251, 900), false)).toBe(true);
  expect(isSeenFromAfar(0.6, load(40, 4_001), false)).toBe(true);
  expect(isSeenFromAfar(0.6, load(40, 4_001, 90), false)).toBe(true);
});

it("leaves cards that are worked with where they are", () => {
  expect(isSeenFromAfar(0.8, load(251, 9_000), false)).toBe(false);
  expect(isSeenFromAfar(0.8, load(251, 9_000), true)).toBe(false);
});

it("paints a large graph from afar without counting, and a small one not at all", () => {
  const uncounted = { cardCount: 251, cardsOnScreen: () => Number.NaN, edgePieces: () => Number.NaN };
  expect(isSeenFromAfar(0.34, uncounted, false)).toBe(true);
  expect(isSeenFromAfar(0.34, load(250, 300, 250), false)).toBe(false);
});

it("does not go to and fro at the limit", () => {
  for (const each of [load(230, 0), load(0, 3_800)]) {
    expect(isSeenFromAfar(0.6, each, false)).toBe(false);
    expect(isSeenFromAfar(0.6, each, true)).toBe(true);
  }
  expect(isSeenFromAfar(0.6, load(190, 3_100), true)).toBe(false);
});

/** A chain of forty, each asset of which is read by the last one too. */
function longEdges() {
  const names = Array.from({ length: 40 }, (_, n) => `n${n}`);
  const words = names.slice(1).map((name, n) => `n${n}>${name} n${n}>n39`);
  const loaded = loadGraph(viewOf("n0", words.join(" ")));
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
  const layout = layoutGraph({ nodeCount: visible.nodes.length, from: visible.from, to: visible.to, previousY: null });
  const at = (name: string) => visible.indexOf.get(idOf(name)) ?? -1;
  const x = layout.x[at("n20")] ?? 0;
  const { top, bottom } = layoutBounds(layout);
  return { visible, layout, at, region: { left: x, right: x + cardWidth, top, bottom } };
}

it("draws of edges that run through a region only what is in it", () => {
  const { visible, layout, region } = longEdges();
  const elements = toFlowElements(visible, layout);
  const drawn = edgeStrokes(elements, region, visible, layout, null).map(({ path }) => path);
  const whole = elements
    .edgesIn(region)
    .map((edge) => edgePath(layout, edge, visible.from[edge] ?? 0, visible.to[edge] ?? 0));
  expect(drawn.join("").length).toBeLessThan(whole.join("").length / 8);
  // The gaps on both sides end at the card's sides, and are drawn; nothing further away is.
  const columns = drawn.flatMap((path) => [...path.matchAll(/[MH](-?[\d.]+)/g)].map((match) => Number(match[1])));
  expect(Math.min(...columns)).toBeGreaterThanOrEqual(region.left - 96);
  expect(Math.max(...columns)).toBeLessThanOrEqual(region.right + 96);
});

it("counts as many pieces as are drawn, and no further than it must", () => {
  const { visible, layout, region } = longEdges();
  const elements = toFlowElements(visible, layout);
  const edges = elements.edgesIn(region);
  const drawn = edgeStrokes(elements, region, visible, layout, null).map(({ path }) => path);
  expect(countPieces(visible, layout, edges, region)).toBe(drawn.join("").match(/[HC]/g)?.length);
  expect(countPieces(visible, layout, edges, region, 4)).toBeLessThanOrEqual(4 + 2 * 40);
  expect(countCards(layout, region)).toBe(1);
  expect(countCards(layout, layoutBounds(layout))).toBe(40);
  expect(countCards(layout, layoutBounds(layout), 7)).toBe(7);
});
