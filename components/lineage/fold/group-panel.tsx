"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { shorten } from "@/components/ui/shorten";
import { TestStatusBadge, TestStatusIcon } from "@/components/ui/test-status";
import type { VisibleNode } from "../visible-graph";
import type { Group } from "./fold-graph";
import { groupWords } from "./group-words";

const pageSize = 100;

/** The details of a card that stands for many: what is in it. A press on one opens the group at that asset. */
export function GroupPanel({
  node,
  group,
  onOpen,
  onClose,
}: {
  node: VisibleNode;
  group: Group;
  onOpen: (member: string | null) => void;
  onClose: () => void;
}) {
  const [shown, setShown] = useState(pageSize);
  const members = group.members.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-start justify-between gap-2 border-b px-4 py-3">
        <div className="min-w-0">
          <h2 className="text-base font-semibold wrap-anywhere">{shorten(group.name)}</h2>
          <p className="text-xs text-ink-faint">{groupWords(group.members)}</p>
        </div>
        <IconButton label="Close the details" size="sm" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-4 py-3">
        <div className="flex flex-wrap items-center gap-2">
          <TestStatusBadge status={node.asset.testStatus} />
          <Button size="sm" variant="primary" onClick={() => onOpen(null)}>
            <Plus aria-hidden />
            Open the group
          </Button>
        </div>
        <ul aria-label="Assets of the group" className="flex flex-col">
          {members.slice(0, shown).map(({ id, name, type, testStatus }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => onOpen(id)}
                className="flex w-full items-center gap-2 rounded-md px-1.5 py-1 text-left text-sm hover:bg-muted"
              >
                <AssetTypeIcon type={type} titled />
                <span className="min-w-0 grow truncate">{shorten(name)}</span>
                {testStatus !== "none" && <TestStatusIcon status={testStatus} />}
              </button>
            </li>
          ))}
        </ul>
        {members.length > shown && (
          <Button size="sm" onClick={() => setShown(shown + pageSize)}>
            Show {Math.min(pageSize, members.length - shown)} more of {members.length}
          </Button>
        )}
      </div>
    </div>
  );
}
