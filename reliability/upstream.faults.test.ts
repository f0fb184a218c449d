import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Pace } from "@/lib/integrations/shared/bucket/object-store";
import type { Clock } from "@/lib/integrations/shared/clock";
import { enqueueSync } from "@/lib/sync/mutations";
import { performSync } from "@/lib/sync/perform-sync";
import { claimSync } from "@/lib/sync/queue";
import type { SyncView } from "@/lib/sync/schema";
import { makeCertificate } from "@/scripts/test/certificate";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { requireSync } from "@/scripts/test/sync-once";
import { type FarEnd, startFarEnd } from "./far-end";
import { report } from "./figures";
import { startStallWatch } from "./stalls";
import { nameServer, trustAuthority } from "./trusted-here";
import { type Case, cases, shortPace } from "./upstream-cases";
import { dbtCloudUpstream, s3Served, s3Upstream, type Upstream } from "./upstreams";

// Growing pauses are drawn by chance: here the longest is drawn each time, so that each is known beforehand.
vi.mock("@/lib/integrations/shared/clock", async (original) => {
  const { systemClock } = await original<{ systemClock: Clock }>();
  return { systemClock: { ...systemClock, random: () => 1 } };
});
// How long silence is borne is shortened; how long to wait when told to, or before trying again, is as it is.
vi.mock("@/lib/integrations/shared/bucket/object-store", async (original) => ({
  ...(await original<{ syncPace: Pace }>()),
  syncPace: (await import("./upstream-cases")).shortPace,
}));

useFreshDatabase();

const WITHIN = 0.1;
const played = cases();
const upstreams = new Map<string, Upstream>();
const farEnds = new Map<string, FarEnd>();
const stalls = startStallWatch();
const authority = makeCertificate("Authority of this test");
const certificateOf = ({ name, certificate }: NonNullable<Case["host"]>) =>
  certificate === "self-signed"
    ? makeCertificate(name)
    : makeCertificate(
        certificate === "of another" ? "another.test" : name,
        authority.authority,
        certificate === "expired" ? -1 : 1,
      );
/** When each name was looked up. */
const lookups = new Map<string, number[]>();
type Ended = { sync: SyncView; dueInMs: number };
const ended = new Map<string, Ended>();
let startedAt = 0;
let tookMs = 0;

const upstreamOf = (vendor: string): Upstream => {
  const upstream = upstreams.get(vendor);
  if (!upstream) throw new Error(`There is no ${vendor} here.`);
  return upstream;
};

/** Sets up the far end of one fault. @returns the connector's id */
async function prepare({ fault, vendor, script, host, listsLess }: Case): Promise<string> {
  const { served, connect } = upstreamOf(vendor);
  const certificate = host?.certificate && certificateOf(host);
  const farEnd = await startFarEnd(listsLess ? s3Served(listsLess) : served, script, certificate);
  farEnds.set(fault, farEnd);
  farEnd.begin();
  const named = `${host?.name ?? "127.0.0.1"}:${farEnd.port}`;
  process.env.EGRESS_ALLOW = [process.env.EGRESS_ALLOW, named].filter(Boolean).join(",");
  return connect(fault, `${certificate ? "https" : "http"}://${named}`);
}

/** Runs a scheduled sync of each, all at once, as workers do. */
async function runAll(connectors: ReadonlyMap<string, string>): Promise<void> {
  for (const id of connectors.keys()) await enqueueSync(id, { trigger: "schedule" });
  const leases = [];
  for (const _ of connectors) leases.push(await claimSync("test-worker"));
  await Promise.all(
    leases.map(async (lease) => {
      if (!lease) throw new Error("There is less in the queue than was put there.");
      await performSync(lease);
      const sync = await requireSync(lease.syncId);
      ended.set(connectors.get(lease.connectorId) ?? "", {
        sync,
        dueInMs: Date.parse(sync.retryAt ?? "") - Date.now(),
      });
    }),
  );
}

