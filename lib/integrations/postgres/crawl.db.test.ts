import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft, EdgeDraft } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import { setTestKeys } from "@/scripts/test/fresh-database";
import { createWarehouse, type Warehouse } from "../shared/postgres-wire/fixtures/warehouse";
import { openPostgres } from "./client";

const schema = `
  create schema marts; create schema "Odd.Name"; create schema hidden;
  comment on schema marts is 'what people read';
  create table marts.orders (id bigint not null, amount numeric(10,2), "Größe" text, gone int);
  alter table marts.orders drop column gone;
  comment on table marts.orders is 'One row an order.';
  comment on column marts.orders.amount is 'In euro.';
  insert into marts.orders select i, i from generate_series(1, 1234) i;
  create view marts.big_orders as select id, amount from marts.orders where amount > 100;
  create materialized view marts.daily as select count(*) as n from marts.orders;
  create table marts.events (at date not null, kind text) partition by range (at);
  create table marts.events_2025 partition of marts.events for values from ('2025-01-01') to ('2026-01-01');
  create table marts.events_2026 partition of marts.events for values from ('2026-01-01') to ('2027-01-01') partition by list (kind);
  create table marts.events_2026_a partition of marts.events_2026 for values in ('a');
  insert into marts.events values ('2025-05-05', 'a'), ('2026-05-05', 'a'), ('2026-05-06', 'a');
  create table "Odd.Name"."Quo""ted" (x int[], y varchar(20));
  create table "Odd.Name"."表格" (z timestamptz);
  create table marts.empty_columns ();
  create table hidden.salaries (who text, amount money);
  create table hidden.bonuses (who text, amount money);
  create table marts.partly (open_part int, closed_part int);
  create foreign data wrapper nowhere; create server far foreign data wrapper nowhere;
  create foreign table marts.remote (id int) server far;
  create view marts.recent as select e.at, r.id from marts.events_2026_a e, marts.remote r, hidden.salaries;
  create materialized view marts.deep as select b.id from marts.big_orders b where exists (select 1 from marts.recent) with no data;
  analyze marts.orders; analyze marts.events;`;

type Crawled = { assets: AssetDraft[]; edges: EdgeDraft[]; warnings: WarningList; progress: [number, number | null][] };

const crawl = async ({ config, secrets }: Pick<Warehouse, "config" | "secrets">): Promise<Crawled> => {
  const result: Crawled = { assets: [], edges: [], warnings: new WarningList(), progress: [] };
  const client = openPostgres({
    connectorId: null,
    purpose: "test",
    config,
    secrets,
    signal: AbortSignal.timeout(30_000),
  });
  await client.crawl({
    warnings: result.warnings,
    edge: (edge) => void result.edges.push(edge),
    progress: (done, total) => void result.progress.push([done, total]),
    asset: async (draft) => void result.assets.push(draft),
  });
  return result;
};

