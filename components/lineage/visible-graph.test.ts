import { describe, expect, it } from "vitest";
import { idOf, nodeOf, viewOf } from "./graph-fixture";
import { type LoadedGraph, loadGraph } from "./loaded-graph";
import { tracePath } from "./trace-path";
import { type Visibility, type VisibleGraph, visibleGraph } from "./visible-graph";

const nothing: Visibility = { hiddenTypes: [], hidden: [], collapsed: [], expanded: [] };

function load(...args: Parameters<typeof viewOf>): LoadedGraph {
  const loaded = loadGraph(viewOf(...args));
  if (!loaded) throw new Error("The view is empty");
  return loaded;
}
const names = (visible: VisibleGraph) => visible.nodes.map(({ asset }) => asset.name).join("");
const edges = (visible: VisibleGraph) =>
  Array.from(visible.from, (from, edge) => {
    const passed = visible.through[edge] ?? 0;
    return `${visible.nodes[from]?.asset.name}${passed ? `-${passed}` : ""}>${visible.nodes[visible.to[edge] ?? 0]?.asset.name}`;
  }).sort();
const node = (visible: VisibleGraph, name: string) => visible.nodes[visible.indexOf.get(idOf(name)) ?? -1];

describe("loadGraph", () => {
  it("has nothing to draw for an empty answer", () => {
    expect(loadGraph({ nodes: [], edges: [], truncated: false })).toBeNull();
  });

  it("leaves out edges to assets that the answer does not name", () => {
    const view = viewOf("a", "a>b");
    const { graph } = loadGraph({ ...view, edges: [...view.edges, { from: idOf("a"), to: idOf("z") }] }) ?? {};
    expect(graph?.edgeCount).toBe(1);
  });

  it("tells how far each asset is, and of one beside the path that it is neither up nor down", () => {
    const { distance } = load("b", "a>b b>c d>c");
    expect(distance).toEqual([0, -1, 1, null]);
  });
});

describe("hiding", () => {
  it("connects the neighbours of a hidden type through it, and says through how many", () => {
    const loaded = load("a", "a>x x>y y>b a>c", { types: { x: "seed", y: "seed" } });
    const visible = visibleGraph(loaded, { ...nothing, hiddenTypes: ["seed"] });
    expect(edges(visible)).toEqual(["a-2>b", "a>c"]);
  });

  it("draws no second edge where a direct one is", () => {
    const loaded = load("a", "a>x x>b a>b", { types: { x: "seed" } });
    expect(edges(visibleGraph(loaded, { ...nothing, hiddenTypes: ["seed"] }))).toEqual(["a>b"]);
  });

  it("hides single assets, and never the one in the middle", () => {
    const loaded = load("a", "a>b b>c");
    const visible = visibleGraph(loaded, { ...nothing, hidden: [idOf("a"), idOf("b")] });
    expect(edges(visible)).toEqual(["a-1>c"]);
    expect(names(visibleGraph(loaded, { ...nothing, hiddenTypes: ["model"] }))).toBe("a");
  });

  it("ends on a cycle of hidden assets", () => {
    const loaded = load("a", "a>x x>y y>x y>b", { types: { x: "seed", y: "seed" } });
    expect(edges(visibleGraph(loaded, { ...nothing, hiddenTypes: ["seed"] }))).toEqual(["a-2>b"]);
  });

  it("stops before the connections through a hub are more than can be drawn, and says so", () => {
    const words = [
      ...Array.from({ length: 160 }, (_, i) => `s${i}>hub`),
      ...Array.from({ length: 160 }, (_, i) => `hub>t${i}`),
    ];
    const expanded = [{ id: idOf("hub"), direction: "up" as const }];
    const visible = visibleGraph(load("s0", words.join(" ")), { ...nothing, expanded, hidden: [idOf("hub")] });
    expect(visible.isSimplified).toBe(true);
    expect(visible.from).toHaveLength(20_000);
  });
});

