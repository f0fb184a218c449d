import { execFile, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import readline from "node:readline";
import { promisify } from "node:util";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { createConnector, patchConnector } from "@/lib/connectors/mutations";
import { openStoredSecret, requireConnectorRow } from "@/lib/connectors/open-connector";
import { destinationOf, knownIntegration } from "@/lib/connectors/parse-config";
import { rotateKeys } from "@/lib/connectors/rotate-keys";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sealSecret } from "@/lib/platform/secrets";
import { enqueueSync } from "@/lib/sync/mutations";
import { performSync } from "@/lib/sync/perform-sync";
import { claimSync } from "@/lib/sync/queue";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { isLong, report } from "./figures";

useFreshDatabase();

// So many that the kills do not see it through.
const CONNECTORS = isLong ? 2_000 : 1_000;
const KILLS = isLong ? 60 : 20;
const SYNCED = 4;

const newKey = (id: string): string => `${id}:${randomBytes(32).toString("base64")}`;
const k2 = newKey("k2");
let k1 = "";
const live: string[] = [];

/** Warehouses that are read over and over: their secret opens our own database. */
beforeAll(async () => {
  k1 = process.env.SECRETS_KEYS ?? "";
  const url = new URL(env().DATABASE_URL);
  const config = {
    ...{ host: url.hostname, port: Number(url.port), database: url.pathname.slice(1), user: url.username },
    ...{ sslMode: "disable", schemas: ["public"] },
  };
  for (let at = 0; at < SYNCED; at += 1) {
    const secrets = { password: decodeURIComponent(url.password) };
    live.push((await createConnector({ name: `live ${at}`, kind: "postgres", config, secrets }, null)).id);
  }
  const idle = { host: "db.example.com", port: 5432, database: "a", user: "reader", sslMode: "require" };
  const destination = destinationOf(knownIntegration("postgres"), idle);
  const rows = Array.from({ length: CONNECTORS - SYNCED }, (_, at) => {
    const id = randomUUID();
    const sealed = sealSecret(`secret of ${id}`, { connectorId: id, field: "password", destination });
    return { id, name: `idle ${at}`, sealed };
  });
  await pool().query(
    `with made as (insert into connectors (id, name, kind, tier, config, updated_at)
       select (r->>'id')::uuid, r->>'name', 'postgres', 'primary', $2, now() from jsonb_array_elements($1) r returning id)
     insert into connector_secrets (connector_id, field, sealed, key_id)
       select (r->>'id')::uuid, 'password', r->>'sealed', 'k1' from jsonb_array_elements($1) r join made on made.id = (r->>'id')::uuid`,
    [JSON.stringify(rows), JSON.stringify(idle)],
  );
});

const countOf = async (keyId: string): Promise<number> =>
  (
    await pool().query("select count(*)::int as n from connector_secrets where sealed like $1 and key_id = $2", [
      `v1.${keyId}.%`,
      keyId,
    ])
  ).rows[0]?.n;

const tsx = ["--import", "./scripts/attached.mjs", "--import", "tsx", "--conditions=react-server"];