beforeAll(async () => {
  trustAuthority(authority.cert);
  nameServer((name) => {
    const asked = [...(lookups.get(name) ?? []), performance.now()];
    lookups.set(name, asked);
    const lookup = played.find(({ host }) => host?.name === name)?.host?.lookup;
    return lookup && asked.length <= lookup.times ? { code: lookup.code } : "127.0.0.1";
  });
  upstreams.set("dbt-cloud", await dbtCloudUpstream());
  upstreams.set("s3", await s3Upstream());
  // What is loaded and looked up once takes its time here, and not while waits are measured.
  const undisturbed = new Map<string, string>();
  for (const [fault, vendor] of [
    ["none, of dbt Cloud", "dbt-cloud"],
    ["none, of a bucket", "s3"],
  ] as const) {
    const script = { which: /./, times: 0, play: () => ({ kind: "hang" as const }) };
    undisturbed.set(await prepare({ fault, vendor, script, status: "succeeded", pauses: () => [] }), fault);
  }
  await runAll(undisturbed);
  for (const { sync } of ended.values()) expect([sync.status, sync.error]).toEqual(["succeeded", null]);

  const connectors = new Map<string, string>();
  for (const one of played) connectors.set(await prepare(one), one.fault);
  startedAt = performance.now();
  await runAll(connectors);
  tookMs = performance.now() - startedAt;
});
afterAll(async () => {
  stalls.stop();
  vi.restoreAllMocks();
  for (const farEnd of farEnds.values()) await farEnd.close();
  for (const upstream of upstreams.values()) await upstream.close();
});

type Wait = { promised: number; from: number; to: number };
const measured: Wait[] = [];
const offBy = ({ promised, from, to }: Wait): number => Math.abs(to - from - promised);

/** What may be late is late while this process stands still; early is only what began before it was noticed. */
const stillDuring = ({ promised, from, to }: Wait): number =>
  to - from > promised ? stalls.during(from, to) : stalls.during(from, from);

/** A tenth, and as long as this process itself was not let run. */
const expectWaits = (waits: readonly Wait[]): void => {
  measured.push(...waits);
  for (const wait of waits)
    expect(offBy(wait), `${Math.round(wait.to - wait.from)} ms for ${wait.promised} ms`).toBeLessThanOrEqual(
      wait.promised * WITHIN + stillDuring(wait),
    );
};

/** Of a process that was not let run for so long, a request may end before the far end hears of it; else none may. */
const lost = (ends: readonly { at: number; over: number }[]): number =>
  stalls.during(startedAt, ends.at(-1)?.over ?? startedAt) > shortPace.connectMs ? 1 : 0;

describe("a far end", () => {
  it.each(played.map((one) => [one.fault, one] as const))("with %s", (fault, one) => {
    const { sync, dueInMs } = ended.get(fault) ?? {};
    const seen = farEnds.get(fault)?.seen ?? [];
    expect([sync?.status, sync?.error?.code]).toEqual([one.status, one.code]);
    if (one.says) expect(sync?.error?.message).toMatch(one.says);
    const promised = one.pauses();
    const ends = seen.map(({ at, over }) => ({ at, over: over ?? Number.NaN }));
    const asked = one.host?.lookup ? (lookups.get(one.host.name) ?? []).map((at) => ({ at, over: at })) : ends;
    // Two lists are asked for at once; what cannot be reached is not asked again.
    if (one.unasked) expect([seen.length, Math.max(asked.length, 2)]).toEqual([0, 2]);
    else expect(Math.abs(asked.length - promised.length - 1)).toBeLessThanOrEqual(lost(ends));
    expectWaits(
      promised.map((wait, at) => ({
        promised: wait,
        from: asked[at]?.over ?? Number.NaN,
        to: asked[at + 1]?.at ?? Number.NaN,
      })),
    );
    expectWaits(
      (one.borne ?? []).map((wait, at) => ({
        promised: wait,
        from: ends[at]?.at ?? Number.NaN,
        to: ends[at]?.over ?? Number.NaN,
      })),
    );
    if (!one.dueIn) return;
    expect(dueInMs).toBeGreaterThan(one.dueIn[0] * (1 - WITHIN));
    expect(dueInMs).toBeLessThanOrEqual(one.dueIn[1]);
  });

  it("that broke off in the middle is asked for the rest alone", () => {
    const ranges =
      farEnds
        .get("reset in the middle of a file")
        ?.seen.map(({ range }) => Number(/\d+/.exec(range ?? "")?.[0] ?? 0)) ?? [];
    expect(ranges).toHaveLength(3);
    expect([...ranges].sort((a, b) => a - b)).toEqual(ranges);
    expect(ranges[1]).toBeGreaterThan(1_000);
  });

  it("keeps nobody waiting longer than is promised", () => {
    const shares = measured.map((wait) => Math.max(0, offBy(wait) - stillDuring(wait)) / wait.promised);
    report("Y6", {
      ...{ faults: played.length, "ended as named": ended.size - 2, "waits measured": measured.length },
      "worst off by": `${Math.round(Math.max(...shares) * 100)} %`,
      "while the machine let the run stand still for up to": `${Math.round(Math.max(...measured.map(stillDuring)))} ms`,
      took: `${(tookMs / 1_000).toFixed(1)} s`,
    });
    expect(measured.length).toBeGreaterThan(25);
    expect(tookMs).toBeLessThan(60_000);
  });
});
