import { expect, it } from "vitest";
import { idOf, viewOf } from "../graph-fixture";
import { loadGraph } from "../loaded-graph";
import { visibleGraph } from "../visible-graph";
import { findChains } from "./find-chains";
import { foldGraph } from "./fold-graph";

const visibleOf = (root: string, words: string) => {
  const loaded = loadGraph(viewOf(root, words));
  if (!loaded) throw new Error("The fixture is empty");
  return visibleGraph(loaded, { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] });
};
const chainsOf = (root: string, words: string) => {
  const visible = visibleOf(root, words);
  const names = findChains(visible);
  return Object.fromEntries(visible.nodes.flatMap(({ asset }, n) => (names[n] ? [[asset.name, names[n]]] : [])));
};

it("finds the nodes between two ends, and neither end", () => {
  expect(chainsOf("a", "a>b b>c c>d d>e")).toEqual({ b: "b … d", c: "b … d", d: "b … d" });
});

it("leaves short lines, what branches and the middle of the graph alone", () => {
  expect(chainsOf("a", "a>b b>c c>d")).toEqual({});
  expect(chainsOf("a", "a>b b>c c>d d>e c>x")).toEqual({});
  expect(chainsOf("c", "a>b b>c c>d d>e")).toEqual({});
});

it("does not walk a ring for ever", () => {
  expect(chainsOf("x", "a>b b>c c>a x")).toEqual({});
});

it("makes one card of a line, with an edge on either side, and opens it again", () => {
  const visible = visibleOf("a", "a>b b>c c>d d>e");
  const folded = foldGraph(visible, { by: "chain", open: [] });
  expect(folded.visible.nodes.map(({ asset }) => asset.name)).toEqual(["a", "b … d", "e"]);
  expect(folded.visible.from).toHaveLength(2);
  expect(folded.groups.filter(({ count }) => count > 1)).toHaveLength(1);
  const opened = foldGraph(visible, { by: "chain", open: ["b … d"] });
  expect(opened.visible.nodes.map(({ asset }) => asset.id)).toEqual(["a", "b", "c", "d", "e"].map(idOf));
});
