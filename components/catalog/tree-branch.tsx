"use client";

import { ChevronRight, Database, Folder, FolderOpen, type LucideIcon, Package, Plug, Server } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/components/ui/format-number";
import { Spinner } from "@/components/ui/spinner";
import { styledBy } from "@/components/ui/styled";
import type { TreeItem } from "@/lib/catalog/schema";
import { useCatalogNavigation } from "./catalog-navigation";
import { branchOf, inBranch, leadsTo, samePath, type TreeKind } from "./tree-filters";
import { useTreeLevel } from "./use-tree-level";

const icons: Record<Exclude<TreeItem["kind"], "asset">, LucideIcon> = {
  connector: Plug,
  package: Package,
  folder: Folder,
  database: Server,
  schema: Database,
};

const rowClass =
  "group/branch flex h-7 items-center gap-1.5 rounded-md pr-2 text-ink-soft hover:bg-muted hover:text-ink in-focus-visible:text-ink";
/** A folder of a thousand models opens at once; the rest comes when asked for. */
const SHOWN = 200;

type Props = { item: TreeItem; by: TreeKind; depth: number; isFirst?: boolean; startOpen?: boolean };

export function TreeBranch({ item, by, depth, isFirst = false, startOpen = false }: Props) {
  const { state, go } = useCatalogNavigation();
  const chosen = branchOf(state, by);
  const [open, setOpen] = useState(startOpen || leadsTo(item.path, chosen));
  const [all, setAll] = useState(false);
  const isAsset = item.kind === "asset";
  const level = useTreeLevel(by, item.path, open && !isAsset);
  const isChosen = !isAsset && samePath(item.path, chosen);
  const indent = styledBy({ paddingLeft: `${depth * 14 + (isAsset ? 24 : 4)}px` });
  const name = item.name === "" ? "(no name)" : item.name;
  const tabIndex = isFirst ? 0 : -1;
  const common = {
    "aria-level": depth + 1,
    className:
      "rounded-md outline-none focus-visible:*:data-tree-row:outline-2 *:data-tree-row:-outline-offset-2 *:data-tree-row:outline-ring",
  } as const;

  if (item.kind === "asset") {
    return (
      <div {...common} role="treeitem" tabIndex={tabIndex} aria-label={name}>
        <div data-tree-row className={rowClass} ref={indent}>
          {item.type && <AssetTypeIcon type={item.type} />}
          <Link
            data-tree-name
            tabIndex={-1}
            href={`/catalog/${item.assetId}`}
            prefetch={false}
            title={name}
            className="min-w-0 grow truncate"
          >
            {name}
          </Link>
        </div>
      </div>
    );
  }

  const Icon = item.kind === "folder" && open ? FolderOpen : icons[item.kind];
  const children = level.data ?? [];
  return (
    <div
      {...common}
      role="treeitem"
      tabIndex={tabIndex}
      aria-label={`${name}, ${formatCount(item.count)}`}
      aria-expanded={open}
      aria-selected={isChosen}
    >
      <div data-tree-row className={cn(rowClass, isChosen && "bg-accent-soft font-medium text-accent")} ref={indent}>
        <button
          type="button"
          data-tree-toggle
          tabIndex={-1}
          aria-label={open ? `Fold ${name}` : `Open ${name}`}
          onClick={() => setOpen(!open)}
          className="-m-1 flex size-7 shrink-0 items-center justify-center"
        >
          {level.isFetching && !level.data ? (
            <Spinner className="size-3.5" />
          ) : (
            <ChevronRight aria-hidden className={cn("size-3.5 transition-transform", open && "rotate-90")} />
          )}
        </button>
        <Icon aria-hidden className="size-4 shrink-0" />
        <button
          type="button"
          data-tree-name
          tabIndex={-1}
          title={name}
          onClick={() => {
            if (!isChosen) setOpen(true);
            go(inBranch(state, by, isChosen ? item.path.slice(0, -1) : item.path));
          }}
          className="min-w-0 grow truncate text-left"
        >
          {name}
        </button>
        <span className="tabular text-xs font-normal text-ink-faint">{formatCount(item.count)}</span>
      </div>
      {open && level.isError && (
        <p role="alert" className="py-1 pl-8 text-xs text-danger">
          {errorView(level.error).message}{" "}
          <button type="button" className="underline" onClick={() => level.refetch()}>
            Try again
          </button>
        </p>
      )}
      {open && children.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this groups the items of a tree
        <div role="group">
          {children.slice(0, all ? undefined : SHOWN).map((child) => (
            <TreeBranch key={child.assetId ?? child.path.join("\0")} item={child} by={by} depth={depth + 1} />
          ))}
          {!all && children.length > SHOWN && (
            <div role="none" className="py-1 pl-8 text-xs">
              <button type="button" className="text-accent hover:underline" onClick={() => setAll(true)}>
                Show all {formatCount(children.length)}
              </button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
