import { describe, expect, it } from "vitest";
import type { ColumnDraft } from "@/lib/core/catalog";
import { steadyColumns } from "./steady-columns";

const column = (name: string, origin: ColumnDraft["origin"]): ColumnDraft => ({
  ...{ name, origin, type: null, description: "" },
});
const namesOf = (columns: ColumnDraft[]) => steadyColumns(columns).map(({ name }) => name);

describe("columns, compared", () => {
  it("are the same in whatever order the documentation has them", () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => column(name, "documented")) as [
      ColumnDraft,
      ColumnDraft,
      ColumnDraft,
    ];
    expect(namesOf([c, a, b])).toEqual(["a", "b", "c"]);
    const inOrder = [a, b, c];
    expect(steadyColumns(inOrder)).toBe(inOrder);
  });

  it("keep the warehouse's order, which does say something", () => {
    const columns = [column("z", "both"), column("a", "catalog"), column("m", "documented")];
    expect(steadyColumns(columns)).toBe(columns);
    expect(namesOf([...columns, column("b", "documented")])).toEqual(["z", "a", "b", "m"]);
  });
});
