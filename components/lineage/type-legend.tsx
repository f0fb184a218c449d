"use client";

import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { type AssetType, assetTypes } from "@/lib/core/catalog";

export type TypeCount = { type: AssetType; count: number };

export function countTypes(nodes: readonly { type: AssetType }[]): TypeCount[] {
  const counts = new Map<AssetType, number>();
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return assetTypes.flatMap((type) => ({ type, count: counts.get(type) ?? 0 })).filter(({ count }) => count > 0);
}

/** Legend and filter in one: which types are in view, how many of each, and whether they are drawn. */
export function TypeLegend({
  counts,
  hiddenTypes,
  hiddenCount,
  isTold,
  onChange,
  onShowHidden,
}: {
  counts: readonly TypeCount[];
  hiddenTypes: readonly AssetType[];
  /** Single assets that were hidden one by one. */
  hiddenCount: number;
  /** Whether the warehouse told of some of the edges. */
  isTold: boolean;
  onChange: (hiddenTypes: AssetType[]) => void;
  onShowHidden: () => void;
}) {
  return (
    <fieldset aria-label="Types shown" className="flex min-w-0 gap-1 overflow-x-auto md:flex-wrap">
      {counts.map(({ type, count }) => {
        const isShown = !hiddenTypes.includes(type);
        return (
          <button
            key={type}
            type="button"
            aria-pressed={isShown}
            title={
              isShown
                ? `Hide ${assetTypeLooks[type].plural.toLowerCase()}`
                : `Show ${assetTypeLooks[type].plural.toLowerCase()}`
            }
            onClick={() => onChange(isShown ? [...hiddenTypes, type] : hiddenTypes.filter((each) => each !== type))}
            className={cn(
              "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-xs text-ink-soft hover:border-ink-faint",
              !isShown && "border-dashed text-ink-faint line-through",
            )}
          >
            <AssetTypeIcon type={type} className={cn("size-3.5", !isShown && "opacity-40")} />
            {assetTypeLooks[type].plural}
            <span className="text-ink-faint tabular">{count}</span>
          </button>
        );
      })}
      {isTold && (
        <span className="inline-flex h-7 shrink-0 items-center gap-1.5 px-1.5 text-xs text-ink-soft">
          <svg aria-hidden="true" viewBox="0 0 24 8" className="h-2 w-6 text-type-view">
            <path d="M0 4h24" stroke="currentColor" strokeWidth="1.5" strokeDasharray="9 3" />
          </svg>
          told by the warehouse
        </span>
      )}
      {hiddenCount > 0 && (
        <Chip removeLabel="Show the hidden assets again" onRemove={onShowHidden}>
          {hiddenCount} hidden
        </Chip>
      )}
    </fieldset>
  );
}
