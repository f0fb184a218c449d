"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatCount, plural } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { HoldView, SyncView } from "@/lib/sync/schema";
import { approveSync, discardSync } from "../connector-calls";
import { RichText } from "../rich-text";

const decided: Record<NonNullable<HoldView["decision"]>, string> = {
  approved: "Approved",
  discarded: "Discarded",
  replaced: "Replaced by a newer sync",
};

/** Why a sync was held, and what a person decides or has decided. */
export function HoldDecision({ sync, held, mayManage }: { sync: SyncView; held: HoldView; mayManage: boolean }) {
  const [open, setOpen] = useState<"approve" | "discard" | null>(null);
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all(["sync", "connectors"].map((name) => queries.invalidateQueries({ queryKey: [name] })));
  const approve = useMutation({ mutationFn: () => approveSync(sync.id), onSettled });
  const discard = useMutation({ mutationFn: () => discardSync(sync.id), onSettled });
  if (held.decision !== null)
    return (
      <Notice
        tone={held.decision === "approved" ? "success" : "info"}
        title={
          <>
            {decided[held.decision]}
            {held.decidedBy && ` by ${held.decidedBy}`}
            {held.decidedAt && (
              <>
                , <RelativeTime at={held.decidedAt} />
              </>
            )}
          </>
        }
      >
        It was held because {formatCount(held.assetsAfter)} of {plural(held.assetsBefore, "asset")} were left.
      </Notice>
    );
  const settle = (decision: typeof approve) => async () => {
    // What went wrong is shown in the dialog, which stays.
    return decision.mutateAsync().then(
      () => true,
      () => false,
    );
  };
  return (
    <>
      <Notice
        tone="warning"
        title={sync.error?.message ?? "This sync waits for approval."}
        action={
          mayManage && (
            <span className="flex gap-2">
              <Button size="sm" onClick={() => setOpen("discard")}>
                Discard
              </Button>
              <Button size="sm" variant="primary" onClick={() => setOpen("approve")}>
                Approve
              </Button>
            </span>
          )
        }
      >
        {sync.error && <RichText text={sync.error.remedy} about="Held sync" />}
        {!mayManage && <p>An admin can approve or discard it.</p>}
      </Notice>
      <ConfirmDialog
        open={open === "approve"}
        onOpenChange={(is) => setOpen(is ? "approve" : null)}
        danger={false}
        title="Publish what was read?"
        description={`Readers see ${plural(sync.changes.removed, "asset")} fewer at once, tests included. What goes stays readable by its link, and comes back with the next sync that finds it.`}
        confirmLabel="Approve and publish"
        onConfirm={settle(approve)}
      >
        {approve.error && <ErrorNotice error={errorView(approve.error)} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={open === "discard"}
        onOpenChange={(is) => setOpen(is ? "discard" : null)}
        title="Discard what was read?"
        description={`Readers keep version ${held.baseVersion}. As long as the same lies there, scheduled syncs leave it alone.`}
        confirmLabel="Discard"
        onConfirm={settle(discard)}
      >
        {discard.error && <ErrorNotice error={errorView(discard.error)} />}
      </ConfirmDialog>
    </>
  );
}
