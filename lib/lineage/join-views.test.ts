import { describe, expect, it } from "vitest";
import { joinViews } from "./join-views";

// 0 is the dbt node of relation 10, 1 and 2 those that two projects have for 11; 12 and 13 are relations that dbt does not know.
const pagesOf = new Map([
  [10, [0]],
  [11, [1, 2]],
]);
const joined = (...edges: [number, number][]) => {
  const { from, to } = joinViews(edges, pagesOf, 20);
  return from.map((above, at) => `${above}>${to[at]}`);
};

describe("what a warehouse tells of its views", () => {
  it("hangs a view that dbt does not know on the model it reads, and what it reads above a source", () => {
    expect(joined([10, 12], [13, 11])).toEqual(["0>12", "13>1", "13>2"]);
  });

  it("says nothing where both ends are dbt's own", () => {
    expect(joined([10, 11])).toEqual([]);
  });

  it("keeps what is between relations that dbt does not know, each edge once", () => {
    expect(joined([12, 13], [12, 13])).toEqual(["12>13"]);
  });

  it("knows which edges it made", () => {
    const { has } = joinViews([[10, 12]], pagesOf, 20);
    expect([has(0, 12), has(12, 0), has(10, 12)]).toEqual([true, false, false]);
  });
});
