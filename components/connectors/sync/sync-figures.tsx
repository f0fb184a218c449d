import { formatCount } from "@/components/ui/format-number";
import type { SyncView } from "@/lib/sync/schema";
import { countWords } from "../count-words";

const signs = [
  { key: "added", sign: "+", text: "text-success" },
  { key: "changed", sign: "~", text: "text-warning" },
  { key: "removed", sign: "−", text: "text-danger" },
] as const;

/** "+41 ~2 −0", said in words to a screen reader. */
export function SyncChanges({ changes }: { changes: SyncView["changes"] }) {
  return (
    <span className="tabular inline-flex gap-2 text-xs">
      {signs.map(({ key, sign, text }) => (
        <span key={key} className={changes[key] > 0 ? text : "text-ink-faint"}>
          <span aria-hidden>{sign}</span>
          {formatCount(changes[key])}
          <span className="sr-only"> {key} </span>
        </span>
      ))}
    </span>
  );
}

export function SyncCounts({ counts }: { counts: SyncView["counts"] }) {
  return (
    <ul aria-label="Counts" className="flex flex-wrap gap-x-4 gap-y-1">
      {countWords(counts).map(({ key, value, word }) => (
        <li key={key} className="tabular text-ink-soft">
          <span className="font-medium text-ink">{formatCount(value)}</span> {word}
        </li>
      ))}
    </ul>
  );
}
