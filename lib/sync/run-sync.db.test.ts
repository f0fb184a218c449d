import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import { storeUpload } from "@/lib/connectors/upload-store";
import { artifactNames } from "@/lib/integrations/contract";
import { neighbourhood, wholeGraph } from "@/lib/lineage/data";
import { listMapping } from "@/lib/mapping/data";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { findSync } from "./data";
import { cancelSync, enqueueSync } from "./mutations";
import { performSync } from "./perform-sync";
import { claimSync } from "./queue";

useFreshDatabase();

const demo = path.join(import.meta.dirname, "../../demo");
const expected = JSON.parse(readFileSync(path.join(demo, "expected.json"), "utf8"));

/** The artifacts of a folder, as dbt names them, gzipped or not. */
async function upload(connectorId: string, folder: string, names: readonly string[] = artifactNames): Promise<void> {
  async function* parts() {
    for (const field of names) {
      const file = [`${field}.json.gz`, `${field}.json`]
        .map((name) => path.join(folder, name))
        .find((name) => existsSync(name));
      if (file) yield { field, fileName: path.basename(file), stream: createReadStream(file) };
    }
  }
  await storeUpload(connectorId, parts(), "test");
}

const rowCounts = async () => {
  const tables = ["assets", "edges", "results", "mappings", "health"];
  const counts = await Promise.all(tables.map((table) => pool().query(`select count(*)::int as n from ${table}`)));
  return counts.map(({ rows }) => rows[0]?.n);
};

describe("a sync of dbt artifacts", () => {
  it("publishes what the files hold, to the figure", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    const view = await syncOnce(connectorId);
    expect(view.error).toBeNull();
    expect(view).toMatchObject({ status: "succeeded", version: 1 });
    const { operation: _hooks, ...enabled } = expected.enabled_by_resource_type;
    expect(view.counts).toMatchObject({ ...enabled, edge: expected.edges.total });
    const models = await listAssets(assetQuery.parse({ type: "model", connectorId }));
    expect(models.total).toBe(view.counts.model);
  });

  it("writes nothing when the same artifacts come again, and says unchanged", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    const first = await syncOnce(connectorId);
    const before = await rowCounts();
    const second = await syncOnce(connectorId);
    expect(second).toMatchObject({ status: "unchanged", version: 1, counts: first.counts });
    const forced = await syncOnce(connectorId, { force: true });
    expect(forced).toMatchObject({ status: "unchanged", version: 1, changes: { added: 0, changed: 0, removed: 0 } });
    expect(await rowCounts()).toEqual(before);
  });

  it("writes only what differs in the next run, and closes what is gone", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    await syncOnce(connectorId);
    await upload(connectorId, path.join(demo, "artifacts/1.12-next"));
    const next = await syncOnce(connectorId);
    expect(next).toMatchObject({ status: "succeeded", version: 2 });
    expect(next.changes.added).toBeGreaterThan(0);
    expect(next.changes.removed).toBeGreaterThan(0);
    expect(next.changes.changed).toBeLessThan(40);
    expect(await findAsset(assetId(connectorId, "model.pedalworks.station_rebalancing"))).not.toBeNull();
    expect(await findAsset(assetId(connectorId, "model.pedalworks.revenue_by_plan"))).toMatchObject({
      ...{ removedAt: next.finishedAt, removedBy: next.id },
    });
  });

  it("keeps the version before when a later upload cannot be read", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    await syncOnce(connectorId);
    const before = await wholeGraph(connectorId);
    // The bytes rot after they were stored: an upload with such bytes would have been refused at the door.
    await pool().query(
      `update artifact_chunks set data = substr(data, 1, length(data) / 2) where artifact_id in (select id from artifacts where connector_id = $1 and name = 'manifest')`,
      [connectorId],
    );
    const failed = await syncOnce(connectorId, { force: true });
    expect(failed).toMatchObject({ status: "failed", error: { code: "artifact-malformed" } });
    expect(failed.error?.remedy).not.toBe("");
    expect(await wholeGraph(connectorId)).toEqual(before);
  });

  it("shows one whole asset: text, columns, tests with their last results, code, neighbours", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    await syncOnce(connectorId);
    const asset = await findAsset(assetId(connectorId, "model.pedalworks.fct_rentals"));
    expect(asset).toMatchObject({ type: "model", testStatus: "fail", mapping: { reason: "warehouse-not-synced" } });
    expect(asset?.columns.length).toBeGreaterThan(3);
    expect(asset?.code?.compiled).toMatch(/select/i);
    expect(asset?.upstream.length).toBeGreaterThan(0);
    expect(asset?.downstream.length).toBeGreaterThan(0);
    const failing = asset?.tests.find(({ result }) => result?.status === "fail");
    expect(failing?.result).toMatchObject({ failures: 3 });
    expect(asset?.tests.some(({ column, severity }) => column !== null && severity !== null)).toBe(true);
    expect(asset?.columns.some(({ tests }) => tests.length > 0)).toBe(true);
    expect(asset?.provenance.artifacts.map(({ name }) => name).sort()).toEqual([...artifactNames].sort());
  });

  it("answers lineage with signed depths, no tests in it, and every edge between what it names", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    await syncOnce(connectorId);
    const asset = assetId(connectorId, "model.pedalworks.fct_rentals");
    const all = await neighbourhood({ asset, upstream: "all", downstream: "all" });
    const ids = new Set(all?.nodes.map(({ id }) => id));
    expect(all?.nodes.some(({ type }) => type === "test")).toBe(false);
    expect(all?.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(all?.nodes.filter(({ depth }) => depth === 0)).toHaveLength(1);
    const alone = await neighbourhood({ asset, upstream: 0, downstream: 0 });
    expect(alone).toMatchObject({ nodes: [{ id: asset, depth: 0 }], edges: [] });
  });

  it("keeps the results of nodes that a later partial run did not touch", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    await syncOnce(connectorId);
    await upload(connectorId, path.join(demo, "artifacts/1.12"), ["manifest"]);
    await syncOnce(connectorId);
    const asset = await findAsset(assetId(connectorId, "model.pedalworks.fct_rentals"));
    expect(asset?.testStatus).toBe("fail");
    expect(asset?.lastRun?.status).toBe("success");
  });

  it("lists every node that stands for a relation in the mapping, with a rule or a reason", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    const view = await syncOnce(connectorId);
    const mapping = await listMapping(connectorId);
    expect(mapping?.items).toHaveLength((view.counts.mapped ?? 0) + (view.counts.unmapped ?? 0));
    expect(mapping?.items.every(({ rule, reason }) => (rule === undefined) !== (reason === undefined))).toBe(true);
  });

  it("refuses a second active sync, and ends a queued one at once when it is cancelled", async () => {
    const { id: connectorId } = await dbtConnector();
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    await expect(enqueueSync(connectorId, { trigger: "manual" })).rejects.toMatchObject({ code: "conflict" });
    await cancelSync(id);
    expect(await findSync(id)).toMatchObject({ status: "cancelled" });
  });

  it("does not publish for a worker whose sync was taken over meanwhile", async () => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(demo, "artifacts/1.12"));
    const { id } = await enqueueSync(connectorId, { trigger: "manual" });
    const stale = await claimSync("frozen");
    await pool().query(`update syncs set token = token + 1, lease_until = now() + interval '1 hour' where id = $1`, [
      id,
    ]);
    if (stale) await performSync(stale);
    expect(await findSync(id)).toMatchObject({ status: "running" });
    expect((await wholeGraph(connectorId))?.version).toBe(0);
    expect((await wholeGraph(connectorId))?.nodes).toEqual([]);
  });
});

