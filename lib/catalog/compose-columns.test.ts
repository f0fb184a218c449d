import { describe, expect, it } from "vitest";
import type { ColumnDraft } from "@/lib/core/catalog";
import { composeColumns } from "./compose-columns";

const column = (name: string, over: Partial<ColumnDraft> = {}): ColumnDraft => ({
  ...{ name, type: null, description: "", origin: "documented" as const },
  ...over,
});
const crawled = (name: string, type: string, description = "") =>
  column(name, { type, description, origin: "warehouse" });
const compose = (own: ColumnDraft[], warehouse: ColumnDraft[] | null, from: "dbt" | "warehouse" = "dbt") =>
  composeColumns(own, warehouse, [], from);

describe("the columns that dbt and the warehouse know", () => {
  it("are one list, in which what only one of them has is told", () => {
    const columns = compose([column("id"), column("old")], [crawled("ID", "integer"), crawled("added", "text")]);
    expect(columns.map(({ name, drift, inWarehouse }) => [name, drift, inWarehouse])).toEqual([
      ["id", null, true],
      ["old", "only-in-dbt", false],
      ["added", "only-in-warehouse", true],
    ]);
  });

  it("show the warehouse's type, and beside it what dbt declares where that is another", () => {
    const [id, amount] = compose(
      [column("id", { type: "int" }), column("amount", { type: "int" })],
      [crawled("id", "integer"), crawled("amount", "text")],
    );
    expect(id).toMatchObject({ type: "integer", declaredType: null, drift: null });
    expect(amount).toMatchObject({ type: "text", declaredType: "int", drift: "type-differs" });
  });

  it("are described in dbt's words first, with the warehouse's comment beside them where it says something else", () => {
    const [written, same, only] = compose(
      ["a", "b", "c"].map((name, at) => column(name, { description: at === 2 ? "" : "ours" })),
      [crawled("a", "text", "theirs"), crawled("b", "text", "ours"), crawled("c", "text", "theirs")],
    );
    expect(written).toMatchObject({ description: "ours", descriptionFrom: "dbt", comment: "theirs" });
    expect(same).toMatchObject({ description: "ours", comment: null });
    expect(only).toMatchObject({ description: "theirs", descriptionFrom: "warehouse", comment: null });
  });

  it("differ from dbt's own catalog where the warehouse is not known", () => {
    const own = [column("id", { origin: "both", type: "text", declaredType: "int" }), column("gone")];
    expect(compose(own, null).map(({ drift }) => drift)).toEqual(["type-differs", "only-in-dbt"]);
    expect(compose([column("id")], null).map(({ drift }) => drift)).toEqual([null]);
  });

  it("differ in nothing where dbt tells of none, or where the asset is the warehouse's own", () => {
    expect(compose([], [crawled("id", "text")]).map(({ drift }) => drift)).toEqual([null]);
    expect(compose([crawled("id", "text")], null, "warehouse")).toMatchObject([{ drift: null, inWarehouse: true }]);
  });

  it("of a contract tell the type that it promises, also where the relation has that very type", () => {
    const own = [
      column("id", { type: "integer", origin: "both" }),
      column("amount", { type: "text", declaredType: "numeric", origin: "both" }),
      column("extra", { type: "text", origin: "catalog" }),
    ];
    const promised = composeColumns(own, null, [], "dbt", { isContract: true, docs: [] });
    expect(promised.map(({ contractType, drift }) => [contractType, drift])).toEqual([
      ["integer", null],
      ["numeric", "type-differs"],
      [null, null],
    ]);
    expect(compose(own, null).map(({ contractType }) => contractType)).toEqual([null, null, null]);
  });

  it("name the doc blocks that their descriptions take in", () => {
    const docs = [{ key: "doc.shop.id", name: "id", package: "shop", text: "Number." }];
    const own = [
      column("id", { description: "See: Number.", docBlocks: ["doc.shop.id"] }),
      column("b", { description: "Number.\n" }),
      column("c", { description: "Else" }),
    ];
    const told = composeColumns(own, null, [], "dbt", { isContract: false, docs });
    expect(told.map(({ docs: named }) => named.map(({ key }) => key))).toEqual([["doc.shop.id"], ["doc.shop.id"], []]);
  });
});
