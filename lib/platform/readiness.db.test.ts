import { expect, it } from "vitest";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { pool } from "./db";
import { readiness } from "./readiness";

useFreshDatabase();

it("is ready only while a worker gives signs of life", async () => {
  expect(await readiness()).toEqual({ isReady: false, checks: { database: "ok", migrations: "ok", worker: "failed" } });
  await pool().query("insert into workers (id) values ('w')");
  expect((await readiness()).isReady).toBe(true);
  await pool().query("update workers set seen_at = now() - interval '31 s'");
  expect((await readiness()).checks.worker).toBe("failed");
});

it("is not ready when a migration of this version is missing", async () => {
  await pool().query("update _prisma_migrations set finished_at = null");
  expect((await readiness()).checks.migrations).toBe("failed");
});
