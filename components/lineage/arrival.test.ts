import { describe, expect, it } from "vitest";
import { arrivalOrder, nextSlice } from "./arrival";
import { layoutGraph } from "./layout/layout-graph";
import { tile } from "./near-region";

const layout = layoutGraph({ nodeCount: 60, from: Int32Array.of(), to: Int32Array.of(), previousY: null });
const nodes = Array.from({ length: 60 }, (_, n) => n);

describe("coming near", () => {
  it("brings every card once, those in the middle of the screen first", () => {
    const region = { left: -tile, top: -tile, right: 2 * tile, bottom: 3 * tile };
    const { order, needed } = arrivalOrder(nodes, layout, region);
    expect([...order].sort((a, b) => a - b)).toEqual(nodes);
    const middle = { x: tile / 2, y: tile };
    const far = order
      .slice(0, needed)
      .map((node) => Math.hypot((layout.x[node] ?? 0) - middle.x, (layout.y[node] ?? 0) - middle.y));
    expect(far).toEqual([...far].sort((a, b) => a - b));
    expect(needed).toBeGreaterThan(0);
    expect(needed).toBeLessThan(60);
  });

  it("slows down on a machine that is held up, and never stops", () => {
    expect(nextSlice(16, 80)).toBe(8);
    expect(nextSlice(6, 400)).toBe(6);
    expect(nextSlice(16, 10)).toBe(24);
    expect(nextSlice(16, 30)).toBe(16);
  });
});
