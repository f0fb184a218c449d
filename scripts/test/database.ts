import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, migrationNames } from "../migrate";
import { startPostgres } from "../postgres";
import { isAlive } from "../process-mark";

declare module "vitest" {
  interface ProvidedContext {
    /** A server to make databases on, and the migrated one that they are cloned from. */
    testDatabase: { serverUrl: string; template: string };
  }
}

const root = path.resolve(import.meta.dirname, "../..");
let stop: () => Promise<void> = async () => {};

export async function setup(project: TestProject): Promise<void> {
  const serverUrl = process.env.TEST_DATABASE_URL || (await embedded());
  const template = await ensureTemplate(serverUrl);
  project.provide("testDatabase", { serverUrl, template });
}

export async function teardown(): Promise<void> {
  await stop();
}

async function embedded(): Promise<string> {
  const postgres = await startPostgres({
    dataFolder: path.join(root, "data/test"),
    database: "connetra_test",
    durable: false,
  });
  stop = postgres.stop;
  return postgres.url;
}

/** One migrated database for each state of the migrations; several runs at once share it. */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of migrationNames())
    hash.update(name).update(fs.readFileSync(path.join(root, "prisma/migrations", name, "migration.sql")));
  const template = `connetra_template_${hash.digest("hex").slice(0, 12)}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(4711)");
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    const names = rows.map((row) => row.datname);
    await dropAbandoned(client, names);
    if (!names.includes(template)) {
      // Under another name until it is whole: a run that is killed half-way leaves no template behind.
      const draft = `connetra_draft_${process.pid}_${randomBytes(3).toString("hex")}`;
      const url = new URL(serverUrl);
      url.pathname = `/${draft}`;
      await client.query(`create database ${draft}`);
      await migrate(url.toString());
      await client.query(`alter database ${draft} rename to ${template}`);
    }
  } finally {
    await client.end();
  }
  return template;
}

/** Databases of runs that were killed. Their names hold the process that made them. */
async function dropAbandoned(client: pg.Client, names: string[]): Promise<void> {
  for (const name of names) {
    const pid = Number(/^connetra_(?:case|draft)_(\d+)_/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await client.query(`drop database if exists ${name} with (force)`);
  }
}
