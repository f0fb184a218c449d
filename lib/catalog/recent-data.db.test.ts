import { beforeAll, expect, it } from "vitest";
import type { AssetDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { recentChanges } from "./recent-data";
import { VersionWriter } from "./write-version";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";

const draft = (name: string, description = ""): AssetDraft => ({
  key: `model.shop.${name}`,
  type: "model",
  name,
  database: "db",
  schema: "marts",
  identifier: name,
  relation: null,
  description,
  tags: [],
  package: "shop",
  path: null,
  materialization: "table",
  owner: null,
  group: null,
  access: null,
  columns: [],
  code: null,
  attachedTo: [],
  facts: {},
});

async function publish(version: number, assets: AssetDraft[]): Promise<void> {
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = await VersionWriter.open(client, connectorId, version);
  for (const asset of assets) await writer.putAsset(asset);
  await writer.finish("assets");
  await client.query(`update connectors set published_version = $2 where id = $1`, [connectorId, version]);
  await client.query(
    `insert into syncs (id, connector_id, status, trigger, version, finished_at)
     values (gen_random_uuid(), $1, 'succeeded', 'manual', $2::int, timestamptz '2026-01-01' + $2::int * interval '1 day')`,
    [connectorId, version],
  );
  await client.query("commit");
  await client.end();
}

beforeAll(async () => {
  await pool().query(`insert into connectors (id, name, kind, tier, config) values ($1, 'c', 'k', 'secondary', '{}')`, [
    connectorId,
  ]);
  await publish(1, [draft("stays"), draft("is_described"), draft("goes")]);
});

it("is silent about a first sync, where everything is new", async () => {
  expect(await recentChanges(8)).toEqual([]);
});

it("tells what was added from what was changed, the newest first, and not what stayed or went", async () => {
  await publish(2, [draft("stays"), draft("is_described", "Now in words."), draft("goes")]);
  await publish(3, [draft("stays"), draft("is_described", "Now in words."), draft("comes")]);
  const told = (await recentChanges(8)).map(({ name, added, at }) => ({ name, added, at }));
  expect(told).toEqual([
    { name: "comes", added: true, at: "2026-01-04T00:00:00.000Z" },
    { name: "is_described", added: false, at: "2026-01-03T00:00:00.000Z" },
  ]);
  expect(await recentChanges(1)).toHaveLength(1);
});
