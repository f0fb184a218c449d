import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { migrate, migrationNames } from "@/scripts/migrate";
import { hindrances, schemaOf } from "./additive";
import { isLong, report } from "./figures";

const root = path.dirname(import.meta.dirname);
const names = migrationNames();
const scriptOf = (name: string): string =>
  fs.readFileSync(path.join(root, "prisma/migrations", name, "migration.sql"), "utf8");

const made: string[] = [];
const urlOf = (database: string): string => {
  const url = new URL(inject("testDatabase").serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
};
async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const onServer = (sql: string) => onDatabase(inject("testDatabase").serverUrl, (client) => client.query(sql));

/** A database as an earlier version left it, by its first migrations, with something in it. */
async function earlier(count: number): Promise<string> {
  const name = `connetra_case_${process.pid}_${randomBytes(4).toString("hex")}`;
  made.push(name);
  await onServer(`create database ${name}`);
  const url = urlOf(name);
  await onDatabase(url, async (client) => {
    await client.query(`create table _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null,
      finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
    for (const migration of names.slice(0, count)) {
      const script = scriptOf(migration);
      await client.query(script);
      await client.query(
        "insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)",
        [randomUUID(), createHash("sha256").update(script).digest("hex"), migration],
      );
    }
    const [user, connector] = [randomUUID(), randomUUID()];
    await client.query("insert into users (id, email, name, role) values ($1, 'ada@example.com', 'Ada', 'admin')", [
      user,
    ]);
    await client.query(
      "insert into connectors (id, name, kind, tier, config, updated_at) values ($1, 'W', 'postgres', 'primary', '{\"host\": \"h\"}', now())",
      [connector],
    );
    await client.query(
      "insert into connector_secrets (connector_id, field, sealed, key_id) values ($1, 'password', 'v1.k1.sealed', 'k1')",
      [connector],
    );
  });
  return url;
}
afterAll(async () => {
  for (const name of made) await onServer(`drop database if exists ${name} with (force)`);
});

/** What is in it that the version before put there. */
const keptIn = (url: string) =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query(
      `select u.email, u.role, c.name, c.config->>'host' as host, s.sealed from users u, connectors c join connector_secrets s on s.connector_id = c.id`,
    );
    return rows;
  });
const kept = [{ email: "ada@example.com", role: "admin", name: "W", host: "h", sealed: "v1.k1.sealed" }];

/** Tables, columns, indexes, constraints and triggers, in order. */
const shapeOf = (url: string) =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
         from information_schema.columns where table_schema = 'public'
       union all select indexdef from pg_indexes where schemaname = 'public'
       union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
       union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
       order by 1`,
    );
    return rows.map(({ line }) => line);
  });
const appliedIn = (url: string) =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1",
    );
    return rows.map(({ name }) => name);
  });

const startMigrator = (url: string) => {
  const attached = ["--import", "./scripts/attached.mjs", "--import", "tsx"];
  const child = spawn(process.execPath, [...attached, "scripts/test/migrate-now.ts", url], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk));
  return { child, ended: once(child, "close").then(([code]) => ({ code, said: said.trim() })) };
};

