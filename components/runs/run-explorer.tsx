"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { formatCount, plural } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { RunNode } from "@/lib/quality/run-schema";
import { runWord } from "../catalog/asset/asset-words";
import { Gantt } from "./gantt";
import { ganttLanes } from "./gantt-lanes";
import { RunTable } from "./run-table";

type View = "time" | "table";
const STATUS_ID = "run-node";

/** The address keeps the view and the filter; nothing of it needs the server. */
function useAddress(name: string): [string, (value: string) => void] {
  const search = useSearchParams();
  const set = (value: string) => {
    const next = new URLSearchParams(window.location.search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    window.history.replaceState(null, "", `?${next}`);
  };
  return [search.get(name) ?? "", set];
}

function ChosenNode({ node }: { node: RunNode | undefined }) {
  return (
    <p id={STATUS_ID} role="status" className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      {node ? (
        <>
          <Link
            href={`/catalog/${node.id}`}
            prefetch={false}
            className="font-medium text-accent underline underline-offset-2 wrap-anywhere"
          >
            {node.name}
          </Link>
          <span>{runWord(node.status)}</span>
          <span>took {formatDuration(node.seconds * 1000)}</span>
          {node.start !== null && <span>began after {formatDuration(node.start * 1000)}</span>}
          {node.isCritical && <span>on the critical path</span>}
        </>
      ) : (
        "Choose a node to see what it did. A thick lower edge marks the critical path."
      )}
    </p>
  );
}

/** A run in time or in rows, filtered by what is typed: names, types and results. */
export function RunExplorer({ nodes, total, span }: { nodes: readonly RunNode[]; total: number; span: number }) {
  const [view, setView] = useAddress("view");
  const [filter, setFilter] = useAddress("q");
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = useMemo(() => {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    return nodes.filter(({ name, type, status }) => {
      const text = `${name} ${type} ${status} ${runWord(status)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [nodes, filter]);
  const lanes = useMemo(() => ganttLanes(shown), [shown]);
  const asTable = view === "table" || lanes.length === 0;
  return (
    <section aria-label="Nodes" className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Input
          type="search"
          aria-label="Filter the nodes"
          placeholder="Filter by name, type or result"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="max-w-72"
        />
        <Segmented<View>
          label="How the run is shown"
          value={asTable ? "table" : "time"}
          options={[
            { value: "time", label: "Timeline" },
            { value: "table", label: "Table" },
          ]}
          onChange={(next) => setView(next === "table" ? "table" : "")}
        />
        <span className="tabular ml-auto text-xs text-ink-faint">
          {shown.length === total ? plural(total, "node") : `${formatCount(shown.length)} of ${plural(total, "node")}`}
        </span>
      </div>
      {shown.length === 0 && <p className="text-sm text-ink-soft">No node of this run fits the filter.</p>}
      {shown.length > 0 && asTable && <RunTable nodes={shown} />}
      {shown.length > 0 && !asTable && (
        <>
          <Gantt lanes={lanes} span={span} chosen={chosen} onChoose={setChosen} describedBy={STATUS_ID} />
          <ChosenNode node={shown.find(({ id }) => id === chosen)} />
        </>
      )}
    </section>
  );
}
