import type { SchedulePause } from "@/lib/sync/breaker";
import { nextRun } from "@/lib/sync/next-run";
import type { SyncView } from "@/lib/sync/schema";
import type { ConnectorView, Schedule } from "./schema";

type Known = {
  publishedVersion: number;
  /** Why its secrets cannot be used, and what to do. */
  unreadable: Reason | null;
  lastSync: Pick<SyncView, "status" | "error"> | null;
  heldSync: ConnectorView["heldSync"];
  paused: SchedulePause | null;
  /** Syncs that failed since the last that did not. */
  failures: number;
  lastGoodAt: string | null;
  schedule: Schedule | null;
  now: Date;
};
export type Reason = { message: string; remedy: string };
type Standing = Pick<ConnectorView, "state" | "stateReason" | "stateRemedy">;

/** Where a connector stands, worst thing first, and why when that needs saying, with what to do about it. */
export const connectorState = (known: Known): Standing => {
  const { publishedVersion, unreadable, lastSync, heldSync, paused, failures } = known;
  if (unreadable !== null) return because("unreadable", unreadable);
  const error = lastSync?.error ?? null;
  if (lastSync?.status === "queued" && error)
    return because("syncing", { message: `Tried again soon: ${error.message}`, remedy: error.remedy });
  if (lastSync?.status === "queued" || lastSync?.status === "running") return plain("syncing");
  if (heldSync) return because("held", heldSync);
  if (paused)
    return because("paused", {
      message: paused.reason,
      remedy: `${error?.remedy ?? "Mend what made them fail."} ${GOES_ON}`,
    });
  if (lastSync?.status === "failed")
    return because(error?.code === "secret-unreadable" ? "unreadable" : "failing", {
      message: `${failures > 1 ? `Failed ${failures} times in a row. ` : ""}${error?.message ?? "The last sync failed."}`,
      remedy: error?.remedy ?? "Sync again. If it fails again, look into the worker's log.",
    });
  const late = lateness(known);
  return late ? because("stale", late) : plain(publishedVersion > 0 ? "healthy" : "new");
};

const plain = (state: Standing["state"]): Standing => ({ state, stateReason: null, stateRemedy: null });
const because = (state: Standing["state"], { message, remedy }: Reason): Standing => ({
  ...{ state, stateReason: message, stateRemedy: remedy },
});

const GOES_ON = "The schedule goes on as soon as settings are saved, a connection test passes or a sync succeeds.";
/** A worker that is busy with others comes a little late. */
const GRACE_MS = 15 * 60_000;

/** Of a connector whose schedule came round twice since its last good sync: nobody seems to follow it. */
function lateness({ schedule, lastGoodAt, now }: Known): Reason | null {
  if (!schedule || lastGoodAt === null) return null;
  const missed = nextRun(schedule, nextRun(schedule, new Date(lastGoodAt)));
  if (now.getTime() < missed.getTime() + GRACE_MS) return null;
  return {
    message: `The last good sync was at ${lastGoodAt.slice(0, 16).replace("T", " ")} UTC, too long ago for its schedule.`,
    remedy: "Look whether a worker is running and what the last syncs say, or press “Sync now”.",
  };
}
