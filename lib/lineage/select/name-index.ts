import { isGlob } from "../../core/glob";
import { isVersioned, qualifiedName, type Selectable } from "./selectable";

/** Node numbers by each word that one of their names has in it. */
type NameIndex = { byWord: Map<string, number[]>; byTest: Map<string, number[]> };

const known = new WeakMap<readonly Selectable[], NameIndex>();
/** So many nodes are read between two breaks. */
const CHUNK = 5_000;
const nobody: readonly number[] = [];

/**
 * The nodes that a name can mean, so that hundreds of names are not held against a hundred thousand nodes each. Null where
 * the name has a sign that stands for something else. The index is made with the first name that is asked for, in steps.
 */
export function* nodesNamedLike(
  value: string,
  nodes: readonly Selectable[],
): Generator<void, ReadonlySet<number> | null> {
  if (isGlob(value)) return null;
  const index = known.get(nodes) ?? (yield* indexOf(nodes));
  known.set(nodes, index);
  const words = value.split(".");
  // A name begins with the value as a whole, so that each of its words is in it: the rarest leaves the fewest.
  let rarest = index.byWord.get(words[0] ?? "") ?? nobody;
  for (const word of words) {
    const having = index.byWord.get(word) ?? nobody;
    if (having.length < rarest.length) rarest = having;
  }
  const versions = index.byWord.get(words.slice(-2).join("_")) ?? nobody;
  return new Set([...rarest, ...versions, ...(index.byTest.get(value) ?? nobody)]);
}

function* indexOf(nodes: readonly Selectable[]): Generator<void, NameIndex> {
  const byWord = new Map<string, number[]>();
  const byTest = new Map<string, number[]>();
  for (const [number, node] of nodes.entries()) {
    if (number % CHUNK === CHUNK - 1) yield;
    for (const { name } of node.tests) add(byTest, name, number);
    if (node.type === "source") continue;
    const name = qualifiedName(node);
    for (const part of name)
      if (part.includes(".")) for (const word of part.split(".")) add(byWord, word, number);
      else add(byWord, part, number);
    // dbt takes `orders_v2` for `orders.v2`.
    if (isVersioned(node)) add(byWord, name.slice(-2).join("_"), number);
  }
  return { byWord, byTest };
}

function add(map: Map<string, number[]>, word: string, number: number): void {
  const numbers = map.get(word);
  if (!numbers) map.set(word, [number]);
  else if (numbers.at(-1) !== number) numbers.push(number);
}
