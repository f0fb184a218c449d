import { beforeEach, describe, expect, it } from "vitest";
import { createConnector, patchConnector } from "@/lib/connectors/mutations";
import { testSavedConnector } from "@/lib/connectors/test-connection";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector } from "@/scripts/test/sync-once";
import { findPaused, resumeSchedule } from "./breaker";
import { enqueueSync } from "./mutations";
import { claimSync, endSync } from "./queue";
import { runSchedules } from "./scheduler";

useFreshDatabase();

let connectorId: string;
beforeEach(async () => {
  await pool().query("delete from syncs");
  await pool().query("update connectors set schedule = null");
  connectorId = (await dbtConnector()).id;
  await pool().query(`update connectors set schedule = '{"everyMinutes": 60}' where id = $1`, [connectorId]);
});

const end = async (status: "failed" | "unchanged" | "cancelled"): Promise<void> => {
  await enqueueSync(connectorId, { trigger: "schedule" });
  const lease = await claimSync("test");
  if (!lease) throw new Error("nothing to claim");
  const error = {
    code: "credentials-rejected",
    message: "The password is another one.",
    remedy: "Type it again.",
  } as const;
  await endSync(lease, status, null, status === "failed" ? error : null);
};
const fail = async (times: number): Promise<void> => {
  for (let at = 0; at < times; at += 1) await end("failed");
};
const pause = async () => (await findPaused([connectorId])).get(connectorId);

/** What the schedule starts when its time has come. */
const startedByTick = async (): Promise<number> => {
  await pool().query("update connectors set next_run_at = now() - interval '1 second' where id = $1", [connectorId]);
  await runSchedules();
  const { rowCount } = await pool().query("select 1 from syncs where status = 'queued'");
  return rowCount ?? 0;
};

describe("a schedule whose syncs fail", () => {
  it("goes on after nine in a row, and pauses after ten with the reason of the last", async () => {
    await fail(9);
    expect(await pause()).toBeUndefined();
    expect(await startedByTick()).toBe(1);
    await pool().query("delete from syncs where status = 'queued'");
    await fail(1);
    expect(await pause()).toMatchObject({
      failures: 10,
      reason: expect.stringContaining("The password is another one."),
    });
    expect(await startedByTick()).toBe(0);
    const { rows } = await pool().query("select next_run_at > now() as later from connectors where id = $1", [
      connectorId,
    ]);
    expect(rows[0]?.later).toBe(true);
  });

  it("is not paused by failures between which one succeeded, nor by those that were cancelled", async () => {
    await fail(5);
    await end("unchanged");
    await fail(5);
    await end("cancelled");
    await fail(4);
    expect(await pause()).toBeUndefined();
  });

  it("goes on when a sync that somebody started succeeds", async () => {
    await fail(12);
    expect(await pause()).toBeDefined();
    await end("unchanged");
    expect(await pause()).toBeUndefined();
    expect(await startedByTick()).toBe(1);
  });

  async function expectPausedByTenMoreAlone(): Promise<void> {
    expect(await pause()).toBeUndefined();
    expect(await startedByTick()).toBe(1);
    await pool().query("delete from syncs where status = 'queued'");
    await fail(9);
    expect(await pause()).toBeUndefined();
    await fail(1);
    expect(await pause()).toBeDefined();
  }

  it("goes on when it is resumed, and is paused again only by ten more", async () => {
    await fail(10);
    await resumeSchedule(connectorId);
    await expectPausedByTenMoreAlone();
  });

  it("goes on when its settings are saved, and failures before that count no more", async () => {
    await fail(10);
    await patchConnector(connectorId, { name: `renamed ${connectorId}` }, null);
    expect(await pause()).toBeDefined();
    await patchConnector(connectorId, { config: {} }, null);
    await expectPausedByTenMoreAlone();
  });

  it("goes on when a connection test of what is saved passes, and not by one of other settings", async () => {
    const { hostname: host, port, pathname, username: user, password } = new URL(process.env.DATABASE_URL ?? "");
    const config = { host, port: Number(port), database: pathname.slice(1), user: decodeURIComponent(user) };
    const secrets = { password: decodeURIComponent(password) };
    const name = `tested ${connectorId}`;
    const schedule = { everyMinutes: 60 };
    ({ id: connectorId } = await createConnector({ name, kind: "postgres", config, secrets, schedule }, null));
    await fail(10);
    const test = (patch: Parameters<typeof testSavedConnector>[2]) =>
      testSavedConnector(connectorId, AbortSignal.timeout(30_000), patch);
    expect((await test({ secrets: { password: "another" } })).ok).toBe(false);
    expect((await test({ config: { schemas: ["public"] } })).ok).toBe(true);
    expect(await pause()).toBeDefined();
    // As the form sends it: all of it, though nothing was changed.
    expect((await test({ config, secrets: {} })).ok).toBe(true);
    expect(await pause()).toBeUndefined();
  });

  it("says so where there is nothing to resume", async () => {
    await expect(resumeSchedule("7d1c2d3e-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "not-found" });
  });
});
