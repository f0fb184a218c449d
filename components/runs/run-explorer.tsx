"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { formatCount, plural } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { RunNode } from "@/lib/quality/run-schema";
import { fitsFilter, runWord } from "@/lib/quality/run-words";
import { Gantt } from "./gantt";
import { ganttLanes } from "./gantt-lanes";
import { RunTable } from "./run-table";
import { useAddress, useRunFilter } from "./use-run-address";

type View = "time" | "table";
const STATUS_ID = "run-node";

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

type Props = { nodes: readonly RunNode[]; fitting: number; total: number; span: number; isCut: boolean };

/** "12 of 300 nodes", or which part of a run this is that is too long for a page. */
function countWords(shown: number, { fitting, total, isCut }: Props): string {
  if (shown === total) return plural(total, "node");
  if (!isCut || fitting <= shown) return `${formatCount(shown)} of ${plural(total, "node")}`;
  const of =
    fitting === total ? plural(total, "node") : `${formatCount(fitting)} that fit, in ${plural(total, "node")}`;
  return `The ${formatCount(shown)} longest of ${of}`;
}

/** A run in time or in rows, filtered by what is typed: names, types and results. */
export function RunExplorer(props: Props) {
  const { nodes, fitting, span, isCut } = props;
  const [view, setView] = useAddress("view");
  const { filter, setFilter, isWaiting } = useRunFilter(isCut);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = useMemo(() => nodes.filter((node) => fitsFilter(node, filter)), [nodes, filter]);
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
        <span role="status" className="tabular ml-auto text-xs text-ink-faint">
          {isWaiting ? "Looking through the run…" : countWords(shown.length, props)}
        </span>
      </div>
      {shown.length === 0 && !isWaiting && (
        <p className="text-sm text-ink-soft">No node of this run fits the filter.</p>
      )}
      {shown.length > 0 && asTable && <RunTable nodes={shown} total={isCut ? fitting : shown.length} />}
      {shown.length > 0 && !asTable && (
        <>
          <Gantt lanes={lanes} span={span} chosen={chosen} onChoose={setChosen} describedBy={STATUS_ID} />
          <ChosenNode node={shown.find(({ id }) => id === chosen)} />
        </>
      )}
    </section>
  );
}
