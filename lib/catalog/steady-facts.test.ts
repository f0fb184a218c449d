import { describe, expect, it } from "vitest";
import { steadyFacts } from "./steady-facts";

describe("steadyFacts", () => {
  it("sees no change in an estimate that wobbles, and one in an estimate that grows", () => {
    expect(steadyFacts({ rowEstimate: 1_234_567 })).toEqual(steadyFacts({ rowEstimate: 1_239_999 }));
    expect(steadyFacts({ sizeBytes: 8_192 })).not.toEqual(steadyFacts({ sizeBytes: 16_384 }));
  });

  it("leaves everything else as it is", () => {
    const facts = { version: 1.23456, meta: { rowEstimate: 12345 } };
    expect(steadyFacts(facts)).toBe(facts);
  });
});
