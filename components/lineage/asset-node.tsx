"use client";

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { Minus } from "lucide-react";
import { memo } from "react";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { cn } from "@/components/ui/cn";
import { shorten } from "@/components/ui/shorten";
import { TestStatusIcon } from "@/components/ui/test-status";
import { assetPlace, cardTitle } from "./asset-words";
import { BreakableName } from "./breakable-name";
import { farFrame } from "./far-place";
import { GroupCard } from "./fold/group-card";
import { useLens } from "./lens/lens-context";
import { LensSwatch } from "./lens/lens-swatch";
import { useLineageActions } from "./lineage-actions";
import type { AssetFlowNode } from "./to-flow-elements";
import type { Direction } from "./view-params";
import type { VisibleNode } from "./visible-graph";

/** A card of the canvas. Memoised: React Flow hands the same data over until the drawing changes. */
export const AssetNode = memo(function AssetNode({ data }: NodeProps<AssetFlowNode>) {
  return data.group ? <GroupCard node={data} group={data.group} /> : <AssetCard data={data} />;
});

/** The same frames as from afar. */
const frames = { whole: "lineage-outside", broken: "lineage-outside [outline-style:dashed]", none: "" };

function AssetCard({ data }: { data: VisibleNode }) {
  const { asset, isRoot } = data;
  const lens = useLens();
  const look = lens.classOf(asset);
  const place = assetPlace(data);
  return (
    <div
      title={cardTitle(data)}
      className={cn(
        "lineage-card group/card relative flex h-full w-full items-center gap-2 rounded-md border border-line-strong bg-surface pr-2.5 pl-3",
        asset.isExternal && "border-dashed bg-subtle",
        frames[farFrame(data) ?? "none"],
        isRoot && "border-accent bg-accent-soft",
      )}
    >
      {look && <LensSwatch look={look} className="lineage-band" />}
      <span
        aria-hidden
        className="lineage-bar absolute inset-y-1.5 left-1 w-[3px] rounded-full"
        style={{ background: look?.colour }}
      />
      <AssetTypeIcon type={asset.type} className="lineage-icon ml-0.5" />
      <span className="min-w-0 grow">
        <span className="lineage-name line-clamp-2 text-sm leading-4 font-medium wrap-anywhere text-ink">
          <BreakableName name={shorten(asset.name)} />
        </span>
        {lens.name === "type" || !look ? (
          <span className="lineage-place block truncate text-2xs text-ink-faint">
            {place || assetTypeLooks[asset.type].label}
          </span>
        ) : (
          <span className="lineage-place flex items-center gap-1.5 text-2xs text-ink-soft">
            <LensSwatch look={look} className="h-2 w-3" />
            <span className="truncate">{lens.wordsOf(asset)}</span>
          </span>
        )}
      </span>
      {asset.testStatus !== "none" && <TestStatusIcon status={asset.testStatus} />}
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Handle type="source" position={Position.Right} isConnectable={false} />
      <BranchButton node={data} direction="up" />
      <BranchButton node={data} direction="down" />
    </div>
  );
}

/** "+3" where neighbours are not drawn; a minus, on hover and on the selected card, where they are and can be folded. */
function BranchButton({ node, direction }: { node: VisibleNode; direction: Direction }) {
  const { open, fold } = useLineageActions();
  const more = node.more[direction];
  if (more === 0 && !node.closable[direction]) return null;
  const side = direction === "up" ? "upstream" : "downstream";
  const act = more > 0 ? open : fold;
  return (
    <button
      type="button"
      // Not in the tab order: a thousand cards would be thousands of stops. E does the same from the keyboard.
      tabIndex={-1}
      aria-label={more > 0 ? `Show ${more} more ${side} of ${node.asset.name}` : `Fold ${side} of ${node.asset.name}`}
      title={more > 0 ? `Show ${more} more ${side}` : `Fold ${side}`}
      onClick={(event) => {
        event.stopPropagation();
        act(node.asset.id, direction);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      className={cn(
        "nopan absolute top-1/2 flex h-5 min-w-5 -translate-y-1/2 items-center justify-center rounded-full border border-line-strong bg-surface px-1 text-2xs font-medium tabular text-ink-soft hover:border-accent hover:bg-accent hover:text-accent-ink",
        direction === "up" ? "right-full mr-0.5" : "left-full ml-0.5",
        more === 0 && "lineage-fold opacity-0 group-hover/card:opacity-100",
      )}
    >
      {more > 0 ? `+${more > 999 ? "999" : more}` : <Minus aria-hidden className="size-3" />}
    </button>
  );
}
