import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createUser } from "@/lib/access/mutations";
import { record } from "@/lib/audit/mutations";
import { createConnector } from "@/lib/connectors/mutations";
import { openStoredSecret, requireConnectorRow } from "@/lib/connectors/open-connector";
import { knownIntegration } from "@/lib/connectors/parse-config";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { migrate } from "@/scripts/migrate";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { type BackupTools, backupTools, dumpAndRestore } from "./backup-tools";
import { report } from "./figures";

useFreshDatabase();

const opened: pg.Client[] = [];
const made: string[] = [];
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  opened.push(client);
  return client;
}
const tablesOf = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
    )
  ).rows.map(({ name }) => name);

async function hashesOf(client: pg.Client): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of await tablesOf(client)) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from public.${name} t order by 1`);
    const hash = createHash("sha256");
    for (const { row } of rows) hash.update(`${row}\n`);
    hashes[name] = `${rows.length} ${hash.digest("hex")}`;
  }
  return hashes;
}

const majorOf = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  return rows[0]?.major ?? 0;
};

async function byDump(tools: BackupTools, source: pg.Client, target: string): Promise<void> {
  const { rows } = await source.query<{ id: string }>("select pg_export_snapshot() as id");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-backup-"));
  try {
    const at = { source: env().DATABASE_URL, target, file: path.join(folder, "backup") };
    await dumpAndRestore(tools, at, rows[0]?.id ?? "");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What `pg_dump` and `pg_restore` do with rows, without them. */
async function byCopy(source: pg.Client, url: string): Promise<void> {
  await migrate(url);
  const target = await connect(url);
  await target.query("set session_replication_role = replica; truncate _prisma_migrations");
  for (const table of await tablesOf(source))
    await pipeline(
      source.query(copyTo(`copy public.${table} to stdout`)),
      target.query(copyFrom(`copy public.${table} from stdin`)),
    );
  await target.query("set session_replication_role = origin");
  await target.query("select setval('audit_entries_id_seq', (select max(id) from audit_entries))");
}

let connectorId = "";
beforeAll(async () => {
  const config = { host: "db.example.com", port: 5432, database: "a", user: "u", sslMode: "require" };
  connectorId = (
    await createConnector({ name: "kept", kind: "postgres", config, secrets: { password: "to be kept" } }, null)
  ).id;
  await createUser({ email: "ada@example.com", name: "Ada", role: "admin", password: "tandem-velvet-quarry" });
});
afterAll(async () => {
  for (const client of opened) await client.end().catch(() => undefined);
  const server = await connect(inject("testDatabase").serverUrl);
  for (const name of made) await server.query(`drop database if exists ${name} with (force)`);
  await server.end();
});

describe("P1 a backup", () => {
  it("P1 taken in one snapshot while syncs run is restored to the byte, and its secrets open with the keys alone", {
    timeout: 120_000,
  }, async () => {
    const ids = [(await dbtConnector()).id, (await dbtConnector()).id];
    let isOver = false;
    let written = 0;
    const load = (async () => {
      while (!isOver)
        for (const id of ids) {
          await syncOnce(id, { force: true });
          await record("audit.exported", { target: { kind: "audit" } });
          written += 1;
        }
    })();
    await expect.poll(() => written, { timeout: 60_000 }).toBeGreaterThan(2);

    const source = await connect(env().DATABASE_URL);
    await source.query("begin isolation level repeatable read read only");
    const before = await hashesOf(source);
    const writtenAtSnapshot = written;
    const name = `connetra_case_${process.pid}_${randomBytes(4).toString("hex")}`;
    made.push(name);
    const url = new URL(inject("testDatabase").serverUrl);
    url.pathname = `/${name}`;
    await (await connect(inject("testDatabase").serverUrl)).query(`create database ${name}`);
    const tools = backupTools(await majorOf(source));
    if (tools) await byDump(tools, source, url.toString());
    else await byCopy(source, url.toString());
    const target = await connect(url.toString());
    await expect.poll(() => written, { timeout: 60_000 }).toBeGreaterThan(writtenAtSnapshot);
    isOver = true;
    await load;

    const after = await hashesOf(target);
    expect(after).toEqual(before);
    await source.query("rollback");
    expect(await hashesOf(source)).not.toEqual(before);
    report("P1", {
      by: tools ? `pg_dump ${tools.version}` : "copy, there is no pg_dump that is new enough",
      tables: Object.keys(after).length,
      equal: Object.keys(after).filter((table) => after[table] === before[table]).length,
      "syncs meanwhile": written,
    });

    await closeDatabase();
    process.env.DATABASE_URL = url.toString();
    const open = async () =>
      openStoredSecret(knownIntegration("postgres"), await requireConnectorRow(connectorId), "password");
    expect(await open()).toBe("to be kept");
    const { id } = await createUser({
      email: "new@example.com",
      name: "N",
      role: "analyst",
      password: "tandem-velvet-quarry",
    });
    expect(id).toBeTruthy();
    const keys = process.env.SECRETS_KEYS;
    process.env.SECRETS_KEYS = `k1:${randomBytes(32).toString("base64")}`;
    await expect(open()).rejects.toMatchObject({ code: "secret-unreadable" });
    process.env.SECRETS_KEYS = `k9:${randomBytes(32).toString("base64")}`;
    await expect(open()).rejects.toMatchObject({ code: "secret-unreadable" });
    process.env.SECRETS_KEYS = keys;
    await closeDatabase();
  });
});

describe("P4 the audit log before a role that owns nothing", () => {
  const role = `connetra_app_${process.pid}`;
  it("P4 adds and reads, and is refused everything else, switching the trigger off as well", async () => {
    const client = await connect(process.env.DATABASE_URL ?? "");
    await client.query(`create role ${role} nologin;
      grant usage on schema public to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role};
      grant usage on all sequences in schema public to ${role};
      revoke update, delete, truncate on audit_entries from ${role}`);
    try {
      await client.query(`set role ${role}`);
      await client.query(
        "insert into audit_entries (action, via, actor_name, target_kind) values ('connector.deleted', 'cli', 'x', 'connector')",
      );
      const tried = [
        "update audit_entries set actor_name = 'nobody'",
        "delete from audit_entries",
        "truncate audit_entries",
        "alter table audit_entries disable trigger all",
        "drop trigger audit_entries_stay on audit_entries",
        "drop table audit_entries",
        "create or replace function refuse_audit_change() returns trigger language plpgsql as 'begin return null; end'",
        "set session_replication_role = replica",
      ];
      for (const sql of tried) await expect(client.query(sql), sql).rejects.toMatchObject({ code: "42501" });
      expect((await client.query("select 1 from audit_entries where actor_name = 'x'")).rowCount).toBe(1);
      report("P4", { tried: tried.length, refused: tried.length });
    } finally {
      await client.query(`reset role; drop owned by ${role}; drop role ${role}`);
    }
  });
});
