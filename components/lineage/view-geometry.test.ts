import { describe, expect, it } from "vitest";
import { anchorLayout } from "./anchor-layout";
import { edgePath } from "./edge-path";
import { findNodes } from "./find-nodes";
import { centreOn, fitViewport, layoutBounds, openingViewport, reveal } from "./fit-viewport";
import { idOf, viewOf } from "./graph-fixture";
import { cardHeight, cardWidth, type Layout, layoutGraph } from "./layout/layout-graph";
import { loadGraph } from "./loaded-graph";
import { nextSelection } from "./next-selection";
import { type VisibleGraph, visibleGraph } from "./visible-graph";

function draw(root: string, words: string): { visible: VisibleGraph; layout: Layout; at: (name: string) => number } {
  const loaded = loadGraph(viewOf(root, words));
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
  const layout = layoutGraph({ nodeCount: visible.nodes.length, from: visible.from, to: visible.to, previousY: null });
  return { visible, layout, at: (name) => visible.indexOf.get(idOf(name)) ?? -1 };
}
const screen = { width: 1000, height: 600 };

describe("the viewport", () => {
  it("shows a small graph whole and no larger than life", () => {
    const { layout } = draw("a", "a>b");
    const { x, y, zoom } = openingViewport(layout, 0, screen);
    expect(zoom).toBe(1);
    const { left, right, top, bottom } = layoutBounds(layout);
    expect(left * zoom + x).toBeCloseTo(screen.width - (right * zoom + x));
    expect(top * zoom + y).toBeCloseTo(screen.height - (bottom * zoom + y));
  });

  it("opens a graph too large to read around the asset in the middle, and leaves no side empty for it", () => {
    const { layout, at } = draw("a", Array.from({ length: 30 }, (_, i) => `a>b${i} b${i}>c${i} c${i}>d${i}`).join(" "));
    expect(fitViewport(layoutBounds(layout), screen).zoom).toBeLessThan(0.3);
    const { x, y, zoom } = openingViewport(layout, at("a"), screen);
    expect(zoom).toBe(0.8);
    expect((layout.x[at("a")] ?? 0) * zoom + x).toBe(48);
    expect(((layout.y[at("a")] ?? 0) + cardHeight / 2) * zoom + y).toBeCloseTo(300);
  });

  it("opens a graph without an asset in the middle whole, on a telephone too", () => {
    const { layout } = draw("a", Array.from({ length: 30 }, (_, i) => `a>b${i} b${i}>c${i} c${i}>d${i}`).join(" "));
    const { left, right, top, bottom } = layoutBounds(layout);
    for (const size of [screen, { width: 390, height: 620 }]) {
      const { x, y, zoom } = openingViewport(layout, null, size);
      expect(Math.min(left * zoom + x, top * zoom + y)).toBeGreaterThanOrEqual(47.9);
      expect(right * zoom + x).toBeLessThanOrEqual(size.width - 47.9);
      expect(bottom * zoom + y).toBeLessThanOrEqual(size.height - 47.9);
    }
  });

  it("moves only as far as brings a card onto the screen", () => {
    const { layout } = draw("a", "a>b");
    const there = centreOn(layout, 0, screen, 1);
    expect(reveal(layout, 0, screen, there, 0.5)).toEqual(there);
    const away = reveal(layout, 0, screen, { x: -5000, y: there.y, zoom: 1 }, 0.5);
    expect(away.y).toBe(there.y);
    expect((layout.x[0] ?? 0) + away.x).toBe(48);
    expect(reveal(layout, 0, screen, { ...there, zoom: 0.05 }, 0.5).zoom).toBe(0.5);
  });
});

describe("arrow keys", () => {
  it("lead along edges, to the neighbour nearest in height, and through the column", () => {
    const { visible, layout, at } = draw("a", "a>b a>c a>d");
    const column = ["b", "c", "d"].map(at).sort((m, n) => (layout.y[m] ?? 0) - (layout.y[n] ?? 0));
    const [top, middle, bottom] = column as [number, number, number];
    expect(nextSelection(visible, layout, at("a"), "right")).toBe(middle);
    expect(nextSelection(visible, layout, middle, "left")).toBe(at("a"));
    expect(nextSelection(visible, layout, top, "down")).toBe(middle);
    expect(nextSelection(visible, layout, bottom, "up")).toBe(middle);
    expect(nextSelection(visible, layout, top, "up")).toBeNull();
    expect(nextSelection(visible, layout, at("a"), "left")).toBeNull();
  });
});

describe("findNodes", () => {
  it("finds by every word of the text in name or key, from left to right", () => {
    const { visible, layout, at } = draw("orders", "stg_orders>orders orders>orders_daily customers>orders");
    expect(findNodes(visible, layout, "ORDERS").nodes).toEqual([at("stg_orders"), at("orders"), at("orders_daily")]);
    expect(findNodes(visible, layout, "daily shop").nodes).toEqual([at("orders_daily")]);
    expect(findNodes(visible, layout, "  ").nodes).toEqual([]);
  });
});

describe("anchorLayout", () => {
  it("moves all, so that one card stands where it stood", () => {
    const { layout, at } = draw("a", "a>b b>c a>c");
    const moved = anchorLayout(layout, at("b"), { x: 10, y: 20 });
    expect([moved.x[at("b")], moved.y[at("b")]]).toEqual([10, 20]);
    expect((moved.x[at("c")] ?? 0) - (moved.x[at("b")] ?? 0)).toBe((layout.x[at("c")] ?? 0) - (layout.x[at("b")] ?? 0));
    expect(anchorLayout(moved, at("b"), { x: 10, y: 20 })).toBe(moved);
  });
});

describe("edgePath", () => {
  it("is a line where both ends are level, and starts and ends at the cards' sides", () => {
    const { layout, at } = draw("a", "a>b");
    const middle = (layout.y[at("a")] ?? 0) + cardHeight / 2;
    expect(edgePath(layout, 0, at("a"), at("b"))).toBe(`M${cardWidth} ${middle}H${layout.x[at("b")]}`);
  });

  it("runs level past the cards of a column between, also when the drawing was moved", () => {
    const { visible, layout, at } = draw("a", "a>b b>c a>c");
    const long = Array.from(visible.from).findIndex((from, e) => from === at("a") && visible.to[e] === at("c"));
    const moved = anchorLayout(layout, at("a"), { x: (layout.x[at("a")] ?? 0) + 1000, y: layout.y[at("a")] ?? 0 });
    const column = moved.x[at("b")] ?? 0;
    expect(edgePath(moved, long, at("a"), at("c"))).toContain(`H${column + cardWidth}`);
  });
});
