import { afterEach, expect, it } from "vitest";
import { type FaultProxy, startFaultProxy } from "@/scripts/test/fault-proxy";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { closeDatabase, pool } from "./db";
import { readiness } from "./readiness";

useFreshDatabase();

it("P3 is ready only while a worker gives signs of life", async () => {
  expect(await readiness()).toEqual({ isReady: false, checks: { database: "ok", migrations: "ok", worker: "failed" } });
  await pool().query("insert into workers (id) values ('w')");
  expect((await readiness()).isReady).toBe(true);
  await pool().query("update workers set seen_at = now() - interval '31 s'");
  expect((await readiness()).checks.worker).toBe("failed");
});

it("P3 is not ready when a migration of this version is missing", async () => {
  await pool().query("update _prisma_migrations set finished_at = null");
  expect((await readiness()).checks.migrations).toBe("failed");
});

let proxy: FaultProxy | undefined;
const direct = { url: "" };
afterEach(async () => {
  if (!proxy) return;
  await closeDatabase();
  process.env.DATABASE_URL = direct.url;
  await proxy.close();
  proxy = undefined;
});

it.each([{ kind: "hang" }, { kind: "reset" }] as const)(
  "says within five seconds that the database is gone ($kind), and by itself that it is back",
  async (fault) => {
    direct.url = process.env.DATABASE_URL ?? "";
    await pool().query("update _prisma_migrations set finished_at = now()");
    await pool().query("insert into workers (id) values ('z') on conflict (id) do update set seen_at = now()");
    await closeDatabase();
    proxy = await startFaultProxy(direct.url.replace(/^postgresql:/, "http:"));
    process.env.DATABASE_URL = proxy.url.replace(/^http:/, "postgresql:");
    expect((await readiness()).isReady).toBe(true);

    proxy.set(fault);
    const startedAt = performance.now();
    expect((await readiness()).checks).toEqual({ database: "failed", migrations: "failed", worker: "failed" });
    expect(performance.now() - startedAt).toBeLessThan(5_000);

    proxy.set({ kind: "pass" });
    await pool().query("update workers set seen_at = now()");
    expect((await readiness()).isReady).toBe(true);
  },
);
