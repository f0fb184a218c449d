import type { SyncView } from "@/lib/sync/schema";
import type { ConnectorView } from "./schema";

type Known = {
  publishedVersion: number;
  unreadable: string | null;
  lastSync: Pick<SyncView, "status" | "error"> | null;
};

/** Where a connector stands, worst thing first, and why when that needs saying. */
export const connectorState = ({
  publishedVersion,
  unreadable,
  lastSync,
}: Known): Pick<ConnectorView, "state" | "stateReason"> => {
  if (unreadable !== null) return { state: "unreadable", stateReason: unreadable };
  switch (lastSync?.status) {
    case "queued":
      return { state: "syncing", stateReason: lastSync.error && `Tried again soon: ${lastSync.error.message}` };
    case "running":
      return { state: "syncing", stateReason: null };
    case "failed":
      return { state: "failing", stateReason: lastSync.error?.message ?? "The last sync failed." };
    case "held":
      return { state: "held", stateReason: lastSync.error?.message ?? "The last sync waits for approval." };
    default:
      return { state: publishedVersion > 0 ? "healthy" : "new", stateReason: null };
  }
};
