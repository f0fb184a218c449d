import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AssetDraft, EdgeDraft } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import { setTestKeys } from "@/scripts/test/fresh-database";
import type { TestStep } from "../contract";
import { crawlPace } from "../shared/postgres-wire/connect";
import type { Warehouse } from "../shared/postgres-wire/fixtures/warehouse";
import { openRedshift } from "./client";
import type { RedshiftConfig } from "./config";
import { createRedshift } from "./fixtures/redshift";
import { openSession } from "./session";

type Login = { config: RedshiftConfig; secrets: { password: string } };
type Crawled = { assets: AssetDraft[]; edges: EdgeDraft[]; warnings: WarningList; progress: [number, number | null][] };

const open = ({ config, secrets }: Login) =>
  openRedshift({ connectorId: null, purpose: "test", config, secrets, signal: AbortSignal.timeout(30_000) });

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

const test = async (login: Login): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of open(login).test()) steps.push(step);
  return steps;
};
const statuses = (steps: readonly TestStep[]) => steps.map(({ id, status }) => `${id} ${status}`);
const failure = (steps: readonly TestStep[]) => steps.find(({ status }) => status === "failed");
/** The statements of a remedy, after the words before them. */
const statements = (remedy = "") => remedy.slice(remedy.indexOf("GRANT"));

const contents = `
  create schema marts; create schema staging; create schema hidden;
  create table marts.orders (id bigint not null, amount numeric(10,2), state varchar(20));
  comment on table marts.orders is 'One row an order.'; comment on column marts.orders.amount is 'In euro.';
  create table staging."odd.name" (x int);
  create table marts.mv_tbl__daily__0 (n bigint);
  create view marts.big_orders as select id, amount from marts.orders where amount > 100;
  create view marts.daily as select count(*) as n from marts.orders;
  create view marts.loose as select 1 as not_a_column;
  create table hidden.salaries (who text);
  insert into pg_shims.definitions values
    ('marts.daily'::regclass, 'CREATE MATERIALIZED VIEW marts.daily AS select count(*) as n from marts.orders'),
    ('marts.loose'::regclass, 'CREATE VIEW marts.loose AS select * from spectrum.events with no schema binding;');
  insert into pg_shims.late values ('marts', 'loose', 'at', 'timestamp without time zone', 1), ('marts', 'loose', 'kind', 'character varying(10)', 2);
  insert into pg_shims.info values ('marts', 'orders', 1234, 3, 'KEY(id)', 'id'), ('marts', 'daily', 1, 1, 'EVEN', null);
  insert into pg_shims.external_tables values ('spectrum', 'events', 'TABLE');
  insert into pg_shims.external_columns values ('spectrum', 'events', 'kind', 'varchar(10)', 1, 0), ('spectrum', 'events', 'day', 'date', 2, 1);`;

