import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleEqual,
  CirclePause,
  Clock,
  LoaderCircle,
  type LucideIcon,
} from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import { formatBytes, formatCount } from "@/components/ui/format-number";
import type { SyncPhase, SyncStatus, SyncView } from "@/lib/sync/schema";

export const phases: readonly { phase: SyncPhase; title: string; does: string }[] = [
  { phase: "fetch", title: "Fetch", does: "Looking for what is new" },
  { phase: "read", title: "Read", does: "Reading it, piece by piece" },
  { phase: "match", title: "Match", does: "Matching dbt with the warehouse" },
  { phase: "write", title: "Write", does: "Writing what changed" },
  { phase: "publish", title: "Publish", does: "Making the new version visible" },
];

export const statusLooks: Record<SyncStatus, { word: string; icon: LucideIcon; tone: Tone }> = {
  queued: { word: "Queued", icon: Clock, tone: "neutral" },
  running: { word: "Running", icon: LoaderCircle, tone: "info" },
  succeeded: { word: "Succeeded", icon: CircleCheck, tone: "success" },
  unchanged: { word: "Unchanged", icon: CircleEqual, tone: "neutral" },
  held: { word: "Held", icon: CirclePause, tone: "warning" },
  failed: { word: "Failed", icon: CircleAlert, tone: "danger" },
  cancelled: { word: "Cancelled", icon: Ban, tone: "neutral" },
};

/** The page of one sync. */
export const syncHref = (connectorId: string, syncId: string): string =>
  `/settings/connectors/${connectorId}/syncs/${syncId}`;

export const isActive = (sync: Pick<SyncView, "status">): boolean =>
  sync.status === "queued" || sync.status === "running";

const triggers = new Map([
  ["manual", "By hand"],
  ["schedule", "Schedule"],
  ["api", "API"],
  ["primary", "Warehouse synced"],
  ["override", "Mapping changed"],
  ["first", "First sync"],
  ["webhook", "Webhook"],
  ["project", "Other project synced"],
]);
export const triggerWord = (trigger: string): string => triggers.get(trigger) ?? trigger;

/** "3.1 of 12 MB", "480 of 1,200 nodes", or what is done so far when nobody knows how much there is. */
export function progressText(progress: SyncView["progress"]): string {
  const nodes = progress.nodes ? ` · ${formatCount(progress.nodes)} nodes` : "";
  return doneOf(progress) + nodes;
}

function doneOf({ done, total, unit }: SyncView["progress"]): string {
  if (unit === "bytes") return total === null ? formatBytes(done) : `${formatBytes(done)} of ${formatBytes(total)}`;
  return total === null ? `${formatCount(done)} ${unit}` : `${formatCount(done)} of ${formatCount(total)} ${unit}`;
}

/** How long it took, or takes so far. */
export const spentOn = (sync: SyncView, now: number | null): number | null => {
  const from = sync.startedAt ?? sync.createdAt;
  // What was held is finished when somebody has decided: the work was done when it began to wait.
  const finishedAt = sync.held?.heldAt ?? sync.finishedAt;
  const to = finishedAt ? Date.parse(finishedAt) : now;
  return to === null ? null : Math.max(0, to - Date.parse(from));
};