describe("folding branches", () => {
  const diamond = () => load("a", "a>b a>c b>d c>d d>e");

  it("takes away what only the folded side leads to", () => {
    expect(names(visibleGraph(diamond(), { ...nothing, collapsed: [{ id: idOf("d"), direction: "down" }] }))).toBe(
      "abcd",
    );
  });

  it("leaves what another way leads to", () => {
    const visible = visibleGraph(diamond(), { ...nothing, collapsed: [{ id: idOf("b"), direction: "down" }] });
    expect(names(visible)).toBe("abcde");
    expect(edges(visible)).toContain("b>d");
  });

  it("counts what is folded away as more to open", () => {
    const visible = visibleGraph(diamond(), { ...nothing, collapsed: [{ id: idOf("d"), direction: "down" }] });
    expect(node(visible, "d")?.more).toEqual({ up: 0, down: 1 });
    expect(node(visible, "d")?.closable.down).toBe(false);
  });

  it("keeps what hangs on an expanded branch, also beside the path", () => {
    const loaded = load("a", "a>b z>b");
    const expanded = [{ id: idOf("b"), direction: "up" as const }];
    expect(names(visibleGraph(loaded, { ...nothing, expanded }))).toBe("abz");
    expect(names(visibleGraph(loaded, nothing))).toBe("ab");
  });
});

it("counts the neighbours that the view leaves out, not those that a filter hides", () => {
  const loaded = load("a", "a>b a>x", { types: { x: "seed" }, more: { b: [2, 3] } });
  const visible = visibleGraph(loaded, { ...nothing, hiddenTypes: ["seed"] });
  expect(node(visible, "b")?.more).toEqual({ up: 2, down: 3 });
  expect(node(visible, "a")?.more).toEqual({ up: 0, down: 0 });
});

it("offers to fold only the side that leads away from the middle", () => {
  const visible = visibleGraph(load("b", "a>b b>c c>d"), nothing);
  expect(node(visible, "b")?.closable).toEqual({ up: true, down: true });
  expect(node(visible, "c")?.closable).toEqual({ up: false, down: true });
  expect(node(visible, "a")?.closable).toEqual({ up: false, down: false });
});

describe("tracePath", () => {
  it("marks all that feeds an asset and all it feeds, and no edge of another path", () => {
    const expanded = [{ id: idOf("a"), direction: "down" as const }];
    const visible = visibleGraph(load("b", "a>b b>c a>x x>c c>d"), { ...nothing, expanded });
    const traced = tracePath(visible, visible.indexOf.get(idOf("b")) ?? -1);
    const marks = Object.fromEntries(visible.nodes.map(({ asset }, i) => [asset.name, traced.nodes[i]]));
    expect(marks).toEqual({ b: "self", a: "up", c: "down", d: "down", x: null });
    const name = (index: number | undefined) => visible.nodes[index ?? -1]?.asset.name;
    const marked = Array.from(visible.from, (from, e) => `${name(from)}>${name(visible.to[e])} ${traced.edges[e]}`);
    expect(marked.sort()).toEqual(["a>b up", "a>x null", "b>c down", "c>d down", "x>c null"]);
  });
});

it("takes the first asset for the middle when the answer marks none", () => {
  expect(loadGraph({ nodes: [nodeOf("a"), nodeOf("b")], edges: [], truncated: false })?.root).toBe(0);
});

it("takes out the classes that the legend of a lens hides, and goes on through them", () => {
  const view = viewOf("a", "a>x x>b");
  const owned = view.nodes.map((node) => ({ ...node, owner: node.name === "x" ? "core" : null }));
  const loaded = loadGraph({ ...view, nodes: owned });
  if (!loaded) throw new Error("The view is empty");
  const visible = visibleGraph(loaded, { ...nothing, hiddenClasses: { lens: "owner", keys: ["core"] } });
  expect(visible.nodes.map(({ asset }) => asset.name)).toEqual(["a", "b"]);
  expect([...visible.through]).toEqual([1]);
});