describe("P2 an upgrade", () => {
  it("P2 comes to the same from every earlier version, with all that was in it", { timeout: 180_000 }, async () => {
    const newest = await shapeOf(urlOf(inject("testDatabase").template));
    for (let count = 1; count <= names.length; count += 1) {
      const url = await earlier(count);
      expect(await migrate(url), names[count - 1]).toBe(names.length - count);
      expect(await keptIn(url), names[count - 1]).toEqual(kept);
      expect(await shapeOf(url), names[count - 1]).toEqual(newest);
      expect(await appliedIn(url)).toEqual(names);
    }
    report("P2", { "earlier versions": names.length });
  });

  it("P2 killed half-way, again and again, and then started twice at once: done once, and nothing is lost", {
    timeout: 300_000,
  }, async () => {
    const newest = await shapeOf(urlOf(inject("testDatabase").template));
    const rounds = isLong ? 20 : 5;
    let kills = 0;
    for (let round = 0; round < rounds; round += 1) {
      const url = await earlier(1 + (round % 5));
      // Somebody's long query keeps a table: the migration that needs it waits there, and is killed there.
      await onDatabase(url, async (client) => {
        await client.query(`begin; lock table ${round % 2 ? "users" : "connectors"} in share mode`);
        for (let again = 0; again < 2; again += 1) {
          const { child, ended } = startMigrator(url);
          const waits = async () => {
            // Not on the connection of the transaction: there it would see the same moment over and over.
            const { rows } = await onServer(
              `select 1 from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}' and wait_event_type = 'Lock' and wait_event = 'relation'`,
            );
            return rows.length > 0;
          };
          await expect.poll(waits, { timeout: 60_000, interval: 50 }).toBe(true);
          child.kill("SIGKILL");
          await ended;
          kills += 1;
        }
        await client.query("rollback");
      });
      const both = await Promise.all([startMigrator(url).ended, startMigrator(url).ended]);
      expect(
        both.map(({ code }) => code),
        both.map(({ said }) => said).join("\n"),
      ).toEqual([0, 0]);
      expect(await keptIn(url)).toEqual(kept);
      expect(await shapeOf(url)).toEqual(newest);
      expect(await appliedIn(url)).toEqual(names);
    }
    report("P2", { kills, "two at once": rounds });
  });
});

describe("P2 the version before, while the new one starts", () => {
  let newest: string | undefined;
  it("P2 finds all that it reads, and is refused nothing that it writes, after every migration", async () => {
    const url = await earlier(1);
    await onDatabase(url, async (client) => {
      let tables = 0;
      for (const name of names.slice(1)) {
        const before = await schemaOf(client);
        tables += before.tables.size;
        await client.query(scriptOf(name));
        expect(hindrances(before, await schemaOf(client)), name).toEqual([]);
      }
      report("P2", { "steps that only add": names.length - 1, "tables looked at": tables });
    });
  });

  it.each([
    "alter table users drop column name",
    "alter table users rename column name to title",
    "alter table users alter column name type varchar(10)",
    "update users set disabled_at = now(); alter table users alter column disabled_at set not null",
    "alter table users alter column session_epoch drop default",
    "delete from users; alter table users add column team text not null",
    "alter table users add constraint short check (length(name) < 10)",
    "create unique index one_name on users (name)",
    "alter table syncs drop column status cascade",
    "drop table audit_entries",
    `alter type "Role" rename value 'analyst' to 'reader'`,
    "create trigger no before insert on users for each row execute function refuse_audit_change()",
  ])("P2 would be told of: %s", async (sql) => {
    newest ??= await earlier(names.length);
    await onDatabase(newest, async (client) => {
      const before = await schemaOf(client);
      await client.query("begin");
      await client.query(sql);
      expect(hindrances(before, await schemaOf(client))).not.toEqual([]);
      await client.query("rollback");
    });
  });

  it("P2 is told of nothing where something is only added", async () => {
    await onDatabase(await earlier(names.length), async (client) => {
      const before = await schemaOf(client);
      await client.query(`create table teams (id uuid primary key, name text not null unique);
        alter table users add column team uuid references teams, add column rank int not null default 0;
        create unique index one_of_a_team on users (team); create index users_name on users (name)`);
      expect(hindrances(before, await schemaOf(client))).toEqual([]);
    });
  });

  it("P2 starts again beside the newer one, and leaves its schema as it is", async () => {
    const url = await earlier(names.length);
    await onDatabase(url, (client) =>
      client.query(
        "insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, 'x', now(), '9999_newer', 1)",
        [randomUUID()],
      ),
    );
    expect(await migrate(url)).toBe(0);
    expect(await appliedIn(url)).toEqual([...names, "9999_newer"]);
  });
});