/** An independent count, straight from the file. */
type RawNode = { resource_type?: string; depends_on?: { nodes?: string[] }; config?: { enabled?: unknown } };
function countStraight(manifest: Record<string, Record<string, RawNode>>) {
  const types = new Map<string, string>();
  const entries = [
    "nodes",
    "sources",
    "exposures",
    "metrics",
    "semantic_models",
    "saved_queries",
    "unit_tests",
    "functions",
  ];
  // dbt leaves a test on a disabled model among the nodes, with enabled: false.
  const all = entries
    .flatMap((section) => Object.entries(manifest[section] ?? {}))
    .filter(([, node]) => node.config?.enabled !== false);
  for (const [key, node] of all) types.set(key, node.resource_type ?? "unknown");
  const isAsset = (key: string) => !["test", "unit_test", "operation", undefined].includes(types.get(key));
  const pairs = new Set<string>();
  for (const [key, node] of all)
    for (const parent of node.depends_on?.nodes ?? [])
      if (isAsset(key) && isAsset(parent)) pairs.add(`${parent}\n${key}`);
  const counts: Record<string, number> = { edge: pairs.size };
  for (const type of types.values()) if (type !== "operation") counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

const shared = path.join(import.meta.dirname, "../../../shared/artifacts");
const folders = existsSync(shared)
  ? readdirSync(shared, { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)manifest\.json(\.gz)?$/.test(file))
      .map((file) => path.dirname(file))
  : [];

describe("every real project at hand", () => {
  it("is at hand where it must be", () => {
    if (folders.length === 0) console.log("../shared/artifacts is not here: real projects are left out");
    expect(folders.length > 0 || !process.env.CI).toBe(true);
  });

  it.each(folders)("%s: the figures of the sync are those of the file", async (folder) => {
    const { id: connectorId } = await dbtConnector();
    await upload(connectorId, path.join(shared, folder));
    const view = await syncOnce(connectorId);
    expect(view.error).toBeNull();
    const file =
      ["manifest.json.gz", "manifest.json"].map((name) => path.join(shared, folder, name)).find(existsSync) ?? "";
    const bytes = readFileSync(file);
    const straight = countStraight(JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")));
    for (const [name, count] of Object.entries(straight)) expect([name, view.counts[name] ?? 0]).toEqual([name, count]);
    const graph = await wholeGraph(connectorId);
    expect(graph?.edges).toHaveLength(straight.edge ?? 0);
  });
});
