import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/db";

/** Keys made for this run, so that nothing in a test depends on, or finds its way to, a real installation. */
export function setTestKeys(): void {
  process.env.SECRETS_KEYS = `k1:${randomBytes(32).toString("base64")}`;
  process.env.NEXTAUTH_SECRET = randomBytes(48).toString("base64url");
  process.env.APP_URL = "http://localhost:3000";
}

/** Call at the top of a `.db.test.ts`: its tests get a migrated, empty database of their own, dropped at the end. */
export function useFreshDatabase(): void {
  let drop: () => Promise<void> = async () => {};
  beforeAll(async () => {
    ({ drop } = await freshDatabase());
  });
  afterAll(() => drop());
}

/** Clones the template and points the environment at the clone. `drop` ends this process's connections first. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { serverUrl, template } = inject("testDatabase");
  const name = `connetra_case_${process.pid}_${randomBytes(4).toString("hex")}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    try {
      // Two clones of one template at the same moment get in each other's way.
      await client.query("select pg_advisory_lock(4712)");
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.toString();
  setTestKeys();
  const drop = async (): Promise<void> => {
    await closeDatabase();
    await run(`drop database if exists ${name} with (force)`);
  };
  return { url: url.toString(), drop };
}
