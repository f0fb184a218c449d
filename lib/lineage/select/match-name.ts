import { isGlob, matchesGlob } from "../../core/glob";
import { isVersioned, qualifiedName, type Selectable } from "./selectable";

/**
 * dbt's own rule: the name itself, or the qualified name from its start, with or without the package; a pattern without a
 * dot is held against the name as well. Sources alone are never selected so. A test's name selects what it hangs on.
 */
export function matchesName(node: Selectable, value: string): boolean {
  if (node.tests.length > 0 && node.tests.some(({ name }) => name === value)) return true;
  if (node.type === "source" || !canMatch(node, value)) return false;
  const { name, all, inPackage, versioned } = namesOf(node);
  return matchesLeaf(name, value, versioned) || matchesFrom(all, value) || matchesFrom(inPackage, value);
}

/** A dot in a model's name separates as well. */
type Parts = { parts: readonly string[]; whole: string };
type Names = { name: readonly string[]; all: Parts; inPackage: Parts; versioned: boolean };
const known = new WeakMap<Selectable, Names>();

/** Put together once for each node: a selection may hold hundreds of patterns against it. */
function namesOf(node: Selectable): Names {
  const before = known.get(node);
  if (before) return before;
  const name = qualifiedName(node);
  const split = (from: readonly string[]): Parts => {
    const parts = from.flatMap((part) => part.split("."));
    return { parts, whole: parts.join(".") };
  };
  const names = { name, all: split(name), inPackage: split(name.slice(1)), versioned: isVersioned(node) };
  known.set(node, names);
  return names;
}

/** Looked at before any name is put together, for of a hundred thousand nodes hardly one can. */
function canMatch(node: Selectable, value: string): boolean {
  const dot = value.indexOf(".");
  const first = dot < 0 ? value : value.slice(0, dot);
  return isGlob(first) || node.key.includes(first) || (node.path ?? "").includes(first) || isVersioned(node);
}

function matchesLeaf(name: readonly string[], value: string, versioned: boolean): boolean {
  const leaf = name.at(versioned ? -2 : -1) ?? "";
  if (leaf === value || (isGlob(value) && !value.includes(".") && matchesGlob(leaf, value))) return true;
  return versioned && name.slice(-2).join("_") === value.split(".").slice(-2).join("_");
}

function matchesFrom({ parts, whole }: Parts, value: string): boolean {
  const { words, plain, rest } = readValue(value);
  if (parts.length < words.length) return false;
  for (let at = 0; at < plain; at++) if (parts[at] !== words[at]) return false;
  return rest === null || matchesGlob(plain === 0 ? whole : parts.slice(plain).join("."), rest);
}

/** The words of a value, how many of them have no sign before the first that has one, and the pattern from there on. */
type Value = { text: string; words: readonly string[]; plain: number; rest: string | null };
/** One value is held against many nodes in a row. */
let lastValue: Value = { text: "", words: [""], plain: 1, rest: null };

function readValue(text: string): Value {
  if (text === lastValue.text) return lastValue;
  const words = text.split(".");
  const sign = words.findIndex(isGlob);
  lastValue =
    sign < 0
      ? { text, words, plain: words.length, rest: null }
      : { text, words, plain: sign, rest: words.slice(sign).join(".") };
  return lastValue;
}
