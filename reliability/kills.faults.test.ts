import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { enqueueSync } from "@/lib/sync/mutations";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, requireSync } from "@/scripts/test/sync-once";
import { isLong, report } from "./figures";
import { Fleet } from "./fleet";
import { contentHash, doublePublishes, graphHash, orphans, recordFlips } from "./published";
import { otherOf, Shop, type Variant } from "./shop";
import { syncUndisturbed } from "./undisturbed";
import { buildWorker } from "./worker-program";

useFreshDatabase();

const SECONDS = isLong ? 600 : 60;
/** Short, and still longer than a busy machine may keep a heartbeat waiting. */
const LEASE_SECONDS = 4;
const WORKERS = 8;
/** So many are let live at any time. */
const FEWEST = 3;
const CONNECTORS = 4;
const READERS = 3;
const ORPHANS_GONE_MS = 60_000;

type Subject = {
  id: string;
  variant: Variant;
  syncId: string | null;
  hashes: Map<Variant, string>;
  graphs: Set<string>;
};

const shop = new Shop(300);
const subjects: Subject[] = [];
let fleet: Fleet;

beforeAll(async () => {
  fleet = new Fleet(await buildWorker());
  await recordFlips();
  for (let at = 0; at < CONNECTORS; at += 1) {
    const { id } = await dbtConnector();
    const subject: Subject = { id, variant: "B", syncId: null, hashes: new Map(), graphs: new Set() };
    await syncUndisturbed(shop, id, async (variant) => {
      subject.hashes.set(variant, await contentHash(id));
      subject.graphs.add(await graphHash(id));
    });
    subjects.push(subject);
  }
});
afterAll(() => fleet.stop());

/** Workers that have given a sign of life; their names hold their pids. */
async function readyPids(): Promise<Set<number | undefined>> {
  const { rows } = await pool().query<{ id: string }>("select id from workers");
  return new Set(rows.map(({ id }) => Number(/-(\d+)-\w+$/.exec(id)?.[1])));
}

const random = (below: number): number => Math.floor(Math.random() * below);

it(
  "loses, tears and doubles nothing while workers are killed and frozen all the time",
  async () => {
    const seen = { kills: 0, freezes: 0, reads: 0, torn: 0, readErrors: 0, syncs: 0, succeeded: 0, lost: 0, gaveUp: 0 };
    const until = performance.now() + SECONDS * 1_000;
    /** How syncs ended otherwise than by being published or by the death of five workers. */
    const unexpected: string[] = [];
    let hasFailed = false;
    const isOver = () => hasFailed || performance.now() >= until;
    for (let at = 0; at < WORKERS; at += 1) fleet.start({ leaseSeconds: LEASE_SECONDS });

    const hurt = async (): Promise<void> => {
      while (!isOver()) {
        await pause(100 + random(300));
        // Only those that work: on a slow machine whoever still starts would be killed before it ever did anything.
        const ready = await readyPids();
        const awake = fleet.workers.filter(({ isFrozen, child }) => !isFrozen && ready.has(child.pid));
        if (awake.length < FEWEST) continue;
        const victim = awake[random(awake.length)];
        if (!victim) continue;
        // A frozen one comes back, so that no other takes its place but while it is away.
        if (random(5) === 0 && awake.length > FEWEST) {
          seen.freezes += 1;
          fleet.freeze(victim, LEASE_SECONDS * 1_000 + 500 + random(500));
        } else {
          seen.kills += 1;
          await fleet.kill(victim);
        }
        if (fleet.workers.length < WORKERS) fleet.start({ leaseSeconds: LEASE_SECONDS });
      }
    };

    const read = async (reader: number): Promise<void> => {
      for (let at = reader; !isOver(); at += 1) {
        const subject = subjects[at % subjects.length];
        if (!subject) continue;
        const isWhole = await (at % 2 === 0
          ? contentHash(subject.id).then((hash) => [...subject.hashes.values()].includes(hash))
          : graphHash(subject.id).then((hash) => subject.graphs.has(hash))
        ).catch(() => null);
        seen.reads += 1;
        if (isWhole === false) seen.torn += 1;
        if (isWhole === null) seen.readErrors += 1;
        await pause(5);
      }
    };

    /** Looks at the sync that ended last, and starts the next. */
    const settle = async (subject: Subject): Promise<boolean> => {
      if (subject.syncId === null) return true;
      const { status, version, error } = await requireSync(subject.syncId);
      if (status === "queued" || status === "running") return false;
      seen.syncs += 1;
      const published = await pool().query("select published_version as v from connectors where id = $1", [subject.id]);
      if (status === "succeeded") {
        seen.succeeded += 1;
        if ((await contentHash(subject.id)) !== subject.hashes.get(subject.variant)) seen.lost += 1;
        if (published.rows[0]?.v !== version) seen.lost += 1;
      } else {
        seen.gaveUp += 1;
        // The same again: what is published is still the other one.
        subject.variant = otherOf(subject.variant);
        if (status !== "failed" || !error?.message.includes("worker ended"))
          unexpected.push(`${status}: ${error?.message}`);
      }
      subject.syncId = null;
      return true;
    };
    const drive = async (subject: Subject): Promise<void> => {
      while (!isOver()) {
        if (!(await settle(subject))) {
          await pause(30);
          continue;
        }
        subject.variant = otherOf(subject.variant);
        await shop.upload(subject.id, subject.variant);
        subject.syncId = (await enqueueSync(subject.id, { trigger: "api" })).id;
      }
    };

    await Promise.all([
      hurt(),
      ...Array.from({ length: READERS }, (_, reader) => read(reader)),
      ...subjects.map((subject) => drive(subject)),
    ]).catch((error: unknown) => {
      // So that nobody goes on starting workers for a test that is over.
      hasFailed = true;
      throw error;
    });

    const endedAt = performance.now();
    const isClean = async () => {
      // One that waits to be tried again is nobody's orphan: its time has come.
      await pool().query("update syncs set not_before = now() where status = 'queued'");
      const left = await orphans();
      return left.syncs + left.writers + left.rows;
    };
    await expect.poll(isClean, { timeout: ORPHANS_GONE_MS, interval: 250 }).toBe(0);
    const cleanMs = performance.now() - endedAt;
    for (const subject of subjects) await settle(subject);

    report(isLong ? "Y2 long" : "Y2", {
      seconds: SECONDS,
      ...{ "kill -9": seen.kills, freezes: seen.freezes, syncs: seen.syncs, published: seen.succeeded },
      ...{
        "given up after five deaths": seen.gaveUp,
        reads: seen.reads,
        torn: seen.torn,
        "failed reads": seen.readErrors,
      },
      ...{ lost: seen.lost, double: await doublePublishes() },
      "orphans gone after": `${(cleanMs / 1_000).toFixed(1)} s`,
    });
    expect(unexpected).toEqual([]);
    expect(seen.reads).toBeGreaterThan(SECONDS);
    expect(seen.succeeded).toBeGreaterThanOrEqual(SECONDS / 60);
    expect([seen.torn, seen.readErrors, seen.lost, await doublePublishes()]).toEqual([0, 0, 0, 0]);
  },
  (SECONDS + 120) * 1_000,
);
