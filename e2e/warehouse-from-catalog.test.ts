import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { officialClient as bigQueryClient } from "./bigquery/official-client";
import { startBigQuery } from "./bigquery/start";
import { bigQueryWorld } from "./bigquery/world-from-catalog";
import { officialClient as snowflakeClient } from "./snowflake/official-client";
import { startSnowflake } from "./snowflake/start";
import { snowflakeWorld } from "./snowflake/world-from-catalog";
import { eachOnce, relationsOfCatalog } from "./warehouse-from-catalog";

const column = (index: number, type: string, comment: string | null = null) => ({ index, type, comment });
const node = (
  type: string,
  name: string,
  columns: Record<string, ReturnType<typeof column>>,
  database: string,
  schema: string,
) => ({
  metadata: { type, database, schema, name, comment: null, owner: null },
  columns: Object.fromEntries(Object.entries(columns).map(([column, of]) => [column, { ...of, name: column }])),
  stats: { has_stats: { value: false } },
});

const manifest = {
  metadata: { adapter_type: "any" },
  nodes: {
    "model.shop.report": {
      name: "report",
      compiled_code: "select 1",
      depends_on: { nodes: ["model.shop.orders", "macro.shop.x", "source.shop.raw.unbuilt"] },
    },
    "model.shop.orders": { name: "orders", depends_on: { nodes: [] } },
  },
  sources: { "source.shop.raw.unbuilt": { name: "unbuilt", database: "D", schema: "RAW", identifier: "UNBUILT" } },
};

it("makes a BigQuery of a catalog, nested columns put back together", async () => {
  const catalog = {
    nodes: {
      "model.shop.orders": node(
        "table",
        "orders",
        {
          "address.city": column(3, "STRING", "Where"),
          address: column(2, "STRUCT<city STRING, tags ARRAY<STRING>>", "All of it"),
          id: column(1, "INT64"),
        },
        "shop-prod",
        "sales",
      ),
      "model.shop.report": node("view", "report", { id: column(1, "INT64") }, "shop-prod", "reports"),
    },
    sources: {},
  };
  const standIn = await startBigQuery({ world: bigQueryWorld(relationsOfCatalog(catalog, manifest)) });
  try {
    const bigquery = await bigQueryClient(standIn);
    const [rows] = await bigquery.query(
      "SELECT field_path, description FROM sales.INFORMATION_SCHEMA.COLUMN_FIELD_PATHS",
    );
    expect(rows).toEqual([
      { field_path: "id", description: null },
      { field_path: "address", description: "All of it" },
      { field_path: "address.city", description: "Where" },
      { field_path: "address.tags", description: null },
    ]);
    const [views] = await bigquery.query("SELECT table_name, view_definition FROM reports.INFORMATION_SCHEMA.VIEWS");
    expect(views).toEqual([{ table_name: "report", view_definition: "select 1" }]);
  } finally {
    await standIn.close();
  }
});

it("makes a Snowflake of a catalog, with what views read", async () => {
  const catalog = {
    nodes: {
      "model.shop.orders": node("BASE TABLE", "ORDERS", { ID: column(1, "NUMBER") }, "D", "SALES"),
      "model.shop.report": node("VIEW", "REPORT", { ID: column(1, "NUMBER") }, "D", "SALES"),
    },
  };
  const standIn = await startSnowflake({ world: snowflakeWorld(relationsOfCatalog(catalog, manifest)) });
  const client = await snowflakeClient(standIn, { password: "catalog" });
  try {
    const edges = await client.query(
      "select referenced_schema || '.' || referenced_object_name as source from snowflake.account_usage.object_dependencies",
    );
    expect(edges).toEqual([{ SOURCE: "SALES.ORDERS" }, { SOURCE: "RAW.UNBUILT" }]);
  } finally {
    await client.close();
    await standIn.close();
  }
});

const artifacts = path.resolve(import.meta.dirname, "../../shared/artifacts");
const read = (file: string): unknown => {
  const [plain, packed] = [path.join(artifacts, file), path.join(artifacts, `${file}.gz`)];
  return JSON.parse((existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(packed))).toString("utf8"));
};
/** Real catalogs lie beside the project on some machines only. */
const beside = (...folders: string[]) =>
  folders.filter((folder) => existsSync(path.join(artifacts, folder, "catalog.json")));
const relationsOf = (folder: string) =>
  relationsOfCatalog(read(`${folder}/catalog.json`), read(`${folder}/manifest.json`));

it("holds every column of the real catalogs of BigQuery that are there", async () => {
  for (const folder of beside("jaffle-adapters/bigquery", "netsuite-over-time/v1")) {
    const relations = eachOnce(relationsOf(folder));
    const standIn = await startBigQuery({ world: bigQueryWorld(relations) });
    const bigquery = await bigQueryClient(standIn);
    const [rows] = await bigquery.query("SELECT COUNT(*) AS n FROM `region-us`.INFORMATION_SCHEMA.COLUMNS");
    expect(rows, folder).toEqual([{ n: relations.reduce((sum, { columns }) => sum + columns.length, 0) }]);
    await standIn.close();
  }
});

it("holds every relation of the real catalogs of Snowflake that are there", async () => {
  for (const folder of beside("cagov-snowflake-1.10", "jaffle-contract-snowflake-1.11")) {
    const found = eachOnce(relationsOf(folder));
    const standIn = await startSnowflake({ world: snowflakeWorld(found) });
    const client = await snowflakeClient(standIn, { password: "catalog" });
    let count = 0;
    for (const { name } of standIn.world.databases) {
      const own = `select count(*) as n from "${name}".information_schema.tables where table_schema <> 'INFORMATION_SCHEMA'`;
      const [row] = await client.query(own);
      count += Number(row?.N);
    }
    expect(count, folder).toBe(found.length);
    await client.close();
    await standIn.close();
  }
});
