import { describe, expect, it } from "vitest";
import { inParallel } from "./in-parallel";
import { turnstile } from "./turnstile";

const tick = () => new Promise((done) => setImmediate(done));
const counting = () => {
  const seen = { inside: 0, most: 0, done: 0 };
  const work = async <T>(result: T): Promise<T> => {
    seen.inside += 1;
    seen.most = Math.max(seen.most, seen.inside);
    await tick();
    seen.inside -= 1;
    seen.done += 1;
    return result;
  };
  return { seen, work };
};

describe("the same with each", () => {
  it("answers in order, a few at a time", async () => {
    const { seen, work } = counting();
    expect(await inParallel([1, 2, 3, 4, 5], 2, (item) => work(item * 10))).toEqual([10, 20, 30, 40, 50]);
    expect(seen.most).toBe(2);
    expect(await inParallel([], 2, work)).toEqual([]);
  });

  it("begins nothing more after a failure", async () => {
    const { seen, work } = counting();
    const items = Array.from({ length: 100 }, (_, at) => at);
    const all = inParallel(items, 2, async (item) => {
      await work(item);
      if (item === 3) throw new Error("no");
    });
    await expect(all).rejects.toThrow("no");
    await tick();
    expect(seen.done).toBeLessThan(8);
  });
});

describe("a turnstile", () => {
  it("lets so many through at a time, and the next when one leaves, whether or not it failed", async () => {
    const { seen, work } = counting();
    const inTurn = turnstile(3);
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) =>
        inTurn(async () => {
          await work(at);
          if (at % 2 === 0) throw new Error("no");
        }),
      ),
    );
    expect(all).toHaveLength(10);
    expect(seen).toEqual({ inside: 0, most: 3, done: 10 });
  });
});
