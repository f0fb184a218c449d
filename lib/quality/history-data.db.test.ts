import { beforeAll, expect, it } from "vitest";
import { assetId } from "@/lib/catalog/asset-id";
import { VersionWriter } from "@/lib/catalog/write-version";
import type { ResultDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { readHistory } from "./history-data";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";
const test = assetId(connectorId, "test.shop.t");

const result = (day: number, over: Partial<ResultDraft> = {}): ResultDraft => ({
  ...{ key: "test.shop.t", kind: "test", status: "pass", message: null, failures: 0, executionTime: 0.2 },
  ...{ startedAt: null, completedAt: `2026-01-0${day}T08:00:00Z`, threadId: "Thread-1", invocationId: `run ${day}` },
  facts: {},
  ...over,
});

async function publish(version: number, draft: ResultDraft): Promise<void> {
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, version);
  await writer.putResult(draft);
  await writer.finish("results");
  await client.query(
    `insert into syncs (id, connector_id, status, trigger, version) values (gen_random_uuid(), $1, 'succeeded', 'manual', $2)`,
    [connectorId, version],
  );
  await client.query("commit");
  await client.end();
}

beforeAll(async () => {
  await pool().query(`insert into connectors (id, name, kind, tier, config) values ($1, 'c', 'k', 'secondary', '{}')`, [
    connectorId,
  ]);
});

it("tells each run once, the newest first, with the sync that brought it and the run's own page", async () => {
  const origin = {
    ...{ project: "Shop", environment: null, jobId: "7", job: "Nightly", runId: "4711", step: null, finishedAt: null },
    url: "https://cloud.example/runs/4711",
  };
  await publish(1, result(1));
  await publish(2, result(1));
  await publish(3, result(3, { status: "fail", failures: 12, message: "Got 12 results", facts: { origin } }));
  await publish(
    4,
    result(3, { status: "fail", failures: 12, message: "Got 12 results", facts: { origin, skipped: {} } }),
  );
  await publish(5, result(5));

  const client = await pool().connect();
  const history = await readHistory(client, connectorId, [test, connectorId]);
  client.release();
  expect([...history.keys()]).toEqual([test]);
  expect(history.get(test)).toMatchObject([
    { version: 5, status: "pass", at: "2026-01-05T08:00:00.000Z" },
    { version: 3, status: "fail", failures: 12, message: "Got 12 results", origin },
    { version: 1, status: "pass", origin: null },
  ]);
  expect(history.get(test)?.every(({ syncId }) => syncId !== null)).toBe(true);
});
