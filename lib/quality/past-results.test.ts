import { describe, expect, it } from "vitest";
import { historyInWords, pastResults, sinceWhen } from "./past-results";
import type { PastResult } from "./schema";

const row = (version: number, over: Partial<Parameters<typeof pastResults>[0][number]> = {}) => ({
  status: "pass",
  message: null,
  failures: 0,
  executionTime: 0.1,
  startedAt: null,
  completedAt: `2026-01-0${version}T00:00:00.000Z`,
  invocationId: `run ${version}`,
  version,
  syncId: null,
  publishedAt: new Date("2026-02-01T00:00:00Z"),
  origin: null,
  ...over,
});
const past = (...statuses: string[]): PastResult[] =>
  statuses.map((status, at) => ({
    ...{ status, at: `2026-01-0${9 - at}T00:00:00.000Z`, message: null, failures: null },
    ...{ executionTime: null, version: 9 - at, syncId: null, origin: null },
  }));

describe("the history of a test", () => {
  it("counts a run once, where a later sync only noted that it was skipped since", () => {
    const first = row(2);
    const noted = { ...first, version: 3 };
    expect(pastResults([row(4), noted, first, row(1)]).map(({ version }) => version)).toEqual([4, 2, 1]);
  });

  it("keeps two runs apart that say neither who they are nor when they ended", () => {
    const unknown = { completedAt: null, invocationId: null };
    expect(pastResults([row(2, unknown), row(1, unknown)])).toHaveLength(2);
  });

  it("is dated by its sync where dbt gives no time", () => {
    expect(pastResults([row(1, { completedAt: null })])[0]?.at).toBe("2026-02-01T00:00:00.000Z");
  });

  it("is told in words", () => {
    expect(historyInWords(past("fail", "pass", "pass"))).toBe("3 results, the last failed: 1 failed, 2 passed");
    expect(historyInWords([])).toBe("No results yet");
  });

  it("says since when it fails, and whether it ever did anything else", () => {
    expect(sinceWhen(past("fail", "fail", "pass", "fail"))).toEqual({
      runs: 2,
      since: past("", "")[1]?.at,
      always: false,
    });
    expect(sinceWhen(past("pass", "pass"))).toMatchObject({ runs: 2, always: true });
  });
});
