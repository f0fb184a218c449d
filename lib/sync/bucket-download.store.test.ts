import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClient } from "@/lib/integrations/clients";
import type { SecondaryClient } from "@/lib/integrations/contract";
import { type AnswerRule, type CannedServer, startCannedServer } from "@/scripts/test/canned-answers";
import { type Fault, startFaultProxy } from "@/scripts/test/fault-proxy";
import { setTestKeys } from "@/scripts/test/fresh-database";
import { allowEgress } from "@/scripts/test/object-stores/allow-egress";
import { type DbtStore, dbtStores } from "@/scripts/test/object-stores/dbt-stores";
import { demoFiles, type SeededBucket } from "@/scripts/test/object-stores/seed";
import { whenReading } from "@/scripts/test/storage-errors/answers";

const closing: { close: () => Promise<void> }[] = [];
const opened = <T extends { url: string; close: () => Promise<void> }>(server: T): T => {
  allowEgress(server.url);
  closing.push(server);
  return server;
};
beforeAll(() => {
  setTestKeys();
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
});
afterAll(async () => {
  for (const server of closing) await server.close();
});

const demo = demoFiles("1.12", "dbt/");
const manifest = demo["dbt/manifest.json.gz"] ?? Buffer.alloc(0);

describe.concurrent.each(dbtStores())("a download from $kind as a sync does it", (store: DbtStore) => {
  let bucket: SeededBucket;
  beforeAll(async () => {
    bucket = await store.make();
    await bucket.put(demo);
  });

  const faulty = async (fault: Fault): Promise<string> => {
    const proxy = opened(await startFaultProxy(store.endpoint));
    proxy.set(fault);
    return proxy.url;
  };
  const through = async (...rules: AnswerRule[]): Promise<CannedServer> =>
    opened(await startCannedServer(store.endpoint, ...rules));
  type Given = { of?: SeededBucket; signal?: AbortSignal };
  const connect = ({ url }: CannedServer, { of = bucket, signal }: Given = {}): SecondaryClient => {
    const context = { ...store.settings(of.name, url), signal: signal ?? new AbortController().signal };
    const client = openClient(store.kind, { connectorId: null, ...context, purpose: "sync" });
    if (client.tier !== "secondary") throw new Error("It reads dbt.");
    return client;
  };
  const openManifest = async (client: SecondaryClient): Promise<Readable> => {
    const [set] = await (await client.find()).sets();
    if (!set) throw new Error("Nothing was found.");
    return client.open(set.manifest);
  };
  const readManifest = async (server: CannedServer): Promise<Buffer> => buffer(await openManifest(connect(server)));
  const reads = (server: CannedServer): string[] => server.requests().filter((line) => line.includes("manifest"));

  it.each<[string, Fault]>([
    ["is reset", { kind: "reset" }],
    ["is cut off halfway", { kind: "cut", after: 40_000 }],
  ])("goes on where it was when the connection %s twice", async (_, fault) => {
    const server = await through({ ...whenReading({ by: await faulty(fault) }), times: 2 });
    expect((await readManifest(server)).equals(manifest)).toBe(true);
    expect(reads(server)).toHaveLength(3);
  });

  it("goes on when the bytes stop coming, once it has waited for them", { timeout: 60_000 }, async () => {
    const server = await through({ ...whenReading({ by: await faulty({ kind: "stop", after: 40_000 }) }), times: 1 });
    expect((await readManifest(server)).equals(manifest)).toBe(true);
    expect(reads(server)).toHaveLength(2);
  });

  it.each([503, 429])("waits as long as a store says that answers %i", async (status) => {
    const busy = { status, headers: { "retry-after": "2" } };
    const server = await through({ times: 1, answer: busy }, { ...whenReading(busy), times: 1 });
    const startedAt = performance.now();
    expect((await readManifest(server)).equals(manifest)).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThan(4_000 - 50);
    expect(server.requests()).toHaveLength(4);
  });

  it("finds what it lists although the connection is reset before", async () => {
    const server = await through({ by: await faulty({ kind: "reset" }), times: 2 });
    expect((await readManifest(server)).equals(manifest)).toBe(true);
  });

  it("is told apart from another file of that name", async () => {
    const own = await store.make();
    await own.put(demo);
    const proxy = opened(await startFaultProxy(store.endpoint));
    const server = await through({ ...whenReading({ by: proxy.url }), times: 1 });
    proxy.set({ kind: "stop", after: 40_000 });
    const all = buffer(await openManifest(connect(server, { of: own })));
    await own.put({ "dbt/manifest.json.gz": demoFiles("1.12-next")["manifest.json.gz"] ?? "" });
    // Ends the download that still has the old bytes.
    proxy.set({ kind: "pass" });
    await expect(all).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("ends at once when it is given up, and leaves no connection behind", async () => {
    const proxy = opened(await startFaultProxy(store.endpoint));
    const server = await through(whenReading({ by: proxy.url }));
    proxy.set({ kind: "throttle", bytesPerSecond: 5_000 });
    const stop = new AbortController();
    const all = buffer(await openManifest(connect(server, { signal: stop.signal })));
    setTimeout(() => stop.abort(), 500);
    const startedAt = performance.now();
    await expect(all).rejects.toMatchObject({ code: "cancelled" });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    const before = proxy.bytes();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(proxy.bytes() - before).toBeLessThan(2_000);
  });
});
