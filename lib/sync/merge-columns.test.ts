import { describe, expect, it } from "vitest";
import type { ColumnDraft } from "@/lib/core/catalog";
import { mergeColumns } from "./merge-columns";

const documented = (name: string, over: Partial<ColumnDraft> = {}): ColumnDraft => ({
  name,
  type: null,
  description: `about ${name}`,
  origin: "documented",
  ...over,
});

describe("mergeColumns", () => {
  it("makes one column of ORDER_ID in the catalog and order_id in the documentation", () => {
    const { columns } = mergeColumns([documented("order_id")], [{ name: "ORDER_ID", type: "NUMBER", comment: null }]);
    expect(columns).toEqual([{ name: "order_id", type: "NUMBER", description: "about order_id", origin: "both" }]);
  });

  it("keeps the warehouse's order and puts columns that it lacks at the end, named as missing", () => {
    const merged = mergeColumns(
      [documented("gone"), documented("b")],
      [
        { name: "a", type: "int", comment: "from the warehouse" },
        { name: "b", type: "text", comment: "ignored" },
      ],
    );
    expect(merged.columns.map(({ name, origin }) => [name, origin])).toEqual([
      ["a", "catalog"],
      ["b", "both"],
      ["gone", "documented"],
    ]);
    expect(merged.missing).toEqual(["gone"]);
  });

  it("keeps the declared type beside the real one when they differ", () => {
    const { columns } = mergeColumns(
      [documented("id", { type: "int64" })],
      [{ name: "id", type: "text", comment: null }],
    );
    expect(columns[0]).toMatchObject({ type: "text", declaredType: "int64" });
  });
});
