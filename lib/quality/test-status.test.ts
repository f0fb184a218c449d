import { describe, expect, it } from "vitest";
import { testStatusOf, worstStatus } from "./test-status";

describe("test status", () => {
  it("shows the one failing test among many that pass", () => {
    expect(worstStatus(["pass", "pass", "fail", "warn"])).toBe("fail");
  });

  it("does not hide passed tests behind one that never ran", () => {
    expect(worstStatus(["unknown", "pass"])).toBe("pass");
  });

  it("says none for an asset without tests and unknown for tests that never ran", () => {
    expect(worstStatus([])).toBe("none");
    expect(worstStatus(["unknown"])).toBe("unknown");
  });

  it("reads the words of every dbt version, and an unheard one as unknown", () => {
    expect(["pass", "success", "runtime error", "no-op", "partial"].map(testStatusOf)).toEqual([
      "pass",
      "pass",
      "error",
      "skipped",
      "unknown",
    ]);
  });
});
