import { at } from "../../core/at";
import { atOnce } from "../../core/in-turns";
import type { LineageGraph, Reach } from "../../core/lineage-graph";
import { methodOf } from "./methods";
import { nodesNamedLike } from "./name-index";
import type { Selection, Term } from "./parse-selection";
import type { Selectable } from "./selectable";
import { withinReach } from "./within-reach";

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
  /** Terms that match nothing by themselves, each once. */
  unmatched: Term[];
};

export const evaluateSelection = (selection: Selection, graph: SelectableGraph): Evaluated =>
  atOnce(evaluation(selection, graph));

/** The same in steps, for who lets others have their turn between them. */
export function* evaluation(selection: Selection, graph: SelectableGraph): Generator<void, Evaluated> {
  const unmatched = new Map<string, Term>();
  const matches = new Map<string, Matches>();
  const closures = new Map<string, Uint8Array>();
  const match = function* (term: Term): Generator<void, Matches> {
    const key = JSON.stringify([term.method, term.value]);
    const known = matches.get(key) ?? (yield* matchesOf(term, graph));
    matches.set(key, known);
    if (known.count === 0 && !unmatched.has(canonical(term))) unmatched.set(canonical(term), term);
    return known;
  };
  const closure = function* (terms: readonly Term[]): Generator<void, Uint8Array> {
    const out = newReaches(graph.nodes.length);
    for (const term of terms) addTerm(out, term, yield* match(term));
    yield;
    return chosenWithin(graph, out);
  };
  const closureOf = function* (term: Term): Generator<void, Uint8Array> {
    const key = canonical(term);
    const known = closures.get(key) ?? (yield* closure([term]));
    closures.set(key, known);
    return known;
  };
  const union = function* (lists: readonly Term[][]): Generator<void, Uint8Array> {
    // Terms that stand alone are looked up together: what many of them reach is walked once.
    const single = lists.flatMap((terms) => (terms.length === 1 ? terms : []));
    const all = yield* closure(distinct(single));
    for (const terms of lists) {
      const [first, ...others] = distinct(terms);
      if (!first || terms.length === 1) continue;
      const common = (yield* closureOf(first)).slice();
      for (const term of others) {
        const matched = yield* closureOf(term);
        for (let node = 0; node < common.length; node++) if (matched[node] === 0) common[node] = 0;
      }
      for (let node = 0; node < all.length; node++) if (common[node] === 1) all[node] = 1;
    }
    return all;
  };
  const chosen = selection.include.length === 0 ? graph.eligible.slice() : yield* union(selection.include);
  const out = yield* union(selection.exclude);
  let count = 0;
  for (let node = 0; node < chosen.length; node++) {
    if (out[node] === 1) chosen[node] = 0;
    if (chosen[node] === 1) count++;
  }
  const terms = [...selection.include, ...selection.exclude].flat();
  const order = distinct(terms).filter((term) => unmatched.has(canonical(term)));
  return { chosen, count, unmatched: order };
}

const canonical = ({ method, value, up, down, withParentsOfChildren }: Term): string =>
  JSON.stringify([method, value, up, down, withParentsOfChildren]);
const distinct = (terms: readonly Term[]): Term[] =>
  [...new Map([...terms].reverse().map((term) => [canonical(term), term] as const)).values()].reverse();

type Matches = { found: Uint8Array; count: number };
/** So many nodes are held against a term between two breaks. */
const CHUNK = 5_000;

function* matchesOf(term: Term, { nodes, eligible }: SelectableGraph): Generator<void, Matches> {
  const match = methodOf(term.method)?.match;
  const found = new Uint8Array(nodes.length);
  let count = 0;
  const candidates = term.method === "fqn" ? yield* nodesNamedLike(term.value, nodes) : null;
  for (const index of candidates ?? []) {
    const node = nodes[index];
    if (!node || eligible[index] !== 1 || !match?.(node, term.value)) continue;
    found[index] = 1;
    count++;
  }
  if (candidates) return { found, count };
  for (const [index, node] of nodes.entries()) {
    if (index % CHUNK === CHUNK - 1) yield;
    if (eligible[index] !== 1 || !match?.(node, term.value)) continue;
    found[index] = 1;
    count++;
  }
  return { found, count };
}

/** By node: how far goes what is asked of it, -1 where nothing is. */
type Reaches = { up: Float64Array; down: Float64Array; withParentsOfChildren: Float64Array };

const newReaches = (nodes: number): Reaches => ({
  up: new Float64Array(nodes).fill(-1),
  down: new Float64Array(nodes).fill(-1),
  withParentsOfChildren: new Float64Array(nodes).fill(-1),
});

function addTerm(reaches: Reaches, term: Term, { found, count }: Matches): void {
  if (count === 0) return;
  const raise = (of: Float64Array, reach: Reach) => {
    const steps = reach === "all" ? Number.POSITIVE_INFINITY : reach;
    for (let node = 0; node < found.length; node++) if (found[node] === 1 && at(of, node) < steps) of[node] = steps;
  };
  if (term.withParentsOfChildren) raise(reaches.withParentsOfChildren, "all");
  else {
    raise(reaches.up, term.up);
    raise(reaches.down, term.down);
  }
}

function chosenWithin({ graph, nodes }: SelectableGraph, { up, down, withParentsOfChildren }: Reaches): Uint8Array {
  for (const node of withinReach(graph, withParentsOfChildren, "down")) up[node] = Number.POSITIVE_INFINITY;
  const chosen = new Uint8Array(nodes.length);
  for (const node of withinReach(graph, up, "up")) chosen[node] = 1;
  for (const node of withinReach(graph, down, "down")) chosen[node] = 1;
  return chosen;
}
