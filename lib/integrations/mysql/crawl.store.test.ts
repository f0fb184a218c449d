import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft, EdgeDraft } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import { openMysql } from "./client";
import { crawlPace, openSession } from "./connect";
import { createWarehouse, type Login, type Warehouse } from "./fixtures/warehouse";

type Crawled = { assets: AssetDraft[]; edges: EdgeDraft[]; warnings: WarningList; progress: [number, number | null][] };

const open = ({ config, secrets }: Login, signal = AbortSignal.timeout(30_000)) =>
  openMysql({ connectorId: null, purpose: "sync", config, secrets, signal });

const crawl = async (login: Login): Promise<Crawled> => {
  const result: Crawled = { assets: [], edges: [], warnings: new WarningList(), progress: [] };
  await open(login).crawl({
    warnings: result.warnings,
    edge: (edge) => void result.edges.push(edge),
    progress: (done, total) => void result.progress.push([done, total]),
    asset: async (draft) => void result.assets.push(draft),
  });
  return result;
};

describe("a crawl of MariaDB", () => {
  let warehouse: Warehouse;
  let other: Warehouse;
  let whole: Crawled;
  const find = (name: string) => whole.assets.find((asset) => asset.name === name);

  beforeAll(async () => {
    warehouse = await createWarehouse();
    other = await createWarehouse();
    const { database } = warehouse;
    const at = (name: string) => `${database}.${name}`;
    await warehouse.run(
      `create table ${at("orders")} (id bigint not null primary key, amount decimal(10,2) comment 'In euro.',
        \`Größe\` varchar(20), ordered date, customer_id int, state enum('open','it''s shut')) comment 'One row an order.'`,
      `insert into ${at("orders")} (id) values (1), (2), (3)`,
      `create table ${at("customers")} (id int primary key, name varchar(20))`,
      `create table ${at("`odd.na``me`")} (x int)`,
      `create table ${at("`odd`")} (x int)`,
      `create table ${at("表格")} (x int)`,
      `create table ${at("Orders")} (upper_case int)`,
      `create table ${at("events")} (at date not null) partition by range (year(at))
        (partition p0 values less than (2025), partition p1 values less than maxvalue)`,
      `create sequence ${at("numbers")}`,
      `create table ${at("history")} (x int) with system versioning`,
      `create table ${other.database}.raw (id int)`,
      `create view ${at("big_orders")} as select o.id, extract(year from o.ordered) as y, trim(both 'x' from c.name) as n
        from ${at("orders")} o, ${at("customers")} c where c.id = o.customer_id and c.name <> 'from \`a\`.\`b\`'`,
      `create view ${at("nested")} as with w as (select id from ${at("big_orders")})
        select q.id from (select id from w union all select id from ${other.database}.raw) q
        where q.id in (select x from ${at("`odd.na``me`")})`,
      `analyze table ${at("orders")}`,
    );
    whole = await crawl({ ...warehouse, config: { ...warehouse.config, database, schemas: [other.database] } });
  });
  afterAll(async () => {
    await warehouse.drop();
    await other.drop();
  });

  it("brings every kind of relation, in the order of keys, which have no level above the database", () => {
    const keys = whole.assets.map(({ key, type }) => `${key} ${type}`);
    const own = ["Orders table", "big_orders view", "customers table", "events table", "history table"];
    const more = ["nested view", "odd table", "odd..na`me table", "orders table", "表格 table"];
    const expected = [
      ...[...own, ...more].map((line) => `${warehouse.database}.${line}`),
      `${other.database}.raw table`,
    ];
    expect([...keys].sort()).toEqual([...expected].sort());
    expect(whole.assets.map(({ key }) => key)).toEqual(whole.assets.map(({ key }) => key).sort());
    expect(whole.progress.at(-1)).toEqual([11, 11]);
    expect(whole.warnings.list).toEqual([]);
  });

  it("stands where dbt finds it, whether its manifest leaves the database out or repeats the schema there", () => {
    const { database } = warehouse;
    expect(find("orders")).toMatchObject({
      key: `${database}.orders`,
      database,
      schema: database,
      identifier: "orders",
      relation: `\`${database}\`.\`orders\``,
    });
    expect(find("odd.na`me")?.relation).toBe(`\`${database}\`.\`odd.na\`\`me\``);
  });

  it("tells columns as they stand", () => {
    expect(find("orders")?.columns).toEqual([
      { name: "id", type: "bigint(20)", description: "", constraints: [{ type: "not_null" }], origin: "warehouse" },
      { name: "amount", type: "decimal(10,2)", description: "In euro.", origin: "warehouse" },
      { name: "Größe", type: "varchar(20)", description: "", origin: "warehouse" },
      { name: "ordered", type: "date", description: "", origin: "warehouse" },
      { name: "customer_id", type: "int(11)", description: "", origin: "warehouse" },
      { name: "state", type: "enum('open','it''s shut')", description: "", origin: "warehouse" },
    ]);
    expect(find("Orders")?.columns.map(({ name }) => name)).toEqual(["upper_case"]);
  });

  it("tells comment, estimates and partitions, and no comment for a view that has none", () => {
    expect(find("orders")).toMatchObject({ description: "One row an order.", facts: { rowEstimate: 3 } });
    expect(Number(find("orders")?.facts.sizeBytes)).toBeGreaterThan(0);
    expect(find("big_orders")).toMatchObject({ description: "", facts: {} });
    expect(find("events")?.facts).toMatchObject({ partitions: 2, partitionKey: "RANGE (year(`at`))" });
  });

  it("draws what views read from, also in subqueries and other databases, and nothing that only looks like it", () => {
    const { database } = warehouse;
    expect(find("big_orders")?.code?.raw).toContain("select `o`.`id` AS `id`");
    const edges = whole.edges.map(({ from, to }) => `${from} > ${to}`).sort();
    expect(edges).toEqual(
      [
        `${database}.customers > ${database}.big_orders`,
        `${database}.orders > ${database}.big_orders`,
        `${database}.big_orders > ${database}.nested`,
        `${database}.odd..na\`me > ${database}.nested`,
        `${other.database}.raw > ${database}.nested`,
      ].sort(),
    );
  });

  it("finds in figures what it brings in assets", async () => {
    const columns = whole.assets.reduce((sum, asset) => sum + asset.columns.length, 0);
    const config = { ...warehouse.config, schemas: [warehouse.database, other.database] };
    expect(await open({ ...warehouse, config }).found()).toMatchObject({
      ...{ schema: 2, table: 9, view: 2, materialized_view: 0, column: columns },
      serverVersion: expect.stringMatching(/^MariaDB \d+\.\d+\.\d+$/),
    });
  });

  it("reads every database that the user may see when none is named, without those of MySQL itself", async () => {
    const reader = await warehouse.account();
    const { database } = warehouse;
    await warehouse.run(
      `grant select on ${database}.customers to ${reader.account}`,
      `grant select on ${other.database}.* to ${reader.account}`,
    );
    const { schemas: _, ...config } = reader.config;
    const { assets } = await crawl({ ...reader, config });
    expect(assets.map(({ key }) => key).sort()).toEqual([`${database}.customers`, `${other.database}.raw`].sort());
  });

  it("brings columns to who may read no data, and says which GRANT would show the SQL of views", async () => {
    const reader = await warehouse.account();
    await warehouse.run(`grant references on ${warehouse.database}.* to ${reader.account}`);
    const { assets, edges, warnings } = await crawl(reader);
    expect(assets).toHaveLength(10);
    expect(assets.find(({ name }) => name === "orders")?.columns).toHaveLength(6);
    expect(edges).toEqual([]);
    const [warning] = warnings.list;
    expect(warning).toMatchObject({ code: "view-sql-hidden", count: 2 });
    const grant = /GRANT .*;/.exec(warning?.examples[0] ?? "")?.[0] ?? "";
    await warehouse.run(grant);
    expect((await crawl(reader)).warnings.list).toEqual([]);
  });

  it("cannot write, whatever the user may do", async () => {
    const session = await openSession({ ...warehouse, signal: AbortSignal.timeout(10_000) }, crawlPace);
    for (const statement of [
      "create table written (x int)",
      "insert into orders (id) values (99)",
      "drop table orders",
    ])
      await expect(
        session.query(statement.replace(/(written|orders)/, `${warehouse.database}.$1`)),
      ).rejects.toMatchObject({ errno: 1792 });
    await session.close();
  });

  it("tells a fault of the sink as it is, not as one of the server", async () => {
    const fault = Object.assign(new Error("lease lost"), { errno: 1045 });
    const crawling = open(warehouse).crawl({
      warnings: new WarningList(),
      edge() {},
      progress() {},
      asset: () => Promise.reject(fault),
    });
    await expect(crawling).rejects.toBe(fault);
  });

  it("ends at once when it is cancelled", async () => {
    const cancel = new AbortController();
    const crawling = open(warehouse, cancel.signal).crawl({
      warnings: new WarningList(),
      edge() {},
      progress() {},
      asset: async () => {
        cancel.abort(new Error("cancelled"));
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    await expect(crawling).rejects.toThrow();
  });
});
