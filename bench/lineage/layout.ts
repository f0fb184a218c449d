import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { cardHeight, cardWidth, type Layout, layoutGraph } from "@/components/lineage/layout/layout-graph";
import { type Covered, countCovered } from "./count-covered";
import { countMet, type Polyline } from "./count-met";
import { linesOf, straightLinesOf } from "./lines-of";
import { madeGraph } from "./made-graph";
import { best, judge, ms, repeated, say } from "./measure";
import { realProjects } from "./real-projects";

type Graph = { nodeCount: number; from: Int32Array; to: Int32Array };
type DagreAnswer = { took: number; lines: Polyline[]; corners: { x: number[]; y: number[] } };

/** In a thread of its own, so that a layout that does not end can be stopped. */
const dagreThread = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(workerData.dagre).then(({ default: all, ...named }) => {
    const { graphlib, layout } = { ...all, ...named };
    const { nodeCount, from, to, ranker, width, height } = workerData;
    const graph = new graphlib.Graph({ multigraph: true });
    graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 96, ranker });
    graph.setDefaultEdgeLabel(() => ({}));
    for (let n = 0; n < nodeCount; n++) graph.setNode(String(n), { width, height });
    for (let e = 0; e < from.length; e++) graph.setEdge(String(from[e]), String(to[e]), {}, String(e));
    const before = performance.now();
    layout(graph);
    const took = performance.now() - before;
    const lines = Array.from(from, (f, e) => ({
      from: f, to: to[e], points: graph.edge(String(f), String(to[e]), String(e)).points.map(({ x, y }) => [x, y]),
    }));
    const placed = Array.from({ length: nodeCount }, (_, n) => graph.node(String(n)));
    const corners = { x: placed.map(({ x }) => x - width / 2), y: placed.map(({ y }) => y - height / 2) };
    parentPort.postMessage({ took, lines, corners });
  });
`;

/** Null when it took longer than the limit. */
function byDagre(dagre: string, graph: Graph, ranker: string, limit: number): Promise<DagreAnswer | null> {
  const workerData = { dagre, ...graph, ranker, width: cardWidth, height: cardHeight };
  const thread = new Worker(dagreThread, { eval: true, workerData, execArgv: [] });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => thread.terminate().then(() => resolve(null), reject), limit);
    thread.once("message", (answer: DagreAnswer) => {
      clearTimeout(timer);
      thread.terminate().then(() => resolve(answer), reject);
    });
    thread.once("error", reject);
  });
}

const ours = (graph: Graph): Layout => layoutGraph({ ...graph, previousY: null });

/** @param dagre the folder of the package, or null where it is not at hand */
export async function measureLayout(nodeCount: number, dagre: string | null, artifacts: string): Promise<void> {
  console.log(`\nLayout of ${nodeCount.toLocaleString("en")} nodes, and crossings on real projects`);
  const made = madeGraph(nodeCount);
  const graph = { nodeCount: made.keys.length, from: made.from, to: made.to };
  const own = await repeated(9, () => ours(graph));
  await measureCovered(nodeCount, artifacts);
  say(`ours (${graph.from.length.toLocaleString("en")} edges)`, `best ${ms(own.best)}, median ${ms(own.median)}`);
  if (!dagre) return say("dagre", "not measured: name its package by --dagre");
  const { main } = JSON.parse(fs.readFileSync(path.join(dagre, "package.json"), "utf8")) as { main: string };
  const file = path.join(dagre, main);
  const limit = 120_000;
  for (const ranker of ["network-simplex", "longest-path"]) {
    const answer = await byDagre(file, graph, ranker, limit);
    say(`dagre, ${ranker}`, answer ? ms(answer.took) : `not done after ${ms(limit)}`);
    const ratio = (answer?.took ?? limit) / own.best;
    // Network simplex is what dagre does unless told otherwise.
    if (ranker === "network-simplex")
      judge({ what: `layout of ${nodeCount} nodes: dagre / ours`, is: ratio, aim: 100, atLeast: true });
  }
  await measureCrossings(file, artifacts);
}

const cards = { width: cardWidth, height: cardHeight };
const sumOf = (parts: readonly Covered[]): Covered =>
  parts.reduce((sum, part) => ({
    pieces: sum.pieces + part.pieces,
    covered: sum.covered + part.covered,
    edges: sum.edges + part.edges,
  }));
const share = ({ pieces, covered }: Covered): string =>
  `${((100 * covered) / pieces).toFixed(1)} % of ${pieces.toLocaleString("en")}`;

/** Pieces of edges behind cards that are not their ends: as drawn, and as straight lines from end to end would be. */
async function measureCovered(nodeCount: number, artifacts: string): Promise<void> {
  const projects = realProjects(artifacts).map(({ graph }) => graph);
  const made = [nodeCount, nodeCount * 10].map((nodes) => {
    const { keys, from, to } = madeGraph(nodes);
    return { name: `${nodes.toLocaleString("en")} generated nodes`, graphs: [{ nodeCount: keys.length, from, to }] };
  });
  const sets = [...(projects.length > 0 ? [{ name: "the real projects", graphs: projects }] : []), ...made];
  for (const { name, graphs } of sets) {
    const drawn = graphs.map((graph) => ({ graph, layout: ours(graph) }));
    const routed = sumOf(
      drawn.map(({ graph, layout }) => countCovered(linesOf(graph, layout), { ...layout, ...cards })),
    );
    const straight = sumOf(
      drawn.map(({ graph, layout }) => countCovered(straightLinesOf(graph, layout), { ...layout, ...cards })),
    );
    say(`edges behind cards, ${name}`, `${share(routed)} pieces; drawn straight ${share(straight)}`);
    judge({
      what: `edges behind cards, ${name}, %`,
      is: (100 * routed.covered) / routed.pieces,
      aim: 3,
      atLeast: false,
    });
  }
}

async function measureCrossings(dagre: string, artifacts: string): Promise<void> {
  const projects = realProjects(artifacts);
  if (projects.length === 0) return say("crossings on real projects", "none at hand");
  let [oursInAll, theirsInAll, more] = [0, 0, 0];
  const ratios: number[] = [];
  const theirCovered: Covered[] = [];
  for (const { name, graph } of projects) {
    const theirs = await byDagre(dagre, graph, "network-simplex", 60_000);
    if (!theirs) continue;
    const own = await repeated(5, () => ours(graph));
    const mine = countMet(linesOf(graph, ours(graph)));
    const dagres = countMet(theirs.lines);
    oursInAll += mine;
    theirsInAll += dagres;
    if (mine > dagres) more++;
    theirCovered.push(countCovered(theirs.lines, { ...theirs.corners, ...cards }));
    ratios.push(theirs.took / own.best);
    const size = `${graph.nodeCount} nodes, ${graph.from.length} edges`;
    if (mine > 0 || dagres > 0) say(`${name} (${size})`, `ours ${mine}, dagre ${dagres}`);
  }
  say(`${projects.length} projects in all`, `ours ${oursInAll}, dagre ${theirsInAll}; more than dagre in ${more}`);
  say("edges behind cards, dagre", `${share(sumOf(theirCovered))} pieces`);
  say("dagre / ours on them, the least of the ratios", best(ratios).toFixed(0));
  judge({ what: "crossings on real projects: ours / dagre's", is: oursInAll / theirsInAll, aim: 1, atLeast: false });
}
