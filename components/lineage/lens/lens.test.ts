import { describe, expect, it } from "vitest";
import { nodeOf } from "../graph-fixture";
import { readLens } from "./lens";
import { lensNames } from "./lens-names";
import { partsOf } from "./lens-shapes";

const owned = (owner: string | null, count: number) =>
  Array.from({ length: count }, (_, n) => nodeOf(`${owner}${n}`, { owner }));

describe("a lens", () => {
  it("counts every asset in exactly one class, whichever lens", () => {
    const assets = [
      nodeOf("a", { type: "source", freshness: "warn", materialization: null, testStatus: "fail" }),
      nodeOf("b", { runSeconds: 0.4, owner: "core" }),
      nodeOf("c", { runSeconds: 9_000, package: null, owner: " " }),
      nodeOf("d", { type: "view", materialization: null }),
    ];
    for (const name of lensNames) {
      const { classes, classOf } = readLens(name, assets);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(4);
      for (const { key, count } of classes)
        expect(assets.filter((asset) => classOf(asset)?.key === key)).toHaveLength(count);
    }
  });

  it("gives the most frequent owners a look of their own and the rest one together", () => {
    const assets = Array.from({ length: 12 }, (_, n) => owned(`team ${n}`, 20 - n)).flat();
    const { classes, classOf, wordsOf } = readLens("owner", [...assets, ...owned(null, 3)]);
    expect(classes.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `team ${n}`),
      "4 others",
      "No owner",
    ]);
    expect(classes.map(({ count }) => count).slice(-2)).toEqual([12 + 11 + 10 + 9, 3]);
    const look = classOf(nodeOf("x", { owner: "team 11" }));
    expect(look?.label).toBe("4 others");
    expect(wordsOf(nodeOf("x", { owner: "team 11" }))).toBe("team 11");
  });

  it("tells no two classes of a graph by colour alone", () => {
    const assets = Array.from({ length: 12 }, (_, n) => owned(`team ${n}`, 2)).flat();
    const signs = readLens("owner", assets).classes.map(({ shape }) => JSON.stringify(partsOf(shape)));
    expect(new Set(signs).size).toBe(signs.length);
    const statuses = ["fail", "error", "warn", "pass", "skipped", "unknown", "none"] as const;
    const tested = readLens(
      "tests",
      statuses.map((testStatus) => nodeOf(testStatus, { testStatus })),
    );
    expect(new Set(tested.classes.map(({ shape }) => JSON.stringify(partsOf(shape)))).size).toBe(7);
  });

  it("puts a run of exactly ten seconds with the longer ones, and none where none is known", () => {
    const { classOf } = readLens(
      "runtime",
      [10, null].map((runSeconds) => nodeOf(`${runSeconds}`, { runSeconds })),
    );
    expect(classOf(nodeOf("x", { runSeconds: 10 }))?.label).toBe("10–60 s");
    expect(classOf(nodeOf("y", { runSeconds: null }))?.label).toBe("No run known");
  });
});
