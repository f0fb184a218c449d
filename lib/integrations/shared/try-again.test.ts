import { describe, expect, it } from "vitest";
import { AppError } from "../../core/errors";
import { quickPace, testClock } from "./fixtures/test-clock";
import { triesOf } from "./http/http-access";
import { HttpFault } from "./http/http-fault";
import { tryingAgain, waitMs } from "./try-again";

const status = (code: number, retryAfterMs: number | null = null) =>
  new HttpFault("status", { status: code, retryAfterMs });

const failing = (...faults: unknown[]) => {
  const attempt = async () => {
    attempt.times += 1;
    if (faults.length > 0) throw faults.shift();
    return "done";
  };
  attempt.times = 0;
  return attempt;
};
const access = (tries = 5, signal = new AbortController().signal) => ({
  ...{ pace: { ...quickPace, tries }, signal, clock: testClock() },
});

describe("the wait before another try", () => {
  it("doubles up to half a minute, and lies anywhere below that", () => {
    const longest = (failures: number) => Math.round(waitMs(failures, null, () => 0.999_999));
    expect([1, 2, 3, 6, 60].map(longest)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000]);
    expect(waitMs(5, null, () => 0)).toBe(0);
  });

  it("is at least what was asked for", () => {
    expect(waitMs(1, 20_000, () => 0.5)).toBe(20_000);
  });
});

describe("one request", () => {
  it("is tried again while it meets faults that pass", async () => {
    const attempt = failing(status(429, 7_000), status(503), new HttpFault("broke-off"));
    const given = access();
    expect(await tryingAgain(triesOf(given), attempt)).toBe("done");
    expect(attempt.times).toBe(4);
    expect(given.clock.slept).toEqual([7_000, 1_000, 2_000]);
  });

  it.each([400, 401, 403, 404, 422])("is not tried again after %i", async (code) => {
    const attempt = failing(status(code));
    await expect(tryingAgain(triesOf(access()), attempt)).rejects.toMatchObject({ status: code });
    expect(attempt.times).toBe(1);
  });

  it("is given up after as many tries as the pace has", async () => {
    const attempt = failing(...Array.from({ length: 9 }, () => status(500)));
    await expect(tryingAgain(triesOf(access(3)), attempt)).rejects.toMatchObject({ status: 500 });
    expect(attempt.times).toBe(3);
  });

  it("is left to the next sync when a long pause is asked for", async () => {
    const attempt = failing(status(429, 5 * 60_000));
    const given = access();
    await expect(tryingAgain(triesOf(given), attempt)).rejects.toMatchObject({ retryAfterMs: 300_000 });
    expect(given.clock.slept).toEqual([]);
  });

  it("stops between tries when it is no longer wanted", async () => {
    const over = new AbortController();
    const given = access(5, over.signal);
    const attempt = failing(status(500), status(500));
    const work = tryingAgain(triesOf(given), () => {
      over.abort();
      return attempt();
    });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    expect(attempt.times).toBe(1);
  });

  it("passes on what is an error of ours already", async () => {
    const blocked = new AppError("egress-blocked", "Not allowed.", { remedy: "Ask." });
    await expect(
      tryingAgain(triesOf(access()), failing(new TypeError("fetch failed", { cause: blocked }))),
    ).rejects.toBe(blocked);
  });
});
