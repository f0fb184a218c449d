import { describe, expect, it } from "vitest";
import { groupRows, nothingPicked, pickedFrom, pickRows, pickText } from "./picked";

const found = [
  { value: "finance/target/", label: "finance", isDefault: true },
  { value: "a, b/target/", label: "sales", isDefault: true },
  { value: "old/", label: "finance", isDefault: false, reason: "Another copy is newer." },
];
const ticks = (text: string) => pickRows(found, text).map(({ value, ticked, lost }) => [value, ticked, lost]);

describe("ticks", () => {
  it("are all that is taken by itself as long as nobody has ticked", () => {
    expect(ticks("")).toEqual([
      ["finance/target/", true, false],
      ["a, b/target/", true, false],
      ["old/", false, false],
    ]);
  });

  it("are what was ticked, commas and all, with what is gone still there", () => {
    expect(ticks("gone/\na, b/target/")).toEqual([
      ["gone/", true, true],
      ["finance/target/", false, false],
      ["a, b/target/", true, false],
      ["old/", false, false],
    ]);
    expect(pickedFrom("a, b/target/")).toEqual(["a, b/target/"]);
  });

  it("of none at all are another thing than all", () => {
    const none = pickText(found, new Set());
    expect([nothingPicked(none), nothingPicked("")]).toEqual([true, false]);
    expect(pickRows(found, none).some(({ ticked }) => ticked)).toBe(false);
  });
});

describe("the text", () => {
  it("of just what is taken by itself is empty, so that what comes later is read too", () => {
    expect(pickText(found, new Set(["a, b/target/", "finance/target/"]))).toBe("");
    expect(pickText([], new Set())).toBe("");
  });

  it.each([
    [["finance/target/"]],
    [["finance/target/", "a, b/target/", "old/"]],
    [["gone/", "finance/target/", "a, b/target/"]],
  ])("of %j comes back as the same ticks", (values) => {
    const text = pickText(found, new Set(values));
    expect(pickedFrom(text)).toEqual(values);
    expect(
      pickRows(found, text)
        .filter(({ ticked }) => ticked)
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...values].sort());
  });
});

describe("groups", () => {
  it("keep what belongs together below one heading, and what is gone in front of them", () => {
    const jobs = [
      { value: "1", label: "Nightly", group: "Finance", isDefault: true },
      { value: "2", label: "Check", group: "Finance", isDefault: false },
      { value: "3", label: "Hourly", group: "Sales", isDefault: true },
    ];
    const groups = groupRows(pickRows(jobs, "9\n3"));
    expect(groups.map(({ group, rows }) => [group, rows.map(({ value }) => value)])).toEqual([
      [null, ["9"]],
      ["Finance", ["1", "2"]],
      ["Sales", ["3"]],
    ]);
  });
});
