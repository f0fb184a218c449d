import { parseSelection } from "@/lib/lineage/select/parse-selection";
import { SelectionError } from "@/lib/lineage/select/selection-error";

/** What is wrong with a selection, in words that name the place; null when it can be read. */
export function selectionFault(text: string): string | null {
  try {
    parseSelection(text);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof SelectionError)) throw thrown;
    const { at, length, message, remedy } = thrown;
    const there = text.slice(at, at + length).trim();
    return `At character ${at + 1}${there && there.length < 40 ? ` (${there})` : ""}: ${message} ${remedy}`;
  }
}
