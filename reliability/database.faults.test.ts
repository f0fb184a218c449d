import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, pool } from "@/lib/platform/db";
import { enqueueSync } from "@/lib/sync/mutations";
import { migrate } from "@/scripts/migrate";
import { type RunningPostgres, startPostgres } from "@/scripts/postgres";
import { setTestKeys } from "@/scripts/test/fresh-database";
import { makeRunFolder } from "@/scripts/test/run-folder";
import { dbtConnector, requireSync, syncOnce } from "@/scripts/test/sync-once";
import { report } from "./figures";
import { Fleet } from "./fleet";
import { contentHash, doublePublishes, graphHash, orphans, recordFlips } from "./published";
import { otherOf, Shop, type Variant } from "./shop";
import { startSmallDisk } from "./small-disk";
import { buildWorker } from "./worker-program";

const RESTARTS = 5;
const LEASE_SECONDS = 2;
/** What the database may need to be itself again after it is back. */
const AFTERWARDS_MS = 5_000;

const folder = makeRunFolder("connetra-faults-") ?? "";
const shop = new Shop(300);
const hashes = new Map<Variant, string>();
const graphs = new Set<string>();
let postgres: RunningPostgres;
let fleet: Fleet;
let connectorId = "";
let variant: Variant = "B";

beforeAll(async () => {
  // A server of its own, which may be hurt, and which keeps what it has committed, as in an installation.
  postgres = await startPostgres({ dataFolder: path.join(folder, "data") });
  setTestKeys();
  process.env.DATABASE_URL = postgres.url;
  await migrate(postgres.url);
  await recordFlips();
  fleet = new Fleet(await buildWorker());
  connectorId = (await dbtConnector()).id;
  for (const next of ["A", "B", "A", "B"] as const) {
    await shop.upload(connectorId, next);
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded" });
    hashes.set(next, await contentHash(connectorId));
    graphs.add(await graphHash(connectorId));
  }
});
afterAll(async () => {
  await fleet.stop();
  await closeDatabase();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Three readers, and when what they read was missing, or not whole. */
function startReaders() {
  const seen = { reads: 0, torn: 0, failedAt: [] as number[] };
  let isOver = false;
  const read = async (): Promise<void> => {
    while (!isOver) {
      try {
        const isWhole =
          [...hashes.values()].includes(await contentHash(connectorId)) && graphs.has(await graphHash(connectorId));
        seen.reads += 1;
        if (!isWhole) seen.torn += 1;
      } catch {
        seen.failedAt.push(performance.now());
      }
      await pause(10);
    }
  };
  const readers = [read(), read(), read()];
  const stop = async () => {
    isOver = true;
    await Promise.all(readers);
  };
  return { seen, stop };
}

const begin = async (): Promise<string> => {
  variant = otherOf(variant);
  await shop.upload(connectorId, variant);
  return (await enqueueSync(connectorId, { trigger: "api" })).id;
};
const statusOf = async (id: string) => (await requireSync(id).catch(() => null))?.status;
/** What waits to be tried again is due now: how long it waits is tested elsewhere. */
const hurry = () =>
  pool()
    .query("update syncs set not_before = now() where status = 'queued'")
    .catch(() => null);

const postmaster = (): number =>
  Number(fs.readFileSync(path.join(folder, "data/postgres/postmaster.pid"), "utf8").split("\n")[0]);

const answers = async (): Promise<boolean> => {
  const client = new pg.Client({ connectionString: postgres.url, connectionTimeoutMillis: 1_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

it("serves the old snapshot, and goes on by itself, when Postgres dies five times in the middle of syncs", async () => {
  const readers = startReaders();
  const outages: { from: number; to: number }[] = [];
  fleet.start({ leaseSeconds: LEASE_SECONDS });
  fleet.start({ leaseSeconds: LEASE_SECONDS });
  let published = 0;
  for (let at = 0; at < RESTARTS; at += 1) {
    const id = await begin();
    await expect.poll(async () => (await requireSync(id)).status, { timeout: 20_000, interval: 20 }).not.toBe("queued");
    const from = performance.now();
    process.kill(postmaster(), "SIGQUIT");
    await pause(100);
    await expect.poll(answers, { timeout: 20_000, interval: 50 }).toBe(true);
    outages.push({ from, to: performance.now() });
    const ended = async () => {
      await hurry();
      return statusOf(id);
    };
    await expect.poll(ended, { timeout: 40_000, interval: 100 }).toBe("succeeded");
    published += 1;
    expect(await contentHash(connectorId)).toBe(hashes.get(variant));
  }
  await readers.stop();
  const { reads, torn, failedAt } = readers.seen;
  const late = failedAt.filter((time) => !outages.some(({ from, to }) => time >= from && time <= to + AFTERWARDS_MS));
  const longest = Math.max(...outages.map(({ from, to }) => to - from));
  await fleet.stop();
  report("Y5a", {
    ...{ restarts: RESTARTS, "longest outage": `${(longest / 1_000).toFixed(1)} s`, published, reads, torn },
    ...{
      "errors in outages": failedAt.length - late.length,
      "errors after 5 s": late.length,
      double: await doublePublishes(),
    },
  });
  expect([torn, late.length, await doublePublishes()]).toEqual([0, 0, 0]);
  expect(await orphans()).toEqual({ syncs: 0, writers: 0, rows: 0 });
});

it("waits for a connection, and goes on by itself, when the database has none left", async () => {
  const { rows } = await pool().query("select current_setting('max_connections')::int as most");
  const id = await begin();
  const held: pg.Client[] = [];
  for (let at = 0; at < rows[0]?.most + 5; at += 1) {
    const client = new pg.Client({ connectionString: postgres.url });
    client.on("error", () => undefined);
    if (
      await client.connect().then(
        () => true,
        () => false,
      )
    )
      held.push(client);
  }
  fleet.start({ leaseSeconds: LEASE_SECONDS });
  await pause(3_000);
  // The pool of this process keeps its connections: readers go on.
  const isServed = hashes.get(otherOf(variant)) === (await contentHash(connectorId));
  const during = await statusOf(id);
  await Promise.all(held.map((client) => client.end()));
  const ended = async () => {
    await hurry();
    return statusOf(id);
  };
  const freedAt = performance.now();
  await expect.poll(ended, { timeout: 40_000, interval: 100 }).toBe("succeeded");
  await fleet.stop();
  report("Y5b", {
    ...{
      "connections held": held.length,
      "old snapshot served": isServed ? "yes" : "no",
      "sync meanwhile": during ?? "unknown",
    },
    "published after": `${((performance.now() - freedAt) / 1_000).toFixed(1)} s`,
  });
  expect(isServed).toBe(true);
  expect(await contentHash(connectorId)).toBe(hashes.get(variant));
});

it("lets readers wait their turn when all connections of the pool are taken, and no longer than ten seconds", async () => {
  const taken = await Promise.all(Array.from({ length: 16 }, () => pool().connect()));
  const waiting = Array.from({ length: 20 }, () => contentHash(connectorId));
  await pause(500);
  for (const client of taken) client.release();
  const read = await Promise.all(waiting);
  report("Y5c", {
    taken: taken.length,
    waited: waiting.length,
    answered: read.filter((hash) => hash === hashes.get(variant)).length,
  });
  expect(new Set(read)).toEqual(new Set([hashes.get(variant)]));
});

it("serves the old snapshot while the disk is full, and goes on by itself once there is room", async () => {
  const disk = await startSmallDisk(pool(), path.join(folder, "small"));
  const readers = startReaders();
  await disk.fill();
  const id = await begin().catch(async () => {
    // Not even an upload fits: it is taken while there is room.
    await disk.free();
    const begun = await begin();
    await disk.fill();
    return begun;
  });
  fleet.start({ leaseSeconds: LEASE_SECONDS });
  const told = async () => (await requireSync(id).catch(() => null))?.error?.message ?? "";
  await expect.poll(told, { timeout: 30_000, interval: 50 }).toMatch(/disk|broke off/);
  const message = await told();
  const isServed = (await contentHash(connectorId)) === hashes.get(otherOf(variant));
  await disk.free();
  const ended = async () => {
    await hurry();
    return statusOf(id);
  };
  const freedAt = performance.now();
  await expect.poll(ended, { timeout: 40_000, interval: 100 }).toBe("succeeded");
  const recoveredMs = performance.now() - freedAt;
  await readers.stop();
  await fleet.stop();
  report("Y5d", {
    ...{
      disk: disk.kind,
      said: `“${message}”`,
      "old snapshot served": isServed ? "yes" : "no",
      torn: readers.seen.torn,
    },
    ...{ reads: readers.seen.reads, "failed reads": readers.seen.failedAt.length },
    "published after": `${(recoveredMs / 1_000).toFixed(1)} s`,
  });
  expect([isServed, readers.seen.torn, readers.seen.failedAt.length]).toEqual([true, 0, 0]);
  expect(message).toContain("disk");
  expect(await contentHash(connectorId)).toBe(hashes.get(variant));
  await disk.stop();
});
