import { beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { assetId } from "./asset-id";
import { assetsAtHand } from "./at-hand-data";
import { deleteCatalog, rememberView, setStar } from "./mutations";
import { viewedAssets } from "./recent-data";
import { VersionWriter } from "./write-version";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";
const [ada, bob] = ["aaaaaaaa-1111-4111-8111-111111111111", "bbbbbbbb-1111-4111-8111-111111111111"];
const idOf = (name: string) => assetId(connectorId, `model.shop.${name}`);

const draft = (name: string): AssetDraft => ({
  ...{ key: `model.shop.${name}`, type: "model", name, database: null, schema: null, identifier: null, relation: null },
  ...{ description: "", tags: [], package: "shop", path: null, materialization: null, owner: null, group: null },
  ...{ access: null, columns: [], code: null, attachedTo: [], facts: {} },
});

async function publish(version: number, names: string[]): Promise<void> {
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, version);
  for (const name of names) await writer.putAsset(draft(name));
  await writer.finish("assets");
  await client.query("update connectors set published_version = $2 where id = $1", [connectorId, version]);
  await client.query("commit");
  await client.end();
}

const many = Array.from({ length: 60 }, (_, nth) => `model_${String(nth).padStart(2, "0")}`);
const viewed = async (user: string | null, limit = 100) => (await viewedAssets(user, limit)).map(({ name }) => name);
const kept = async (user: string) =>
  (await pool().query("select 1 from viewed_assets where user_id = $1", [user])).rowCount;

beforeAll(async () => {
  for (const id of [ada, bob])
    await pool().query(`insert into users (id, email, name, role) values ($1::uuid, $1::text, 'x', 'analyst')`, [id]);
  await pool().query(`insert into connectors (id, name, kind, tier, config) values ($1, 'c', 'k', 'secondary', '{}')`, [
    connectorId,
  ]);
  await publish(1, ["orders", "customers", ...many]);
});

describe("what somebody viewed", () => {
  it("is their own, the latest first, each once", async () => {
    for (const name of ["orders", "customers", "orders"]) await rememberView(ada, idOf(name));
    expect(await viewed(ada)).toEqual(["orders", "customers"]);
    expect(await viewed(ada, 1)).toEqual(["orders"]);
    expect(await viewed(bob)).toEqual([]);
    expect(await viewed(null)).toEqual([]);
  });

  it("is not noted of what is not there", async () => {
    await rememberView(bob, connectorId);
    expect(await kept(bob)).toBe(0);
  });

  it("is forgotten beyond the last fifty", async () => {
    for (const name of many) await rememberView(bob, idOf(name));
    expect(await viewed(bob)).toEqual(many.slice(10).reverse());
    expect(await kept(bob)).toBe(50);
  });

  it("stands beside what they starred", async () => {
    await setStar(ada, idOf("customers"), true);
    const { viewed: last, starred } = await assetsAtHand(ada, 5);
    expect([last.map(({ name }) => name), starred.map(({ name }) => name)]).toEqual([
      ["orders", "customers"],
      ["customers"],
    ]);
    expect(await assetsAtHand(null, 5)).toEqual({ viewed: [], starred: [] });
  });

  it("is forgotten when the asset is gone, and does not come back with it", async () => {
    await publish(2, ["customers", ...many]);
    expect(await viewed(ada)).toEqual(["customers"]);
    await rememberView(ada, idOf("customers"));
    await publish(3, ["orders", "customers", ...many]);
    expect(await viewed(ada)).toEqual(["customers"]);
  });

  it("goes with its connector", async () => {
    const client = await pool().connect();
    await deleteCatalog(client, connectorId);
    client.release();
    expect(await kept(ada)).toBe(0);
  });
});
