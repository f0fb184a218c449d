"use client";

import { Handle, Position } from "@xyflow/react";
import { Layers2, Plus } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { shorten } from "@/components/ui/shorten";
import { TestStatusIcon } from "@/components/ui/test-status";
import { BreakableName } from "../breakable-name";
import { useLens } from "../lens/lens-context";
import { LensSwatch } from "../lens/lens-swatch";
import { useLineageActions } from "../lineage-actions";
import type { VisibleNode } from "../visible-graph";
import type { Group } from "./fold-graph";
import { groupWords } from "./group-words";

/** Many assets in one card: how many of what, and the worst of their tests. */
export function GroupCard({ node, group }: { node: VisibleNode; group: Group }) {
  const { asset, isRoot, foundHere } = node;
  const { toggleGroup } = useLineageActions();
  const look = useLens().classOf(asset);
  return (
    <div
      title={`${shorten(group.name)}: ${groupWords(group.members)}`}
      className={cn(
        "lineage-card lineage-group relative flex h-full w-full items-center gap-2 rounded-md border border-line-strong bg-subtle pr-1.5 pl-3",
        isRoot && "border-accent bg-accent-soft",
      )}
    >
      {look && <LensSwatch look={look} className="lineage-band" />}
      <Layers2 aria-hidden className="lineage-icon size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 grow">
        <span className="lineage-name line-clamp-2 text-sm leading-4 font-semibold wrap-anywhere text-ink">
          <BreakableName name={shorten(group.name)} />
        </span>
        <span className="lineage-place block truncate text-2xs text-ink-soft">{groupWords(group.members)}</span>
      </span>
      {foundHere !== undefined && (
        <span
          title={`${foundHere} of its assets found`}
          className="shrink-0 rounded-full border border-warning bg-surface px-1.5 text-2xs font-medium tabular text-ink"
        >
          {foundHere} found
        </span>
      )}
      {asset.testStatus !== "none" && <TestStatusIcon status={asset.testStatus} />}
      <button
        type="button"
        // As on the cards of assets: E does the same from the keyboard.
        tabIndex={-1}
        aria-label={`Open ${group.name}`}
        title={`Open: show its ${group.members.length} assets`}
        onClick={(event) => {
          event.stopPropagation();
          toggleGroup(group.name);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        className="nopan flex size-6 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-muted hover:text-ink"
      >
        <Plus aria-hidden className="size-4" />
      </button>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
