import { describe, expect, it } from "vitest";
import { unitTestCases } from "./compose-unit-test";

const cases = (unit_test: unknown) => unitTestCases({ unit_test });

describe("the rows of a unit test", () => {
  it("are told as they are, with what it replaces", () => {
    expect(
      cases({
        model: "orders",
        given: [{ input: "ref('a')", rows: [{ id: 1, name: null }], format: "dict", fixture: null }],
        expect: { rows: [{ id: 1 }], format: "csv", fixture: "wanted" },
        overrides: { macros: { is_incremental: false }, vars: {} },
      }),
    ).toEqual({
      given: [{ label: "ref('a')", format: "dict", fixture: null, rows: [{ id: 1, name: null }], text: null, left: 0 }],
      expected: { label: "orders", format: "csv", fixture: "wanted", rows: [{ id: 1 }], text: null, left: 0 },
      overrides: { macros: { is_incremental: false }, vars: {} },
    });
  });

  it("may be a query, or stand in a fixture that the manifest does not hold", () => {
    const told = cases({ given: [{ rows: "select 1" }, { fixture: "f" }], overrides: { macros: {}, vars: null } });
    expect(told?.given.map(({ label, text, rows, fixture }) => [label, text, rows, fixture])).toEqual([
      ["Input 1", "select 1", null, null],
      ["Input 2", null, null, "f"],
    ]);
    expect(told).toMatchObject({ expected: null, overrides: null });
  });

  it("beyond some hundred are counted", () => {
    const rows = Array.from({ length: 250 }, (_, id) => ({ id }));
    expect(cases({ given: [{ input: "a", rows }] })?.given[0]).toMatchObject({ left: 50 });
  });

  it("of no known shape are none and no error", () => {
    expect([unitTestCases(null), unitTestCases({}), unitTestCases({ unit_test: 1 })]).toEqual([null, null, null]);
    expect(cases({ given: [7, { input: 3, rows: 5 }], expect: "x" })).toMatchObject({ expected: null });
  });
});