describe("a crawl", () => {
  let warehouse: Warehouse;
  let owner: Crawled;
  const find = (name: string) => owner.assets.find((asset) => asset.name === name);

  beforeAll(async () => {
    setTestKeys();
    warehouse = await createWarehouse();
    process.env.DATABASE_URL = `postgresql://${warehouse.config.host}:${warehouse.config.port}/x`;
    await warehouse.run(schema);
    owner = await crawl(warehouse);
  });
  afterAll(() => warehouse.drop());

  it("brings every kind of relation, in the order of keys and with partitions folded into their parent", () => {
    const { database } = warehouse.config;
    expect(owner.assets.map(({ key, type }) => [key.slice(database.length + 1), type])).toEqual([
      ['Odd..Name.Quo"ted', "table"],
      ["Odd..Name.表格", "table"],
      ["hidden.bonuses", "table"],
      ["hidden.salaries", "table"],
      ["marts.big_orders", "view"],
      ["marts.daily", "materialized_view"],
      ["marts.deep", "materialized_view"],
      ["marts.empty_columns", "table"],
      ["marts.events", "table"],
      ["marts.orders", "table"],
      ["marts.partly", "table"],
      ["marts.recent", "view"],
      ["marts.remote", "external_table"],
    ]);
    expect(owner.progress.at(-1)).toEqual([13, 13]);
    expect(owner.warnings.list).toEqual([]);
  });

  it("tells columns as they stand, without the dropped one", () => {
    expect(find("orders")?.columns).toEqual([
      { name: "id", type: "bigint", description: "", constraints: [{ type: "not_null" }], origin: "warehouse" },
      { name: "amount", type: "numeric(10,2)", description: "In euro.", origin: "warehouse" },
      { name: "Größe", type: "text", description: "", origin: "warehouse" },
    ]);
    expect(find('Quo"ted')?.columns.map(({ type }) => type)).toEqual(["integer[]", "character varying(20)"]);
    expect(find("empty_columns")?.columns).toEqual([]);
  });

  it("tells comment, owner, estimates and the quoted name", () => {
    const orders = find("orders");
    expect(orders).toMatchObject({
      description: "One row an order.",
      owner: warehouse.config.user,
      facts: { rowEstimate: 1234 },
    });
    expect(Number(orders?.facts.sizeBytes)).toBeGreaterThan(8192);
    expect(find('Quo"ted')?.relation).toBe(`"${warehouse.config.database}"."Odd.Name"."Quo""ted"`);
  });

  it("leaves out an estimate that nobody has made, rather than to say 0", () => {
    expect(find("partly")?.facts).toEqual({});
    expect(find("big_orders")?.facts).toEqual({});
  });

  it("adds up what the partitions hold", () => {
    expect(find("events")?.facts).toMatchObject({ partitions: 2, partitionKey: "RANGE (at)", rowEstimate: 3 });
  });

  it("keeps the SQL of views, with names that say their schema", () => {
    expect(find("big_orders")?.code).toMatchObject({ language: "sql", compiled: null });
    expect(find("big_orders")?.code?.raw).toContain("FROM marts.orders");
    expect(find("daily")?.code?.raw).toContain("count(*)");
    expect(find("orders")?.code).toBeNull();
  });

  it("draws what views read from, a partition as the table that it is a part of", () => {
    const { database } = warehouse.config;
    const edges = owner.edges.map(({ from, to }) => `${from} > ${to}`.replaceAll(`${database}.`, "")).sort();
    expect(edges).toEqual([
      "hidden.salaries > marts.recent",
      "marts.big_orders > marts.deep",
      "marts.events > marts.recent",
      "marts.orders > marts.big_orders",
      "marts.orders > marts.daily",
      "marts.recent > marts.deep",
      "marts.remote > marts.recent",
    ]);
  });

  it("finds in figures what it brings in assets", async () => {
    const { config, secrets } = warehouse;
    const client = openPostgres({
      connectorId: null,
      purpose: "test",
      config,
      secrets,
      signal: AbortSignal.timeout(10_000),
    });
    const columns = owner.assets.reduce((sum, asset) => sum + asset.columns.length, 0);
    expect(await client.found()).toMatchObject({ schema: 3, table: 9, view: 4, materialized_view: 2, column: columns });
  });

  it("reads only the schemas that are named", async () => {
    const { assets } = await crawl({
      ...warehouse,
      config: { ...warehouse.config, schemas: ["Odd.Name", "not there"] },
    });
    expect(assets.map(({ name }) => name)).toEqual(['Quo"ted', "表格"]);
  });

  it("leaves out what the role may not select, counts it, and says which GRANT would show it", async () => {
    const { reader } = warehouse;
    const role = reader.config.user;
    await warehouse.run(`grant usage on schema marts to ${role}; grant select on marts.orders, marts.daily to ${role};
      grant select (open_part) on marts.partly to ${role};`);
    const { assets, edges, warnings } = await crawl(reader);
    expect(assets.map(({ name }) => name)).toEqual(["daily", "orders", "partly"]);
    expect(assets[2]?.columns.map(({ name }) => name)).toEqual(["open_part"]);
    expect(edges.map(({ to }) => to.split(".").at(-1))).toEqual(["daily"]);
    const [warning] = warnings.list;
    expect(warning).toMatchObject({ code: "not-visible", count: 10 });
    expect(warning?.examples.join("\n")).toContain(`2 in schema hidden: GRANT USAGE ON SCHEMA hidden TO ${role};`);
    expect(warning?.examples.join("\n")).toContain(`GRANT SELECT ON ALL TABLES IN SCHEMA marts TO ${role};`);
    expect(warning?.examples.join("\n")).toContain("6 in schema marts");
  });

  it("cannot write, whatever the role may do", async () => {
    const { crawlPace } = await import("../shared/postgres-wire/connect");
    const { openSession } = await import("./session");
    const session = await openSession({ ...warehouse, signal: AbortSignal.timeout(10_000) }, crawlPace);
    await expect(session.client.query("create table public.written ()")).rejects.toMatchObject({ code: "25006" });
    await session.client.query("rollback");
    await expect(session.client.query("create table public.written ()")).rejects.toMatchObject({ code: "25006" });
    await session.close();
  });

  it("takes no object that somebody named like one of Postgres' own for the real one", async () => {
    await warehouse.run(`create schema trap; create table trap.pg_class (relname text);
      create function trap.has_table_privilege(oid, text) returns boolean language sql as 'select true';
      alter role ${warehouse.reader.config.user} set search_path = trap, public, pg_catalog;
      grant usage on schema trap to ${warehouse.reader.config.user};`);
    const { assets } = await crawl(warehouse.reader);
    expect(assets.map(({ name }) => name)).toEqual(["daily", "orders", "partly"]);
    await warehouse.run("drop schema trap cascade");
  });

  it("tells a fault of the sink as it is, not as one of the server", async () => {
    const { config, secrets } = warehouse;
    const client = openPostgres({
      connectorId: null,
      purpose: "test",
      config,
      secrets,
      signal: AbortSignal.timeout(10_000),
    });
    const fault = Object.assign(new Error("lease lost"), { code: "57P01" });
    const crawling = client.crawl({
      warnings: new WarningList(),
      edge() {},
      progress() {},
      asset: () => Promise.reject(fault),
    });
    await expect(crawling).rejects.toBe(fault);
  });
});
