import Link from "next/link";
import type { ReactNode } from "react";
import { formatDuration } from "@/components/ui/format-time";
import { Notice } from "@/components/ui/notice";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { SyncView } from "@/lib/sync/schema";
import { FaultNotice } from "../fault-notice";
import { RichText } from "../rich-text";
import { SyncChanges, SyncCounts } from "./sync-figures";
import { spentOn } from "./sync-words";

type Published = Pick<ConnectorView, "version">;

/** What readers see although this sync brought nothing new; null while that is being looked up. */
const stillShown = (published: Published | null): string | null => {
  if (!published) return null;
  return published.version === 0
    ? "Nothing has been published yet, so the catalog has nothing of this connector."
    : `The catalog still shows version ${published.version}, whole and unchanged.`;
};

function NextSteps({ connectorId }: { connectorId: string }) {
  const link = "text-accent underline-offset-2 hover:underline";
  return (
    <p className="mt-1.5 flex gap-4">
      <Link className={link} href={`/catalog?connectorId=${connectorId}`}>
        Open the catalog
      </Link>
      <Link className={link} href="/lineage">
        Open lineage
      </Link>
    </p>
  );
}

/** How a sync ended. `published` is what readers see now; `action` is what can be done about it. */
export function SyncOutcome({
  sync,
  published,
  action,
}: {
  sync: SyncView;
  published: Published | null;
  action?: ReactNode;
}) {
  const spent = spentOn(sync, null);
  const took = spent === null ? "" : ` in ${formatDuration(spent)}`;
  switch (sync.status) {
    case "succeeded":
      return (
        <Notice tone="success" title={`Synced${took}`} action={action}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            Version {sync.version} is published. <SyncChanges changes={sync.changes} />
          </p>
          <div className="mt-1.5">
            <SyncCounts counts={sync.counts} />
          </div>
          <NextSteps connectorId={sync.connectorId} />
        </Notice>
      );
    case "unchanged":
      return (
        <Notice tone="success" title={`Nothing changed; checked${took}`} action={action}>
          What is there equals version {sync.version}, so nothing was written.
          <NextSteps connectorId={sync.connectorId} />
        </Notice>
      );
    case "held":
      return (
        <Notice tone="warning" title={sync.error?.message ?? "This sync waits for approval"} action={action}>
          {sync.error?.remedy && <RichText text={sync.error.remedy} about="Last sync" />}
          <p>{stillShown(published)}</p>
        </Notice>
      );
    case "failed":
      return (
        <div className="flex flex-col gap-2">
          <FaultNotice
            about="Last sync"
            error={
              sync.error ?? {
                code: "internal",
                message: "The sync failed and left no word why.",
                remedy: "Sync again. If it fails again, look into the worker's log.",
              }
            }
            action={action}
          />
          <p className="text-xs text-ink-soft">{stillShown(published)}</p>
        </div>
      );
    case "cancelled":
      return (
        <Notice
          tone="info"
          title={sync.held ? (sync.error?.message ?? "Held, and let go of") : "Cancelled"}
          action={action}
        >
          {stillShown(published)}
        </Notice>
      );
    default:
      return null;
  }
}
