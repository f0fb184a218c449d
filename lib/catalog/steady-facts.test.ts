import { describe, expect, it } from "vitest";
import { steadyFacts } from "./steady-facts";

describe("steadyFacts", () => {
  it("sees no change in an estimate that wobbles, and one in an estimate that grows", () => {
    expect(steadyFacts({ rowEstimate: 1_234_567 })).toEqual(steadyFacts({ rowEstimate: 1_239_999 }));
    expect(steadyFacts({ sizeBytes: 8_192 })).not.toEqual(steadyFacts({ sizeBytes: 16_384 }));
  });

  it("sees one change a day in a table that is loaded every hour", () => {
    const at = (lastAlteredAt: string) => steadyFacts({ lastAlteredAt, rowCount: 1_000_000 });
    expect(at("2026-11-01T03:00:00Z")).toEqual(at("2026-11-01T04:00:00Z"));
    expect(at("2026-11-01T03:00:00Z")).not.toEqual(at("2026-11-02T03:00:00Z"));
  });

  it("leaves everything else as it is", () => {
    const facts = { version: 1.23456, meta: { rowEstimate: 12345 } };
    expect(steadyFacts(facts)).toBe(facts);
  });
});
