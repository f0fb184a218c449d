import { isGlob, matchesGlob } from "../../core/glob";
import { isVersioned, qualifiedName, type Selectable } from "./selectable";

/**
 * dbt's own rule: the name itself, or the qualified name from its start, with or without the package; a pattern without a
 * dot is held against the name as well. Sources alone are never selected so. A test's name selects what it hangs on.
 */
export function matchesName(node: Selectable, value: string): boolean {
  if (node.tests.some(({ name }) => name === value)) return true;
  if (node.type === "source" || !canMatch(node, value)) return false;
  const { name, parts, partsInPackage, versioned } = namesOf(node);
  return matchesLeaf(name, value, versioned) || matchesFrom(parts, value) || matchesFrom(partsInPackage, value);
}

/** A dot in a model's name separates as well. */
type Names = {
  name: readonly string[];
  parts: readonly string[];
  partsInPackage: readonly string[];
  versioned: boolean;
};
const known = new WeakMap<Selectable, Names>();

/** Put together once for each node: a selection may hold hundreds of patterns against it. */
function namesOf(node: Selectable): Names {
  const before = known.get(node);
  if (before) return before;
  const name = qualifiedName(node);
  const split = (from: readonly string[]) => from.flatMap((part) => part.split("."));
  const names = { name, parts: split(name), partsInPackage: split(name.slice(1)), versioned: isVersioned(node) };
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

function matchesFrom(parts: readonly string[], value: string): boolean {
  const wanted = value.split(".");
  if (parts.length < wanted.length) return false;
  for (const [at, part] of wanted.entries()) {
    if (isGlob(part)) return matchesGlob(parts.slice(at).join("."), wanted.slice(at).join("."));
    if (parts[at] !== part) return false;
  }
  return true;
}
