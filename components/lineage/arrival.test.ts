import { describe, expect, it } from "vitest";
import { all, arrivalOrder, atFirst, nextProgress, nextSlice, type Progress } from "./arrival";
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

describe("going far", () => {
  /** How many cards stand after each frame, until nothing changes any more. */
  function frames(from: Progress, isFar: boolean, needed: number): number[] {
    const seen: number[] = [];
    for (let now = from; now.allowed !== (isFar ? 0 : all); seen.push(now.allowed))
      now = nextProgress(now, isFar, needed, 30);
    return seen;
  }

  it("takes the cards away some at a time, the last to come first, and leaves none", () => {
    const counts = frames(atFirst(false), true, 60);
    expect(counts).toEqual([46, 32, 18, 4, 0]);
  });

  it("begins at once with what the screen held, however many stood around it", () => {
    expect(frames({ allowed: 500, slice: 14 }, true, 20)).toEqual([6, 0]);
    expect(frames({ allowed: 10, slice: 14 }, true, 60)).toEqual([0]);
  });

  it("turns round half way, with those that stand still", () => {
    const [, , left = 0] = frames(atFirst(false), true, 60);
    expect(left).toBe(18);
    expect(frames({ allowed: left, slice: 14 }, false, 60)).toEqual([32, 46, 60, all]);
  });
});
