import "server-only";
import { connectThrough } from "@/lib/core/connect-through";
import { inTurns } from "@/lib/core/in-turns";
import { downstreamDegree, upstreamDegree } from "@/lib/core/lineage-graph";
import { invalidInput } from "@/lib/platform/parse";
import { type FactGraph, factGraph } from "./facts-data";
import { publishedGraph } from "./graph-cache";
import type { PublishedGraph } from "./published-graph";
import { complete } from "./select/complete";
import { evaluation } from "./select/evaluate";
import { parseSelection, type Selection } from "./select/parse-selection";
import { SelectionError } from "./select/selection-error";
import { unmatchedWords } from "./select/unmatched-words";
import type { CompletionQuery, CompletionView, SelectQuery, SelectView } from "./select-schema";

/** As many as a drawing takes. */
const mostBridges = 20_000;

/** What a selection names in the published graph of a connector; null when the connector is unknown. */
export async function selectAssets(query: SelectQuery): Promise<SelectView | null> {
  const selection = readSelection(query);
  const published = await publishedGraph(query.connectorId);
  if (!published) return null;
  const { nodes, eligible } = await factGraph(published);
  const { graph } = published;
  const { chosen, count, unmatched } = await inTurns(evaluation(selection, { graph, nodes, eligible }));
  const indexes: number[] = [];
  for (let node = 0; node < chosen.length; node++) {
    if (chosen[node] !== 1) continue;
    if (indexes.length < query.limit) indexes.push(node);
    else chosen[node] = 0;
  }
  const { edges, isSimplified } = connectThrough(graph, chosen, mostBridges);
  return {
    nodes: indexes.flatMap((index) => nodeView(published, index) ?? []),
    edges: edges.flatMap(({ from, to, through }) => edgeView(published, from, to, through) ?? []),
    total: count,
    truncated: count > indexes.length,
    isSimplified,
    unmatched: unmatched.map((term) => unmatchedWords(term, nodes)),
  };
}

/** What can stand where the caret is; null when the connector is unknown. */
export async function completeSelection({ connectorId, text, at }: CompletionQuery): Promise<CompletionView | null> {
  const published = await publishedGraph(connectorId);
  if (!published) return null;
  const facts: FactGraph = await factGraph(published);
  return complete(text, Math.min(at ?? text.length, text.length), facts.vocabulary());
}

/** @throws AppError with the place and the reason */
function readSelection({ select = "", exclude = "" }: SelectQuery): Selection {
  const read = (path: string, text: string): Selection => {
    try {
      return parseSelection(text);
    } catch (thrown) {
      if (!(thrown instanceof SelectionError)) throw thrown;
      throw invalidInput([{ path, message: `At character ${thrown.at + 1}: ${thrown.message} ${thrown.remedy}` }]);
    }
  };
  const chosen = read("select", select);
  const out = read("exclude", exclude);
  return { include: chosen.include, exclude: [...chosen.exclude, ...out.include] };
}

function nodeView(published: PublishedGraph, index: number): SelectView["nodes"][number] | null {
  const { graph } = published;
  const node = published.node(index);
  if (!node) return null;
  return { ...node, upstreamCount: upstreamDegree(graph, index), downstreamCount: downstreamDegree(graph, index) };
}

function edgeView(
  published: PublishedGraph,
  from: number,
  to: number,
  through: number,
): SelectView["edges"][number] | null {
  const nodes = published.nodes();
  const [source, target] = [nodes[from], nodes[to]];
  if (!source || !target) return null;
  const isTold = through === 0 && published.toldByWarehouse(from, to);
  return { from: source.id, to: target.id, through, ...(isTold && { origin: "warehouse" as const }) };
}
