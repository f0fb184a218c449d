import type { Term } from "./parse-selection";
import type { Selectable } from "./selectable";
import { termOf } from "./term-of";

/** Why a term selects nothing, as far as it can be told: a source is not selected by its bare name. */
export function unmatchedWords({ text, method, value }: Term, nodes: readonly Selectable[]): string {
  if (method !== "fqn") return `${text} matches nothing.`;
  const meant = nodes.find((node) => node.name === value && node.package !== null);
  if (!meant) return `${text} matches nothing.`;
  return `${text} matches nothing by its bare name. Write ${termOf(meant)}.`;
}
