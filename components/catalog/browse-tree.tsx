"use client";

import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import type { TreeItem } from "@/lib/catalog/schema";
import { TreeBranch } from "./tree-branch";
import type { TreeKind } from "./tree-filters";
import { focusTreeItem, stepInTree } from "./tree-keys";

const labels: Record<TreeKind, string> = {
  project: "Packages, folders and assets",
  database: "Databases, schemas and relations",
};

/** A tree that loads level by level. One item takes part in the tab order, the arrow keys do the rest. */
export function BrowseTree({ by, roots }: { by: TreeKind; roots: readonly TreeItem[] }) {
  const tree = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || tree.current === null) return;
    if (stepInTree(tree.current, event.key)) event.preventDefault();
  }
  function onFocus(event: FocusEvent) {
    const item = event.target.closest<HTMLElement>("[role=treeitem]");
    if (tree.current && item) focusTreeItem(tree.current, item);
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={labels[by]}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      className="py-1 text-sm"
    >
      {roots.map((item, index) => (
        <TreeBranch
          key={item.path.join("\0")}
          item={item}
          by={by}
          depth={0}
          isFirst={index === 0}
          startOpen={roots.length === 1}
        />
      ))}
    </div>
  );
}
