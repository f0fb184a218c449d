import { describe, expect, it } from "vitest";
import { idOf, nodeOf, viewOf } from "../graph-fixture";
import { loadGraph } from "../loaded-graph";
import { visibleGraph } from "../visible-graph";
import { foldGraph } from "./fold-graph";
import { foldNames } from "./fold-names";
import { groupId } from "./group-id";
import { groupOf } from "./group-of";

/** Two staging models each feed two marts, through schemas of those names. */
function draw(open: string[] = []) {
  const view = viewOf("s1", "s1>m1 s1>m2 s2>m1 s1>s2 m2>x");
  const schemas: Record<string, string> = { s: "staging", m: "marts", x: "reports" };
  const nodes = view.nodes.map((node) => ({
    ...node,
    schema: schemas[node.name.charAt(0)] ?? null,
    testStatus: node.name === "m2" ? ("fail" as const) : ("pass" as const),
  }));
  const loaded = loadGraph({ ...view, nodes });
  if (!loaded) throw new Error("The view is empty");
  const expanded = [{ id: idOf("m1"), direction: "up" as const }];
  const visible = visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded });
  return foldGraph(visible, { by: "schema", open });
}
const edgesOf = ({ visible }: ReturnType<typeof draw>) =>
  Array.from(visible.from, (from, edge) => {
    const name = (node: number | undefined) => visible.nodes[node ?? -1]?.asset.name;
    return `${name(from)}>${name(visible.to[edge])} ×${visible.merged?.[edge]}`;
  });

describe("a fold", () => {
  it("makes a card of each group, with its worst test and its edges merged and counted", () => {
    const folded = draw();
    expect(
      folded.visible.nodes.map(({ asset, group }) => [asset.name, group?.members.length, asset.testStatus]),
    ).toEqual([
      ["shop.staging", 2, "pass"],
      ["shop.marts", 2, "fail"],
      // One alone stays what it is.
      ["x", undefined, "pass"],
    ]);
    expect(edgesOf(folded)).toEqual(["shop.staging>shop.marts ×3", "shop.marts>x ×1"]);
    expect(folded.visible.nodes[0]).toMatchObject({ isRoot: true, distance: 0, asset: { downstreamCount: 1 } });
    expect(folded.visible.root).toBe(0);
  });

  it("draws the assets of an open group one by one, each told where it belongs", () => {
    const folded = draw(["shop.marts"]);
    expect(folded.visible.nodes.map(({ asset }) => asset.name)).toEqual(["shop.staging", "m1", "m2", "x"]);
    expect(edgesOf(folded)).toEqual(["shop.staging>m1 ×2", "shop.staging>m2 ×1", "m2>x ×1"]);
    expect(folded.visible.nodes[1]?.foldedInto).toBe(groupId("schema", "shop.marts"));
    expect(folded.groups).toMatchObject([
      { name: "shop.marts", count: 2, isOpen: true },
      { name: "shop.staging", count: 2, isOpen: false },
      { name: "shop.reports", count: 1 },
    ]);
  });

  it("loses no asset, whatever it folds by", () => {
    const { visible } = draw(["shop.staging", "shop.marts"]);
    for (const by of foldNames) {
      const count = foldGraph(visible, { by, open: [] }).visible.nodes.reduce(
        (sum, { group }) => sum + (group?.members.length ?? 1),
        0,
      );
      expect(count).toBe(visible.nodes.length);
    }
  });
});

describe("the group of an asset", () => {
  it("is its layer by the nearest folder that names one, else by its name", () => {
    const layer = (path: string | null, name: string) => groupOf("layer", nodeOf(name, { path }));
    expect(layer("models/marts/staging/orders.sql", "orders")).toBe("Staging");
    expect(layer("models/marts/core/orders.sql", "stg_orders")).toBe("Marts");
    expect(layer("models/orders.sql", "stg_orders")).toBe("Staging");
    expect(layer(null, "fct_orders")).toBe("Marts");
    expect(layer("models/orders.sql", "orders")).toBe("Other models");
    expect(groupOf("layer", nodeOf("raw", { type: "source" }))).toBe("Sources");
  });

  it("says what is missing in words", () => {
    const table = nodeOf("t", { type: "table", package: null, path: null });
    expect(groupOf("package", table)).toBe("Warehouse");
    expect(groupOf("folder", nodeOf("a", { path: "orders.sql" }))).toBe("No folder");
    expect(groupOf("schema", nodeOf("e", { database: null, schema: null }))).toBe("No schema");
  });
});

it("gives a group an id of the form of an asset's, another for each", () => {
  const names = Array.from({ length: 5_000 }, (_, n) => groupId("schema", `schema_${n}`));
  expect(new Set(names).size).toBe(5_000);
  for (const id of names.slice(0, 50))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