describe("Redshift's questions, against a PostgreSQL that has what they ask for", () => {
  let warehouse: Warehouse;
  let owner: Crawled;
  const find = (name: string) => owner.assets.find((asset) => asset.name === name);

  beforeAll(async () => {
    setTestKeys();
    warehouse = await createRedshift();
    process.env.DATABASE_URL = `postgresql://${warehouse.config.host}:${warehouse.config.port}/x`;
  });
  afterAll(() => warehouse.drop());

  it("fails a connection test on zero tables, although everything else is in order", async () => {
    const steps = await test(warehouse);
    expect(statuses(steps)).toEqual([
      ...["reach passed", "secure passed", "authenticate passed", "database passed", "read-catalog passed"],
      ...["external passed", "sizes passed", "privileges failed"],
    ]);
    expect(steps[3]?.message).toContain("on Redshift 1.0.38698");
    expect(failure(steps)?.remedy).toContain("let it run once");
  });

  it("brings tables, views, materialized, late-binding and external ones, and not what stands behind them", async () => {
    await warehouse.run(contents);
    owner = await crawl(warehouse);
    const { database } = warehouse.config;
    expect(owner.assets.map(({ key, type }) => [key.slice(database.length + 1), type])).toEqual([
      ["hidden.salaries", "table"],
      ["marts.big_orders", "view"],
      ["marts.daily", "materialized_view"],
      ["marts.loose", "view"],
      ["marts.orders", "table"],
      ["spectrum.events", "external_table"],
      ["staging.odd..name", "table"],
    ]);
    expect(owner.warnings.list).toEqual([]);
    expect(owner.progress.at(-1)).toEqual([7, 7]);
  });

  it("tells columns, comments, owner, sizes and keys", () => {
    expect(find("orders")).toMatchObject({
      description: "One row an order.",
      owner: warehouse.config.user,
      relation: `"${warehouse.config.database}"."marts"."orders"`,
      facts: { rowEstimate: 1234, sizeBytes: 3 * 1_048_576, distStyle: "KEY(id)", sortKey: "id" },
      columns: [
        { name: "id", type: "bigint", description: "", constraints: [{ type: "not_null" }], origin: "warehouse" },
        { name: "amount", type: "numeric(10,2)", description: "In euro.", origin: "warehouse" },
        { name: "state", type: "character varying(20)", description: "", origin: "warehouse" },
      ],
    });
    expect(find("odd.name")?.facts).toEqual({});
  });

  it("tells the columns of late-binding views by the function that has them", () => {
    expect(find("loose")?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "at timestamp without time zone",
      "kind character varying(10)",
    ]);
    expect(find("loose")).toMatchObject({ facts: { lateBinding: true }, code: { language: "sql" } });
  });

  it("tells the columns of external tables and what they are partitioned by", () => {
    expect(find("events")?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "kind varchar(10)",
      "day date",
    ]);
    expect(find("events")?.facts).toEqual({ partitionKey: "day" });
  });

  it("draws what bound views read from", () => {
    const { database } = warehouse.config;
    expect(owner.edges.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
      `${database}.marts.orders > ${database}.marts.big_orders`,
      `${database}.marts.orders > ${database}.marts.daily`,
    ]);
  });

  it("finds in figures what it brings in assets", async () => {
    expect(await open(warehouse).found()).toEqual({
      ...{ schema: 4, table: 4, view: 3, materialized_view: 1 },
      serverVersion: "Redshift 1.0.38698",
    });
  });

  it("reads only the schemas that are named, in whatever case", async () => {
    const { assets } = await crawl({ ...warehouse, config: { ...warehouse.config, schemas: ["Staging", "SPECTRUM"] } });
    expect(assets.map(({ name }) => name)).toEqual(["events", "odd.name"]);
  });

  it("goes without sizes where they are not granted, and says which GRANT would tell them", async () => {
    const { reader } = warehouse;
    await warehouse.run(`grant usage on schema marts to ${reader.config.user};
      grant select on marts.orders, marts.big_orders to ${reader.config.user};`);
    const { assets, warnings } = await crawl(reader);
    expect(assets.map(({ name }) => name)).toEqual(["big_orders", "orders", "events"]);
    const [sizes, hidden] = warnings.list;
    expect(sizes).toMatchObject({
      code: "not-told",
      examples: [`GRANT SELECT ON svv_table_info TO ${reader.config.user};`],
    });
    expect(hidden).toMatchObject({ code: "not-visible", count: 4 });
    expect(hidden?.examples.join()).toContain(`GRANT USAGE ON SCHEMA hidden TO ${reader.config.user};`);
  });

  it("warns of a part that is hidden, step by step, and the statements it gives are the ones that help", async () => {
    const { reader } = warehouse;
    const steps = await test(reader);
    expect(statuses(steps).slice(5)).toEqual(["external passed", "sizes warned", "privileges warned"]);
    // PostgreSQL says ROLE where Redshift says USER.
    for (const { remedy } of steps.filter(({ status }) => status === "warned"))
      await warehouse.run(statements(remedy).replaceAll("FOR USER", "FOR ROLE"));
    expect((await test(reader)).every(({ status }) => status === "passed")).toBe(true);
  });

  it("goes on without what an older or busy Redshift does not answer", async () => {
    await warehouse.run(`set allow_system_table_mods = on; drop function pg_catalog.pg_get_late_binding_view_cols();
      alter view pg_catalog.svv_external_tables rename to svv_gone;`);
    const { assets, warnings } = await crawl(warehouse);
    expect(assets.map(({ name }) => name)).not.toContain("events");
    expect(assets.find(({ name }) => name === "loose")?.columns).toEqual([]);
    expect(warnings.list).toMatchObject([{ code: "not-told", count: 2 }]);
    expect(statuses(await test(warehouse)).slice(5)).toEqual(["external warned", "sizes passed", "privileges passed"]);
  });

  it("offers the name in lower case where that is what a database is called", async () => {
    const database = warehouse.config.database.toUpperCase();
    const step = failure(await test({ ...warehouse, config: { ...warehouse.config, database } }));
    expect(step).toMatchObject({ id: "database", fix: { config: { database: warehouse.config.database } } });
  });

  it("tells a wrong password, and never repeats it", async () => {
    const steps = await test({ ...warehouse.reader, secrets: { password: "canary-wrong" } });
    expect(failure(steps)).toMatchObject({ id: "authenticate", message: expect.stringContaining("does not accept") });
    expect(JSON.stringify(steps)).not.toContain("canary");
  });

  it("cannot write, whatever the user may do", async () => {
    const session = await openSession({ ...warehouse, signal: AbortSignal.timeout(10_000) }, crawlPace);
    await expect(session.ask("create table marts.written (x int)")).rejects.toMatchObject({ code: "25006" });
    expect(await session.ask("select 1 as one")).toEqual([{ one: 1 }]);
    await session.close();
  });

  it("tells a fault of the sink as it is", async () => {
    const fault = Object.assign(new Error("lease lost"), { code: "57P01" });
    const crawling = open(warehouse).crawl({
      warnings: new WarningList(),
      edge() {},
      progress() {},
      asset: () => Promise.reject(fault),
    });
    await expect(crawling).rejects.toBe(fault);
  });
});
