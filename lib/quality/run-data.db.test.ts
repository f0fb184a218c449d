import { beforeAll, describe, expect, it } from "vitest";
import { assetId } from "@/lib/catalog/asset-id";
import { VersionWriter } from "@/lib/catalog/write-version";
import type { AssetDraft, ResultDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { listRuns, projectsWithRuns, readRun } from "./run-data";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";
const id = (key: string) => assetId(connectorId, key);

const draft = (key: string, attachedTo: string[] = []): AssetDraft => ({
  ...{ key, type: key.startsWith("test.") ? "test" : "model", name: key.split(".").at(-1) ?? key },
  ...{ database: null, schema: null, identifier: null, relation: null, description: "", tags: [], package: "shop" },
  ...{ path: null, materialization: null, owner: null, group: null, access: null, columns: [], code: null },
  ...{ attachedTo, facts: {} },
});

const result = (key: string, run: string, from: number, to: number, status = "success"): ResultDraft => ({
  ...{ key, kind: key.startsWith("test.") ? "test" : "run", status, message: null, failures: null },
  startedAt: new Date(Date.UTC(2026, 0, 1, 8, 0, from)).toISOString(),
  completedAt: new Date(Date.UTC(2026, 0, 1, 8, 0, to)).toISOString(),
  ...{ executionTime: to - from, threadId: "Thread-1", invocationId: run, facts: {} },
});

const keys = ["model.shop.a", "model.shop.b", "model.shop.c", "test.shop.t"];
async function publish(version: number, results: ResultDraft[]): Promise<void> {
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, version);
  for (const key of keys) await writer.putAsset(draft(key, key.startsWith("test.") ? ["model.shop.b"] : []));
  await writer.finish("assets");
  await writer.putEdge(id("model.shop.a"), id("model.shop.b"));
  await writer.putEdge(id("model.shop.a"), id("model.shop.c"));
  await writer.finish("edges");
  for (const each of results) await writer.putResult(each);
  await writer.finish("results");
  await client.query(`update connectors set published_version = $2 where id = $1`, [connectorId, version]);
  await client.query("commit");
  await client.end();
}

beforeAll(async () => {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config) values ($1, 'shop', 'k', 'secondary', '{}')`,
    [connectorId],
  );
});

describe("the runs of a project", () => {
  it("are none where no result is known", async () => {
    expect(await projectsWithRuns()).toEqual([]);
    expect(await listRuns(connectorId)).toEqual([]);
  });

  it("are the newest first, those before from history", async () => {
    await publish(
      1,
      keys.map((key, at) => result(key, "first", at, at + 1)),
    );
    await publish(2, [
      result("model.shop.a", "second", 10, 12),
      result("model.shop.b", "second", 12, 13),
      result("model.shop.c", "second", 12, 14),
      result("test.shop.t", "second", 13, 18, "fail"),
    ]);
    expect(await projectsWithRuns()).toEqual([{ id: connectorId, name: "shop" }]);
    expect(await listRuns(connectorId)).toMatchObject([
      { invocationId: "second", nodes: 4, failed: 1, completedAt: "2026-01-01T08:00:18.000Z", origin: null },
      { invocationId: "first", nodes: 4, failed: 0 },
    ]);
  });

  it("have their nodes from the longest down, and the chain through the test that kept them longest", async () => {
    const [second] = await listRuns(connectorId);
    if (!second) throw new Error("There is no run.");
    const run = await readRun(connectorId, second);
    expect(run.list.map(({ name, start, seconds }) => [name, start, seconds])).toEqual([
      ["t", 3, 5],
      ["a", 0, 2],
      ["c", 2, 2],
      ["b", 2, 1],
    ]);
    expect(run.span).toBe(8);
    expect(run).toMatchObject({ nodes: 4, fitting: 4, isCut: false });
    expect(run.slowest.map(({ name }) => name)).toEqual(["t", "a", "c", "b"]);
    expect(run.critical).toEqual({ ids: [id("model.shop.a"), id("model.shop.b"), id("test.shop.t")], seconds: 8 });
    expect(run.list.filter(({ isCritical }) => isCritical).map(({ name }) => name)).toEqual(["t", "a", "b"]);
  });

  it("are made once for a published version, however often and however filtered they are asked for", async () => {
    const [second] = await listRuns(connectorId);
    if (!second) throw new Error("There is no run.");
    const run = await readRun(connectorId, second);
    await pool().query(`update results set thread_id = 'unseen' where connector_id = $1`, [connectorId]);
    expect(await readRun(connectorId, second)).toEqual(run);
    await pool().query(`update connectors set published_version = published_version + 1 where id = $1`, [connectorId]);
    expect((await readRun(connectorId, second)).list.map(({ thread }) => thread)).toEqual(Array(4).fill("unseen"));
  });

  it("take the time that dbt tells where a node's start and end are one moment", async () => {
    await publish(4, [{ ...result("model.shop.a", "third", 20, 20), executionTime: 1.5 }]);
    const [third] = await listRuns(connectorId);
    if (!third) throw new Error("There is no run.");
    const run = await readRun(connectorId, third);
    expect(run.list.map(({ name, seconds }) => [name, seconds])).toEqual([["a", 1.5]]);
    expect(run.span).toBe(1.5);
  });
});
