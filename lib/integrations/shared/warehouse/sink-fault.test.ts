import { describe, expect, it } from "vitest";
import type { AssetDraft } from "../../../core/catalog";
import { WarningList } from "../../../core/warnings";
import type { CrawlSink } from "../../contract";
import { relationAsset } from "./relation-asset";
import { markFaults, sinkFaultIn } from "./sink-fault";

const draft: AssetDraft = relationAsset({
  ...{ type: "table", database: "d", schema: "s.t", name: "n", relation: '"d"."s.t"."n"', owner: null, comment: null },
  definition: null,
  columns: [
    { name: "a", type: "int", comment: "counts", required: true },
    { name: "b", type: "text", comment: null, required: false },
  ],
  facts: { rowEstimate: 3 },
});

const sink = (asset: CrawlSink["asset"]): CrawlSink => ({
  warnings: new WarningList(),
  edge: () => {},
  progress: () => {},
  asset,
});

describe("a fault of the sink", () => {
  const lost = new Error("lease lost");
  const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (thrown: unknown) => thrown,
    );

  it("is told from one of the warehouse, also when a driver wrapped it", async () => {
    const thrown = await thrownBy(markFaults(sink(() => Promise.reject(lost))).asset(draft));
    expect(sinkFaultIn(thrown)).toBe(lost);
    expect(sinkFaultIn(new Error("query failed", { cause: thrown }))).toBe(lost);
  });

  it("is none when the warehouse failed", () => {
    expect(sinkFaultIn(lost)).toBeNull();
    expect(sinkFaultIn("text")).toBeNull();
  });

  it("changes nothing for what goes well", async () => {
    const seen: AssetDraft[] = [];
    await markFaults(sink(async (asset) => void seen.push(asset))).asset(draft);
    expect(seen).toEqual([draft]);
  });
});

describe("a relation as an asset", () => {
  it("has a key in which a dot inside a name is doubled", () => {
    expect(draft.key).toBe("d.s..t.n");
  });

  it("says of its columns where they were seen, and which are required", () => {
    expect(draft.columns).toEqual([
      { name: "a", type: "int", description: "counts", constraints: [{ type: "not_null" }], origin: "warehouse" },
      { name: "b", type: "text", description: "", origin: "warehouse" },
    ]);
  });
});
