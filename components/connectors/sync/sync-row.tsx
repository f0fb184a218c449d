"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableRow, Td } from "@/components/ui/table";
import type { SyncView } from "@/lib/sync/schema";
import { SyncDetail } from "./sync-detail";
import { SyncChanges } from "./sync-figures";
import { isActive, spentOn, statusLooks, triggerWord } from "./sync-words";

/** One sync in the history, which opens to all that it left behind. */
export function SyncRow({ sync }: { sync: SyncView }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { word, icon: Icon, tone } = statusLooks[sync.status];
  const spent = sync.finishedAt ? spentOn(sync, null) : null;
  const warnings = sync.warnings.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <TableRow>
        <Td className="whitespace-nowrap">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            className="-ml-1 flex items-center gap-1.5 rounded-sm px-1"
          >
            <ChevronRight
              aria-hidden
              className={cn("size-4 text-ink-faint transition-transform", open && "rotate-90")}
            />
            <RelativeTime at={sync.startedAt ?? sync.createdAt} />
            <span className="sr-only">, details</span>
          </button>
        </Td>
        <Td>{triggerWord(sync.trigger)}</Td>
        <Td>
          <Badge tone={tone}>
            <Icon aria-hidden className={cn(sync.status === "running" && "animate-spin")} />
            {word}
          </Badge>
        </Td>
        <Td isNumber>{spent === null ? "–" : formatDuration(spent)}</Td>
        <Td>{isActive(sync) ? "–" : <SyncChanges changes={sync.changes} />}</Td>
        <Td isNumber>{warnings > 0 ? formatCount(warnings) : "–"}</Td>
      </TableRow>
      <tr id={id} hidden={!open}>
        <td colSpan={6} className="border-b bg-canvas px-4 py-3">
          {open && (
            // As wide as the frame, and not as the table that scrolls in it.
            <div className="sticky left-4 w-[calc(100cqw-2rem)]">
              <SyncDetail sync={sync} />
            </div>
          )}
        </td>
      </tr>
    </>
  );
}
