import { describe, expect, it } from "vitest";
import type { SyncStatus } from "@/lib/sync/schema";
import { connectorState } from "./connector-state";

const error = { code: "internal" as const, message: "why", remedy: "do" };
const known = (status: SyncStatus | null, more: Partial<Parameters<typeof connectorState>[0]> = {}) => ({
  ...{ publishedVersion: 1, unreadable: null, heldSync: null, paused: null, failures: 0, lastGoodAt: null },
  ...{ schedule: null, now: new Date("2026-11-02T12:00:00Z") },
  lastSync: status && { status, error },
  ...more,
});
const held = {
  id: "7d1c2d3e-0000-4000-8000-000000000000",
  heldAt: "2026-11-01T00:00:00Z",
  message: "few",
  remedy: "look",
};
const paused = { since: "2026-11-01T00:00:00Z", failures: 10, reason: "The schedule is paused." };

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
  ])("last sync %s at version %i is %s", (status, publishedVersion, state, stateReason) => {
    expect(connectorState(known(status, { publishedVersion }))).toMatchObject({ state, stateReason });
  });

  it("has no reason to give for a sync that waits for its first try", () => {
    const lastSync = { status: "queued" as const, error: null };
    expect(connectorState(known("queued", { lastSync }))).toMatchObject({ state: "syncing", stateReason: null });
  });

  it("says that a secret cannot be read before anything else", () => {
    const unreadable = { message: "key gone", remedy: "type it" };
    expect(connectorState(known("succeeded", { unreadable, heldSync: held }))).toEqual({
      ...{ state: "unreadable", stateReason: "key gone", stateRemedy: "type it" },
    });
  });

  it("is held as long as a sync waits, whatever came of later ones, and syncing while one runs", () => {
    for (const status of ["held", "unchanged", "failed"] as const)
      expect(connectorState(known(status, { heldSync: held }))).toEqual({
        ...{ state: "held", stateReason: "few", stateRemedy: "look" },
      });
    expect(connectorState(known("running", { heldSync: held })).state).toBe("syncing");
  });

  it("says how often in a row it failed, and what mends the last failure", () => {
    expect(connectorState(known("failed", { failures: 4 }))).toEqual({
      ...{ state: "failing", stateReason: "Failed 4 times in a row. why", stateRemedy: "do" },
    });
  });

  it("is paused when its schedule is, until a person resumes it", () => {
    expect(connectorState(known("failed", { failures: 10, paused }))).toEqual({
      ...{ state: "paused", stateReason: "The schedule is paused." },
      stateRemedy: expect.stringMatching(/^do The schedule goes on as soon as settings are saved/),
    });
  });

  it.each<[string, string | null, string]>([
    ["2026-11-02T11:10:00Z", "healthy", "one run was missed a moment ago"],
    ["2026-11-02T10:30:00Z", "healthy", "the second is only just due"],
    ["2026-11-02T09:44:00Z", "stale", "two runs were missed"],
  ])("with a good sync at %s is %s: %s", (lastGoodAt, state) => {
    const standing = connectorState(known("succeeded", { schedule: { everyMinutes: 60 }, lastGoodAt }));
    expect(standing.state).toBe(state);
    if (state === "stale") expect(standing.stateReason).toContain("2026-11-02 09:44 UTC");
  });
});
