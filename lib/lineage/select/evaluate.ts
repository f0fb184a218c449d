import type { LineageGraph } from "../../core/lineage-graph";
import { spread } from "../../core/spread";
import { methodOf } from "./methods";
import type { Selection, Term } from "./parse-selection";
import type { Selectable } from "./selectable";

/** The published graph as selectors see it. */
export type SelectableGraph = {
  graph: LineageGraph;
  nodes: readonly Selectable[];
  /** By node: 0 for what cannot be asked for, such as a table that a dbt node stands for. */
  eligible: Uint8Array;
};

export type Evaluated = {
  /** By node: 1 for what is selected. */
  chosen: Uint8Array;
  count: number;
  /** Terms that match nothing by themselves. */
  unmatched: Term[];
};

export function evaluateSelection(selection: Selection, graph: SelectableGraph): Evaluated {
  const unmatched: Term[] = [];
  const union = (lists: readonly Term[][]) => {
    const all = new Uint8Array(graph.nodes.length);
    for (const terms of lists) {
      const common = intersection(terms, graph, unmatched);
      for (let node = 0; node < all.length; node++) if (common[node] === 1) all[node] = 1;
    }
    return all;
  };
  const chosen = selection.include.length === 0 ? graph.eligible.slice() : union(selection.include);
  const out = union(selection.exclude);
  let count = 0;
  for (let node = 0; node < chosen.length; node++) {
    if (out[node] === 1) chosen[node] = 0;
    if (chosen[node] === 1) count++;
  }
  return { chosen, count, unmatched };
}

function intersection(terms: readonly Term[], graph: SelectableGraph, unmatched: Term[]): Uint8Array {
  let common: Uint8Array | null = null;
  for (const term of terms) {
    const matched = evaluateTerm(term, graph, unmatched);
    if (!common) common = matched;
    else for (let node = 0; node < common.length; node++) if (matched[node] === 0) common[node] = 0;
  }
  return common ?? new Uint8Array(graph.nodes.length);
}

function evaluateTerm(term: Term, { graph, nodes, eligible }: SelectableGraph, unmatched: Term[]): Uint8Array {
  const match = methodOf(term.method)?.match;
  const seeds: number[] = [];
  for (const [index, node] of nodes.entries())
    if (eligible[index] === 1 && match?.(node, term.value)) seeds.push(index);
  if (seeds.length === 0) unmatched.push(term);
  const chosen = new Uint8Array(nodes.length);
  const take = (from: Iterable<number>, direction: "up" | "down", reach: Term["up"]) => {
    const { order } = spread(graph, from, direction, reach);
    for (const node of order) chosen[node] = 1;
    return order;
  };
  if (term.withParentsOfChildren) take(take(seeds, "down", "all"), "up", "all");
  else {
    take(seeds, "up", term.up);
    take(seeds, "down", term.down);
  }
  return chosen;
}
