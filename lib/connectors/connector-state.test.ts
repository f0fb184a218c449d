import { describe, expect, it } from "vitest";
import type { SyncStatus } from "@/lib/sync/schema";
import { connectorState } from "./connector-state";

const known = (status: SyncStatus | null, publishedVersion: number, unreadable: string | null = null) => ({
  ...{ publishedVersion, unreadable },
  lastSync: status && { status, error: { code: "internal" as const, message: "why", remedy: "do" } },
});

describe("where a connector stands", () => {
  it.each<[SyncStatus | null, number, string, string | null]>([
    [null, 0, "new", null],
    ["cancelled", 0, "new", null],
    ["queued", 0, "syncing", "Tried again soon: why"],
    ["running", 3, "syncing", null],
    ["succeeded", 1, "healthy", null],
    ["unchanged", 2, "healthy", null],
    ["cancelled", 2, "healthy", null],
    ["failed", 0, "failing", "why"],
    ["failed", 2, "failing", "why"],
    ["held", 2, "held", "why"],
  ])("last sync %s at version %i is %s", (status, version, state, stateReason) => {
    expect(connectorState(known(status, version))).toEqual({ state, stateReason });
  });

  it("has no reason to give for a sync that waits for its first try", () => {
    const lastSync = { status: "queued" as const, error: null };
    expect(connectorState({ ...known("queued", 1), lastSync })).toEqual({ state: "syncing", stateReason: null });
  });

  it("says that a secret cannot be read before anything else", () => {
    expect(connectorState(known("succeeded", 2, "key gone"))).toEqual({ state: "unreadable", stateReason: "key gone" });
  });
});
