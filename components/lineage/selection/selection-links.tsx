import { Crosshair } from "lucide-react";
import Link from "next/link";
import type { LineageGraphName } from "@/lib/lineage/schema";
import { selectionFault } from "./selection-fault";

/** What is typed, as a selection of each graph that it can be one of; or what is wrong with it. */
export function SelectionLinks({ text, graphs }: { text: string; graphs: readonly LineageGraphName[] }) {
  const fault = selectionFault(text);
  if (fault)
    return (
      <p role="status" className="text-sm text-danger">
        {fault}
      </p>
    );
  return (
    <ul aria-label="Selections" className="flex flex-col gap-2">
      {graphs.map(({ id, name }) => (
        <li key={id}>
          <Link
            href={`/lineage?${new URLSearchParams({ connectorId: id, select: text.trim() })}`}
            className="flex items-center gap-2.5 rounded-md border border-line bg-surface px-3 py-2 hover:border-ink-faint"
          >
            <Crosshair aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <span className="min-w-0">
              Select <code className="font-mono text-xs wrap-anywhere">{text.trim()}</code> in {name}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
