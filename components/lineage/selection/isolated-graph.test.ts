import { expect, it } from "vitest";
import type { SelectView } from "@/lib/lineage/select-schema";
import { idOf, nodeOf } from "../graph-fixture";
import { visibleGraph } from "../visible-graph";
import { isolatedGraph } from "./isolated-graph";

/** a → b, and b → d through two that are not selected; b has a third reader. */
const view: SelectView = {
  nodes: [
    nodeOf("a", { downstreamCount: 1 }),
    nodeOf("b", { upstreamCount: 1, downstreamCount: 2, type: "seed" }),
    nodeOf("d", { upstreamCount: 1 }),
  ],
  edges: [
    { from: idOf("a"), to: idOf("b"), through: 0 },
    { from: idOf("b"), to: idOf("d"), through: 2 },
  ],
  ...{ total: 3, truncated: false, isSimplified: false, unmatched: [] },
};
const nothingHidden = { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] };

it("draws all that is selected, with what joins it only through others marked as such", () => {
  const loaded = isolatedGraph(view);
  if (!loaded) throw new Error("The selection is empty");
  const { nodes, through } = visibleGraph(loaded, nothingHidden);
  expect(nodes.map(({ asset }) => asset.name)).toEqual(["a", "b", "d"]);
  expect([...through]).toEqual([0, 2]);
  expect(nodes.some(({ isRoot }) => isRoot)).toBe(false);
});

it("counts as missing every direct neighbour that is not selected", () => {
  const loaded = isolatedGraph(view);
  const nodes = loaded ? visibleGraph(loaded, nothingHidden).nodes : [];
  expect(nodes.map(({ more }) => more)).toEqual([
    { up: 0, down: 0 },
    { up: 0, down: 2 },
    { up: 1, down: 0 },
  ]);
});

it("joins what stands on both sides of a hidden type", () => {
  const loaded = isolatedGraph(view);
  const visible = loaded && visibleGraph(loaded, { ...nothingHidden, hiddenTypes: ["seed"] });
  expect(visible?.nodes).toHaveLength(2);
  expect([...(visible?.through ?? [])]).toEqual([1]);
});

it("is nothing to draw when nothing is selected", () => {
  expect(isolatedGraph({ ...view, nodes: [], edges: [] })).toBeNull();
});