/** Starts a rotation and kills it after a few batches. @returns whether it was still at it */
async function rotateAndKill(batches: number): Promise<boolean> {
  const child = spawn(process.execPath, [...tsx, "scripts/test/rotate-slowly.ts"], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  if (!child.stdout) throw new Error("It cannot be heard.");
  let seen = 0;
  for await (const line of readline.createInterface({ input: child.stdout })) {
    seen += 1;
    if (line === "over" || seen >= batches) break;
  }
  child.kill("SIGKILL");
  const [, signal] = await ended;
  return signal === "SIGKILL";
}

const cli = (args: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", "--conditions=react-server", "scripts/cli.ts", ...args]);

const orConflict = (error: unknown): void => {
  if (!(error instanceof AppError) || error.code !== "conflict") throw error;
};

describe("S5 the keys are rotated", () => {
  it(
    "S5 under load, killed again and again: no sync fails, every secret opens, and the old key can go",
    async () => {
      process.env.SECRETS_KEYS = `${k2},${k1}`;
      let isOver = false;
      const outcomes = new Map<string, number>();
      const sync = async (id: string): Promise<void> => {
        while (!isOver) {
          // Any of the four takes what is next; whose own is still under way takes another's.
          await enqueueSync(id, { trigger: "manual", force: true }).catch(orConflict);
          const lease = await claimSync("test");
          if (lease) await performSync(lease);
        }
      };
      const syncing = Promise.all(live.map(sync));
      let kills = 0;
      for (let at = 0; at < KILLS; at += 1) if (await rotateAndKill(1 + (at % 5))) kills += 1;
      const half = await countOf("k2");
      expect(half).toBeGreaterThan(0);
      expect(half).toBeLessThan(CONNECTORS);
      const { stdout, stderr } = await cli(["keys", "rotate"]);
      isOver = true;
      await syncing;
      for (let lease = await claimSync("test"); lease; lease = await claimSync("test")) await performSync(lease);
      expect(stdout).toContain("the other keys can be taken out of SECRETS_KEYS");
      expect(stderr).toMatch(/Sealed anew: \d+, left: 0\./);

      for (const { status, n } of (await pool().query("select status, count(*)::int as n from syncs group by 1")).rows)
        outcomes.set(status, n);
      process.env.SECRETS_KEYS = k2;
      const { rows } = await pool().query<{ id: string; host: string }>(
        "select id, config->>'host' as host from connectors",
      );
      let opens = 0;
      for (const { id, host } of rows) {
        const secret = openStoredSecret(knownIntegration("postgres"), await requireConnectorRow(id), "password");
        if (host !== "db.example.com" || secret === `secret of ${id}`) opens += 1;
      }
      const audited = await pool().query(
        "select sum((detail->>'secrets')::int)::int as n from audit_entries where action = 'keys.rotated' and detail->>'to' = 'k2'",
      );
      const failed = [...outcomes].filter(([status]) => status !== "succeeded" && status !== "unchanged");
      report("S5", {
        secrets: CONNECTORS,
        kills,
        "open without k1": opens,
        "left on k1": await countOf("k1"),
        ...Object.fromEntries(outcomes),
      });
      expect(kills).toBe(KILLS);
      expect(failed).toEqual([]);
      expect([opens, await countOf("k1"), await countOf("k2")]).toEqual([CONNECTORS, 0, CONNECTORS]);
      // Each batch is written down with itself: what was killed after it is in the log all the same.
      expect(audited.rows[0]?.n).toBe(CONNECTORS);
      // It starts without the old key, and says that there is nothing to do.
      expect((await cli(["keys", "rotate"])).stdout).toContain("Every secret is sealed with k2");
    },
    10 * 60_000,
  );

  it("S5 by two at once, while connectors are saved: each once, and nothing that is being saved is lost", async () => {
    process.env.SECRETS_KEYS = `${newKey("k3")},${k2}`;
    const [first = ""] = live;
    const saving = (async () => {
      for (let at = 0; at < 20; at += 1)
        await patchConnector(first, { config: { host: `h${at}.example.com` }, secrets: { password: `p${at}` } }, null);
    })();
    const runs = await Promise.all([rotateKeys(), rotateKeys()]);
    await saving;
    expect(runs.map(({ isComplete }) => isComplete)).toEqual([true, true]);
    expect(runs.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThanOrEqual(CONNECTORS - 1);
    expect(openStoredSecret(knownIntegration("postgres"), await requireConnectorRow(first), "password")).toBe("p19");
    expect(await countOf("k3")).toBe(CONNECTORS);
  });

  it("S5 waits for a connector that is just being saved, and tells which secrets no key opens", async () => {
    const before = process.env.SECRETS_KEYS ?? "";
    process.env.SECRETS_KEYS = `${newKey("k4")},${before}`;
    const [, held = "", broken = ""] = live;
    await pool().query("update connector_secrets set sealed = sealed || 'x' where connector_id = $1", [broken]);
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    await client.query("begin");
    await client.query("select 1 from connectors where id = $1 for update", [held]);
    const rotating = rotateKeys(async ({ left }) => {
      // All but the one that is held and the one that does not open.
      if (left === 2) await client.query("rollback");
    });
    expect(await rotating).toMatchObject({ done: CONNECTORS - 1, unreadable: ["live 2: password"], isComplete: false });
    await client.end();
    await expect(cli(["keys", "rotate"])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("live 2: password"),
    });
  });
});
