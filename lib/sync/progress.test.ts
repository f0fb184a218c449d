import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, started } from "./progress";

describe("progress", () => {
  it("never goes back and never beyond all there is, whatever it is told", () => {
    const told = fc.array(fc.record({ done: fc.nat(1_000), total: fc.option(fc.nat(1_000), { nil: null }) }), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(fc.option(fc.nat(1_000), { nil: null }), told, (total, steps) => {
        const progress = started(total, "bytes");
        let share = 0;
        let done = 0;
        for (const step of steps) {
          advance(progress, step.done, step.total);
          const now = progress.total === null ? 0 : progress.done / progress.total;
          expect(now).toBeGreaterThanOrEqual(share);
          expect(now).toBeLessThanOrEqual(1);
          expect(progress.done).toBeGreaterThanOrEqual(done);
          share = now;
          done = progress.done;
        }
      }),
    );
  });

  it("knows no total of nothing, so that nothing is divided by it", () => {
    expect(started(0, "nodes").total).toBeNull();
  });
});
