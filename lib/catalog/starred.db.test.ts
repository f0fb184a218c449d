import { beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { assetId } from "./asset-id";
import { listAssets } from "./data";
import { deleteCatalog, setStar } from "./mutations";
import { assetQuery } from "./schema";
import { starredAssets, starsFor } from "./starred-data";
import { VersionWriter } from "./write-version";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";
const [ada, bob] = ["aaaaaaaa-1111-4111-8111-111111111111", "bbbbbbbb-1111-4111-8111-111111111111"];
const orders = assetId(connectorId, "model.shop.orders");

const draft = (name: string): AssetDraft => ({
  ...{ key: `model.shop.${name}`, type: "model", name, database: null, schema: null, identifier: null, relation: null },
  ...{ description: "", tags: [], package: "shop", path: null, materialization: null, owner: null, group: null },
  ...{ access: null, columns: [], code: null, attachedTo: [], facts: {} },
});

beforeAll(async () => {
  for (const [id, email] of [
    [ada, "ada@example.com"],
    [bob, "bob@example.com"],
  ])
    await pool().query(`insert into users (id, email, name, role) values ($1, $2, $2, 'analyst')`, [id, email]);
  await pool().query(
    `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'c', 'k', 'secondary', '{}', 1)`,
    [connectorId],
  );
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, 1);
  for (const name of ["orders", "customers"]) await writer.putAsset(draft(name));
  await writer.finish("assets");
  await client.query("commit");
  await client.end();
});

describe("a star", () => {
  it("is one person's own, and set twice is one star", async () => {
    await setStar(ada, orders, true);
    await setStar(ada, orders, true);
    expect([...(await starredAssets(ada))]).toEqual([orders]);
    expect(await starredAssets(bob)).toEqual(new Set());
    expect(await starredAssets(null)).toEqual(new Set());
  });

  it("narrows the list to what has one, together with a search", async () => {
    const listed = async (query: object, user: string | null) => {
      const asked = assetQuery.parse(query);
      return (await listAssets(asked, await starsFor(asked, user))).items.map(({ name }) => name);
    };
    expect(await listed({ starred: "true" }, ada)).toEqual(["orders"]);
    expect(await listed({ starred: "true", q: "customers" }, ada)).toEqual([]);
    expect(await listed({ starred: "true" }, null)).toEqual([]);
    expect(await listed({}, ada)).toEqual(["customers", "orders"]);
  });

  it("is refused for what is not there", async () => {
    await expect(setStar(ada, connectorId, true)).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("is taken away again, and goes with its connector", async () => {
    await setStar(bob, orders, true);
    await setStar(ada, orders, false);
    expect(await starredAssets(ada)).toEqual(new Set());
    const client = await pool().connect();
    await deleteCatalog(client, connectorId);
    client.release();
    expect(await starredAssets(bob)).toEqual(new Set());
  });
});
