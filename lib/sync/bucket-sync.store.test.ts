import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { createConnector } from "@/lib/connectors/mutations";
import { pool } from "@/lib/platform/db";
import { type CannedServer, startCannedServer } from "@/scripts/test/canned-answers";
import { type FaultProxy, startFaultProxy } from "@/scripts/test/fault-proxy";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { allowEgress } from "@/scripts/test/object-stores/allow-egress";
import { type DbtStore, dbtStores } from "@/scripts/test/object-stores/dbt-stores";
import { demoFiles, type SeededBucket } from "@/scripts/test/object-stores/seed";
import { whenReading } from "@/scripts/test/storage-errors/answers";
import { dbtConnector, requireSync, syncOnce } from "@/scripts/test/sync-once";
import { cancelSync, enqueueSync } from "./mutations";
import { performSync } from "./perform-sync";
import { claimSync } from "./queue";

useFreshDatabase();

const added = "model.pedalworks.station_rebalancing";
const removed = "model.pedalworks.revenue_by_plan";

const runsOf = (set: string): string[] =>
  Object.values(demoFiles(set)).map((file) => JSON.parse(gunzipSync(file).toString()).metadata.invocation_id);

/** All that a version consists of, to the row. */
const rowsOf = async (connectorId: string) => {
  const tables = ["assets", "edges", "results", "mappings", "health"];
  const counts = await Promise.all(
    tables.map((table) =>
      pool().query(
        `select count(*)::int as rows, max(xmin::text::bigint) as last from ${table} where connector_id = $1`,
        [connectorId],
      ),
    ),
  );
  return counts.map(({ rows }) => rows[0]);
};

describe.each(dbtStores())("a sync from $kind", (store: DbtStore) => {
  let bucket: SeededBucket;
  let connectorId: string;
  /** Counts what is asked, and hands it on by the proxy. */
  let server: CannedServer;
  let proxy: FaultProxy;

  beforeAll(async () => {
    proxy = await startFaultProxy(store.endpoint);
    server = await startCannedServer(store.endpoint);
    allowEgress(server.url);
  });
  afterAll(async () => {
    await server.close();
    await proxy.close();
  });
  beforeEach(async () => {
    proxy.set({ kind: "pass" });
    server.set();
    bucket = await store.make();
    await bucket.put(demoFiles("1.12", "dbt/"));
    const { primaryId } = await dbtConnector();
    const settings = store.settings(bucket.name, server.url);
    const input = { name: bucket.name, kind: store.kind, ...settings, primaryConnectorId: primaryId };
    connectorId = (await createConnector(input, null)).id;
    server.forget();
  });
  const putNext = () => bucket.put(demoFiles("1.12-next", "dbt/"));
  /** Whether the published version has it; what it no longer has stays readable. */
  const has = async (key: string) => {
    const asset = await findAsset(assetId(connectorId, key));
    return asset !== null && !asset.removedAt;
  };
  const isList = (line: string) => /[?&](list-type=2|comp=list)/.test(line);

  it("publishes what lies there; unchanged, the next one only lists, and writes nothing", async () => {
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded", version: 1, counts: { model: 37 } });
    const before = await rowsOf(connectorId);
    server.forget();
    expect(await syncOnce(connectorId)).toMatchObject({ status: "unchanged", version: 1, counts: { model: 37 } });
    expect(server.requests().map(isList)).toEqual([true]);
    expect(await rowsOf(connectorId)).toEqual(before);
  });

  it("shows what another run of dbt put in the place of the first", async () => {
    await syncOnce(connectorId);
    await putNext();
    const next = await syncOnce(connectorId);
    expect(next).toMatchObject({ status: "succeeded", version: 2 });
    expect([await has(added), await has(removed)]).toEqual([true, false]);
  });

  it("starts over when a file is replaced while it is read, and shows nothing of the first reading", async () => {
    // The download stops in the middle of the manifest, so that what follows has to be asked for anew.
    proxy.set({ kind: "stop", after: 60_000 });
    server.set({ when: ({ url }) => url.includes("manifest"), times: 1, by: proxy.url });
    const done = syncOnce(connectorId);
    await expect.poll(() => proxy.bytes(), { timeout: 20_000 }).toBeGreaterThan(59_000);
    await putNext();
    proxy.set({ kind: "pass" });
    const sync = await done;
    expect(sync).toMatchObject({ status: "succeeded", version: 1, error: null });
    expect([await has(added), await has(removed)]).toEqual([true, false]);
    for (const { invocationId } of sync.artifacts) expect(runsOf("1.12-next")).toContain(invocationId);
    const closed = await pool().query("select 1 from assets where connector_id = $1 and valid_to is not null", [
      connectorId,
    ]);
    expect(closed.rowCount).toBe(0);
  });

  it("is cancelled within two seconds in the middle of a slow download", async () => {
    proxy.set({ kind: "throttle", bytesPerSecond: 2_000 });
    server.set(whenReading({ by: proxy.url }));
    const sentBefore = proxy.bytes();
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    const lease = await claimSync("test-worker");
    if (lease?.syncId !== id) throw new Error("Another sync was next in the queue.");
    const done = performSync(lease);
    await expect.poll(() => proxy.bytes() - sentBefore, { timeout: 20_000 }).toBeGreaterThan(3_000);
    const startedAt = performance.now();
    await cancelSync(id);
    await done;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(await requireSync(id)).toMatchObject({ status: "cancelled" });
    expect(await has(added)).toBe(false);
  });
});
