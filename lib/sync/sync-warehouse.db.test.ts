import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import { createConnector } from "@/lib/connectors/mutations";
import { storeUpload } from "@/lib/connectors/upload-store";
import { artifactNames } from "@/lib/integrations/contract";
import { neighbourhood } from "@/lib/lineage/data";
import { listMapping } from "@/lib/mapping/data";
import { setMappingOverride } from "@/lib/mapping/mutations";
import { env } from "@/lib/platform/env";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { findSync, listSyncs } from "./data";
import { enqueueSync } from "./mutations";
import { performSync } from "./perform-sync";
import { claimSync } from "./queue";

useFreshDatabase();

const demo = path.join(import.meta.dirname, "../../demo");
let warehouseId = "";
let dbtId = "";
let warehouse: pg.Client;

/** The demo's warehouse as it was after dbt built it, in schemas of the test's own database. */
beforeAll(async () => {
  const url = new URL(env().DATABASE_URL);
  warehouse = new pg.Client({ connectionString: url.toString() });
  // The database is dropped under it at the end.
  warehouse.on("error", () => undefined);
  await warehouse.connect();
  await warehouse.query(readFileSync(path.join(demo, "warehouse/warehouse.sql"), "utf8"));
  const config = {
    host: url.hostname,
    port: Number(url.port),
    database: url.pathname.slice(1),
    user: url.username,
    sslMode: "disable",
  };
  const secrets = { password: decodeURIComponent(url.password) };
  warehouseId = (await createConnector({ name: "warehouse", kind: "postgres", config, secrets }, null)).id;
  const dbt = { name: "dbt", kind: "dbt-core-upload", config: {}, secrets: {}, primaryConnectorId: warehouseId };
  dbtId = (await createConnector(dbt, null)).id;
  async function* parts() {
    for (const field of artifactNames) {
      const fileName = `${field}.json.gz`;
      yield { field, fileName, stream: createReadStream(path.join(demo, "artifacts/1.12", fileName)) };
    }
  }
  await storeUpload(dbtId, parts(), "test");
});

/** Works off the queue as a worker does. @returns the ids of the connectors in the order they were synced. */
async function workOff(): Promise<string[]> {
  const order: string[] = [];
  for (let lease = await claimSync("test"); lease; lease = await claimSync("test")) {
    order.push(lease.connectorId);
    await performSync(lease);
  }
  return order;
}

const lastSync = async (connectorId: string) => (await listSyncs(connectorId, { limit: 1 })).items[0];

describe("a warehouse and the dbt project that builds in it", () => {
  it("are synced in that order, whichever was asked for first", async () => {
    await enqueueSync(dbtId, { trigger: "first" });
    await enqueueSync(warehouseId, { trigger: "first" });
    const order = await workOff();
    expect(order.slice(0, 2)).toEqual([warehouseId, dbtId]);
    expect(await lastSync(warehouseId)).toMatchObject({ status: "succeeded", error: null });
    expect(await lastSync(dbtId)).toMatchObject({ status: "succeeded", error: null });
  });

  it("count what the database itself says it has", async () => {
    const { rows } = await warehouse.query(
      `select count(*) filter (where relkind in ('r', 'p', 'f'))::int as "table", count(*) filter (where relkind in ('v', 'm'))::int as view
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where relkind in ('r', 'p', 'f', 'v', 'm') and not relispartition and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    expect((await lastSync(warehouseId))?.counts).toMatchObject(rows[0]);
  });

  it("map every node with a rule or the right reason", async () => {
    // The demo's manifest names its own database; the test's has another name, so all that is built there is elsewhere.
    const mapping = await listMapping(dbtId);
    const reasonOf = (key: string) => mapping?.items.find((item) => item.key === key)?.reason;
    expect(reasonOf("model.pedalworks.base_rental_events")).toBe("ephemeral");
    expect(reasonOf("model.pedalworks.fct_rentals")).toBe("other-database");
    const candidate = mapping?.items.find(({ key }) => key === "model.pedalworks.fct_rentals")?.candidate;
    expect(candidate).toMatch(/\.marts\.fct_rentals$/);
  });

  it("become one asset where a person decides so, and the next sync keeps it", async () => {
    const key = "model.pedalworks.fct_rentals";
    const candidate = (await listMapping(dbtId))?.items.find((item) => item.key === key)?.candidate ?? "";
    await setMappingOverride(dbtId, key, candidate, "somebody");
    expect((await listMapping(dbtId))?.items.find((item) => item.key === key)).toMatchObject({ rule: "override" });
    await workOff();
    const asset = await findAsset(assetId(dbtId, key));
    expect(asset).toMatchObject({
      mapping: { rule: "override", relation: candidate },
      warehouse: { connectorId: warehouseId },
    });
    expect(asset?.columns.every(({ inWarehouse }) => inWarehouse !== null)).toBe(true);
    const table = asset?.warehouse?.assetId ?? "";
    expect((await findAsset(table))?.describedBy).toMatchObject([{ key }]);
    // One hit for both, and the table's lineage is the model's.
    const hits = await listAssets(assetQuery.parse({ q: "fct_rentals" }));
    expect(hits.items.filter(({ name }) => name === "fct_rentals").map(({ type }) => type)).toEqual(["model"]);
    const lineage = await neighbourhood({ asset: table, upstream: 1, downstream: 1 });
    expect(lineage?.nodes.find(({ depth }) => depth === 0)?.key).toBe(key);
  });

  it("refuse a decision for a relation that is not there", async () => {
    const decide = setMappingOverride(dbtId, "model.pedalworks.fct_rentals", "no.such.table", "somebody");
    await expect(decide).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("say unchanged when nothing changed, and rematch the project when the warehouse did", async () => {
    const { id } = await enqueueSync(warehouseId, { trigger: "manual" });
    expect(await workOff()).toEqual([warehouseId]);
    expect(await findSync(id)).toMatchObject({ status: "unchanged" });
    await warehouse.query(`create table marts.brand_new (id int); comment on table marts.brand_new is 'made by hand'`);
    await enqueueSync(warehouseId, { trigger: "manual" });
    expect(await workOff()).toEqual([warehouseId, dbtId]);
    expect(await lastSync(warehouseId)).toMatchObject({
      status: "succeeded",
      changes: { added: 1, changed: 0, removed: 0 },
    });
    expect((await lastSync(dbtId))?.trigger).toBe("primary");
    const found = await listAssets(assetQuery.parse({ q: "brand_new" }));
    expect(found.items).toMatchObject([{ type: "table", description: "made by hand" }]);
  });
});
