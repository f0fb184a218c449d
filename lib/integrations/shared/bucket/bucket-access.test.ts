import { describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors";
import { systemClock } from "../clock";
import { testClock } from "../fixtures/test-clock";
import { tryingAgain } from "../try-again";
import { triesOf, within } from "./bucket-access";
import { syncPace } from "./object-store";
import { type FaultKind, faultKinds, StoreFault } from "./store-fault";
import { accessTo, TestStore } from "./test-store";

const fault = (kind: FaultKind, retryAfterMs: number | null = null) =>
  new StoreFault(kind, { cause: null, retryAfterMs });

/** An attempt that fails as told and then succeeds. */
const failing = (...faults: unknown[]) => {
  const attempt = async () => {
    attempt.times += 1;
    if (faults.length > 0) throw faults.shift();
    return "done";
  };
  attempt.times = 0;
  return attempt;
};
const access = (tries = 5, signal?: AbortSignal) => {
  const clock = testClock();
  const made = accessTo(new TestStore(), { clock, pace: { ...syncPace, tries }, ...(signal && { signal }) });
  return { ...made, clock };
};

describe("one request to a store", () => {
  it("is tried again while it meets faults that pass", async () => {
    const attempt = failing(fault("throttled", 7_000), fault("unavailable"), new Error("socket hang up"));
    const given = access();
    expect(await tryingAgain(triesOf(given), attempt)).toBe("done");
    expect(attempt.times).toBe(4);
    expect(given.clock.slept).toEqual([7_000, 1_000, 2_000]);
  });

  it.each(faultKinds.filter((kind) => !fault(kind).isPassing))("is not tried again after %s", async (kind) => {
    const attempt = failing(fault(kind));
    await expect(tryingAgain(triesOf(access()), attempt)).rejects.toMatchObject({ kind });
    expect(attempt.times).toBe(1);
  });

  it("is given up after as many tries as the pace has", async () => {
    const attempt = failing(...Array.from({ length: 9 }, () => fault("unavailable")));
    await expect(tryingAgain(triesOf(access(3)), attempt)).rejects.toMatchObject({ kind: "unavailable" });
    expect(attempt.times).toBe(3);
  });

  it("is tried once in a test", async () => {
    const given = access(1);
    await expect(tryingAgain(triesOf(given), failing(fault("throttled")))).rejects.toMatchObject({ kind: "throttled" });
    expect(given.clock.slept).toEqual([]);
  });

  it("that the guard of the way out refuses is refused, however deep the store's library hides it", async () => {
    const blocked = new AppError("egress-blocked", "Not allowed.", { remedy: "Ask." });
    const attempt = failing(new Error("request failed", { cause: new Error("connect", { cause: blocked }) }));
    await expect(tryingAgain(triesOf(access()), attempt)).rejects.toBe(blocked);
    expect(attempt.times).toBe(1);
  });

  it("ends at once when it is cancelled while it waits", async () => {
    const over = new AbortController();
    const given = { ...access(5, over.signal), clock: systemClock };
    const waiting = tryingAgain(triesOf(given), failing(fault("throttled", 50_000)));
    setTimeout(() => over.abort(), 10);
    const started = performance.now();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("work with an end", () => {
  const forever = () => new Promise<string>(() => {});

  it("is given up in time, though it does not heed its signal", async () => {
    await expect(within(20, new AbortController().signal, forever)).rejects.toMatchObject({ kind: "no-answer" });
  });

  it("is told by its signal, and what it brings too late is discarded", async () => {
    let finish: (value: string) => void = () => {};
    let isTold = false;
    const late: string[] = [];
    const work = (signal: AbortSignal) =>
      new Promise<string>((resolve) => {
        finish = resolve;
        signal.addEventListener("abort", () => {
          isTold = true;
        });
      });
    await expect(within(20, new AbortController().signal, work, (value) => late.push(value))).rejects.toThrow();
    expect(isTold).toBe(true);
    finish("late");
    await Promise.resolve();
    expect(late).toEqual(["late"]);
  });

  it("does not begin once all is cancelled, and ends with it", async () => {
    const over = new AbortController();
    const waiting = within(60_000, over.signal, forever);
    over.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await expect(within(60_000, over.signal, async () => "never")).rejects.toMatchObject({ code: "cancelled" });
  });
});
