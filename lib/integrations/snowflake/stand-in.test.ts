import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoWorld } from "../../../e2e/snowflake/demo-world";
import { newKeyPair, type SnowflakeStandIn, startSnowflake } from "../../../e2e/snowflake/start";
import type { AssetDraft, EdgeDraft } from "../../core/catalog";
import { WarningList } from "../../core/warnings";
import type { PrimaryClient, TestStep } from "../contract";
import { stubEnvironment } from "../shared/fixtures/answering-server";
import { openSnowflake } from "./client";
import { type SnowflakeSecrets, snowflakeConfig } from "./config";

/** The client against an account that speaks as Snowflake does, written by others from its documentation. */
let standIn: SnowflakeStandIn;
beforeAll(async () => {
  standIn = await startSnowflake();
  stubEnvironment(new URL(standIn.url).host);
});
afterEach(() => {
  expect(standIn.violations).toEqual([]);
  expect(standIn.openSessions()).toBe(0);
  standIn.faults.clear();
  standIn.forget();
  Object.assign(standIn.behaviour, { inlineRows: 1000, chunkRows: 5000, pollsUntilDone: 0, statementMs: 0 });
});
afterAll(() => standIn.close());

type Over = { config?: Record<string, unknown>; secrets?: SnowflakeSecrets; signal?: AbortSignal };
const password = { password: "correct horse battery staple" };

const client = ({ config = {}, secrets = password, signal = new AbortController().signal }: Over = {}): PrimaryClient =>
  openSnowflake({
    connectorId: null,
    config: snowflakeConfig.parse({
      ...{
        account: "PEDALWORKS.SHOP",
        user: "catalog_user",
        warehouse: "catalog_wh",
        database: "shop",
        role: "catalog",
      },
      accessUrl: standIn.url,
      ...config,
    }),
    secrets,
    signal,
    purpose: "test",
  });

const testOf = async (over: Over = {}): Promise<TestStep[]> => {
  const steps = [];
  for await (const step of client(over).test()) steps.push(step);
  return steps;
};
const failureOf = async (over: Over = {}): Promise<TestStep | undefined> =>
  (await testOf(over)).find(({ status }) => status === "failed");

const crawlOf = async (over: Over = {}) => {
  const assets: AssetDraft[] = [];
  const edges: EdgeDraft[] = [];
  const warnings = new WarningList();
  await client(over).crawl({
    warnings,
    asset: async (draft) => void assets.push(draft),
    edge: (edge) => void edges.push(edge),
    progress: () => {},
  });
  return { assets, edges: edges.map(({ from, to }) => `${from} > ${to}`).sort(), warnings: warnings.list };
};
const keys = (assets: readonly AssetDraft[]) => assets.map(({ key, type }) => `${type} ${key}`);

const sales = [
  ...["table SHOP.SALES.CUSTOMERS", "view SHOP.SALES.CUSTOMER_ORDERS", "table SHOP.SALES.DAILY_REVENUE"],
  ...["external_table SHOP.SALES.EXCHANGE_RATES", "materialized_view SHOP.SALES.LARGE_ORDERS"],
  ...["table SHOP.SALES.ORDERS", "view SHOP.SALES.PAYROLL", "table SHOP.SALES.orders"],
];

describe("signing in", () => {
  it.each([
    ["a password", () => password],
    ["a token", () => ({ token: "eyJ-a-token-of-its-own" })],
    [
      "a key pair",
      () => {
        const { privateKey, publicKey } = newKeyPair();
        const user = standIn.world.users.find(({ name }) => name === "CATALOG_USER");
        if (user) user.publicKeys = [publicKey];
        return { privateKey };
      },
    ],
  ])("works with %s", async (_, secrets) => {
    const steps = await testOf({ secrets: secrets() });
    expect(steps.filter(({ status }) => status === "failed")).toEqual([]);
    expect(steps.at(-1)?.message).toBe("6 tables and 3 views are visible.");
  });

  it.each([
    [{ secrets: { password: "canary" } }, "authenticate", /does not accept this password/],
    [{ secrets: { token: "eyJ-an-expired-token" } }, "authenticate", /does not accept this programmatic access token/],
    [{ secrets: { privateKey: newKeyPair().privateKey } }, "authenticate", /signature by this private key/],
    [{ config: { user: "LOCKED_USER" }, secrets: { password: "locked" } }, "authenticate", /has locked the user/],
    [{ config: { user: "DISABLED_USER" }, secrets: { password: "disabled" } }, "authenticate", /is disabled/],
    [{ config: { role: "ACCOUNTADMIN" } }, "role", /may not take on the role ACCOUNTADMIN/],
  ])("that is refused is told: %#", async (over, id, words) => {
    const failure = await failureOf(over);
    expect(failure).toMatchObject({ id, message: expect.stringMatching(words) });
  });

  it("from an address that a network policy shuts out is told", async () => {
    standIn.faults.blockedByNetworkPolicy();
    expect(await failureOf()).toMatchObject({ id: "authenticate", message: expect.stringMatching(/network policy/) });
  });

  it.each([403, 404] as const)("to an account that does not exist is told while reaching it (%i)", async (status) => {
    standIn.faults.noSuchAccount(status);
    expect(await failureOf()).toMatchObject({ id: "reach", message: expect.stringMatching(/no Snowflake account/) });
  });

  it.each([
    ["is unavailable", () => standIn.faults.unavailable(503), /cannot answer at the moment/],
    ["breaks off", () => standIn.faults.resetConnection(), /broke off the connection/],
  ])("to an account that %s is told while reaching it", async (_, fault, words) => {
    fault();
    expect(await failureOf()).toMatchObject({ id: "reach", message: expect.stringMatching(words) });
  });
});

it("a test ends within ten seconds however slow the account is", async () => {
  standIn.faults.slow({ ms: 20_000, path: /query-request/ });
  const began = performance.now();
  expect(await failureOf()).toMatchObject({ id: "role", message: expect.stringMatching(/did not answer in time/) });
  expect(performance.now() - began).toBeLessThan(10_000);
}, 15_000);

describe("a role that lacks something", () => {
  const alone = (role: string) => {
    const user = standIn.world.users.find(({ name }) => name === "CATALOG_USER");
    if (user) user.secondaryRoles = "NONE";
    return { config: { role } };
  };

  it.each([
    ["NO_WAREHOUSE", "warehouse", "GRANT USAGE ON WAREHOUSE CATALOG_WH TO ROLE NO_WAREHOUSE;"],
    ["NO_DATABASE", "database", "GRANT USAGE ON DATABASE SHOP TO ROLE NO_DATABASE;"],
    ["NO_SCHEMAS", "schemas", "GRANT USAGE ON ALL SCHEMAS IN DATABASE SHOP TO ROLE NO_SCHEMAS;"],
    ["NO_TABLES", "visible", "GRANT REFERENCES ON ALL TABLES IN DATABASE SHOP TO ROLE NO_TABLES;"],
  ])("%s is stopped at the step %s, with the grant", async (role, id, grant) => {
    const failure = await failureOf(alone(role));
    expect(failure?.id).toBe(id);
    expect(failure?.remedy).toContain(grant);
  });

  it("for dependencies is warned, and otherwise passes", async () => {
    const steps = await testOf(alone("CATALOG"));
    expect(steps.map(({ status }) => status)).toEqual([...Array(6).fill("passed"), "warned", "passed"]);
    expect(steps[6]?.remedy).toContain("GRANT DATABASE ROLE SNOWFLAKE.OBJECT_VIEWER TO ROLE CATALOG;");
  });

  it("and none at all for the grants that the guide lists", async () => {
    const steps = await testOf(alone("CATALOG_WITH_USAGE"));
    expect(steps.map(({ status }) => status)).toEqual(Array(8).fill("passed"));
  });

  it("leaves the warehouse suspended while it is tested", async () => {
    await testOf(alone("CATALOG"));
    expect(standIn.world.warehouses.find(({ name }) => name === "CATALOG_WH")?.isSuspended).toBe(true);
  });
});

describe("a crawl", () => {
  it("tells every kind of relation with its columns, comments, texts and figures", async () => {
    const { assets } = await crawlOf();
    expect(keys(assets)).toEqual(["table SHOP.HR.PEOPLE", ...sales]);
    const byName = new Map(assets.map((asset) => [asset.key, asset]));
    expect(byName.get("SHOP.SALES.ORDERS")).toMatchObject({
      ...{ description: "Orders, one row each", owner: "TRANSFORMER", relation: '"SHOP"."SALES"."ORDERS"' },
      facts: {
        rowCount: 1200,
        sizeBytes: 96_000,
        clusteredBy: "LINEAR(PLACED_AT)",
        lastAlteredAt: "2026-11-01T04:30:00.000Z",
      },
    });
    expect(
      byName.get("SHOP.SALES.ORDERS")?.columns.map(({ name, type, description }) => [name, type, description]),
    ).toEqual([
      ["ORDER_ID", "NUMBER(38,0)", "The order's own number"],
      ["CUSTOMER_ID", "NUMBER(38,0)", ""],
      ["PLACED_AT", "TIMESTAMP_NTZ", "When it was placed"],
      ["AMOUNT", "NUMBER(12,2)", ""],
      ["ADDRESS", "VARIANT", ""],
      ["NOTE", "TEXT(80)", ""],
    ]);
    expect(byName.get("SHOP.SALES.orders")?.columns).toMatchObject([{ name: "id" }]);
    expect(byName.get("SHOP.SALES.CUSTOMERS")?.facts).toMatchObject({ transient: true });
    expect(byName.get("SHOP.SALES.CUSTOMER_ORDERS")?.code?.raw).toMatch(/^create or replace view/);
    expect(byName.get("SHOP.SALES.PAYROLL")).toMatchObject({ code: null, facts: { secure: true } });
    expect(byName.get("SHOP.SALES.DAILY_REVENUE")).toMatchObject({ facts: { dynamic: true, targetLag: "1 hour" } });
    expect(byName.get("SHOP.SALES.DAILY_REVENUE")?.code?.raw).toMatch(/^create dynamic table/);
    expect(byName.get("SHOP.SALES.LARGE_ORDERS")?.code?.raw).toMatch(/^create materialized view/);
  });

  it("draws what views are made of where that is granted, and otherwise says what would grant it", async () => {
    const { edges, warnings } = await crawlOf({ config: { role: "CATALOG_WITH_USAGE" } });
    expect(edges).toEqual([
      "SHOP.HR.PEOPLE > SHOP.SALES.PAYROLL",
      "SHOP.SALES.CUSTOMERS > SHOP.SALES.CUSTOMER_ORDERS",
      "SHOP.SALES.ORDERS > SHOP.SALES.CUSTOMER_ORDERS",
      "SHOP.SALES.ORDERS > SHOP.SALES.DAILY_REVENUE",
      "SHOP.SALES.ORDERS > SHOP.SALES.LARGE_ORDERS",
    ]);
    expect(warnings).toEqual([]);
    const without = await crawlOf({ config: { role: "CATALOG" } });
    expect([without.edges, without.warnings.map(({ code }) => code)]).toEqual([[], ["lineage-not-granted"]]);
  });

  it("reads long answers in parts, and waits for slow ones", async () => {
    Object.assign(standIn.behaviour, { inlineRows: 2, chunkRows: 3, pollsUntilDone: 2 });
    const { assets } = await crawlOf();
    expect(keys(assets)).toEqual(["table SHOP.HR.PEOPLE", ...sales]);
    expect(assets.flatMap(({ columns }) => columns)).toHaveLength(17);
    expect(standIn.requests.filter(({ path }) => path.startsWith("/results/")).length).toBeGreaterThan(5);
  });

  it("reads a database and a schema whose names are in lower case, quoted or not", async () => {
    for (const database of ["lower-case", '"lower-case"'])
      expect(keys((await crawlOf({ config: { database } })).assets)).toEqual(["table lower-case.raw.events"]);
    expect(await failureOf({ config: { database: '"shop"' } })).toMatchObject({ id: "database" });
  });

  it("reads only the schemas that were named", async () => {
    expect(keys((await crawlOf({ config: { schemas: "sales" } })).assets)).toEqual(sales);
  });

  it("goes on when the session's token runs out in the middle", async () => {
    standIn.expireSessions();
    const crawling = crawlOf();
    const { assets } = await crawling;
    expect(assets).toHaveLength(9);
  });

  it("tries a request again that was cut or refused for the moment", async () => {
    standIn.faults.resetConnection({ path: /query-request/ });
    standIn.faults.unavailable(503, { path: /query-request/ });
    expect((await crawlOf()).assets).toHaveLength(9);
  }, 30_000);

  it("fetches a part of an answer again that was cut on the way", async () => {
    Object.assign(standIn.behaviour, { inlineRows: 2, chunkRows: 3 });
    standIn.faults.cutBody({ path: /results/ });
    expect((await crawlOf()).assets).toHaveLength(9);
  }, 30_000);

  it("ends when it is told to, and cancels what runs", async () => {
    standIn.behaviour.statementMs = 30_000;
    const ending = new AbortController();
    const crawling = crawlOf({ signal: ending.signal });
    setTimeout(() => ending.abort(new Error("enough")), 500);
    await expect(crawling).rejects.toMatchObject({ message: expect.any(String) });
    expect(standIn.requests.map(({ path }) => path)).toEqual(
      expect.arrayContaining([expect.stringMatching(/abort-request/)]),
    );
  });
});

it("figures for the end of a test", async () => {
  expect(await client().found()).toMatchObject({ schema: 2, table: 6, view: 3 });
});

it("ten thousand tables in the middle of a few megabytes are read as they come", async () => {
  const world = demoWorld();
  const schema = world.databases[0]?.schemas[1];
  const [template] = schema?.relations ?? [];
  if (!schema || !template) throw new Error("The demo world has changed.");
  schema.relations = Array.from({ length: 10_000 }, (_, at) => ({
    ...template,
    name: `T${String(at).padStart(5, "0")}`,
  }));
  const large = await startSnowflake({ world });
  process.env.EGRESS_ALLOW += `,${new URL(large.url).host}`;
  const steps = await testOf({ config: { accessUrl: large.url } });
  expect(steps.at(-1)).toMatchObject({ status: "passed", message: expect.stringMatching(/^At least 10000 tables/) });
  const began = performance.now();
  const { assets } = await crawlOf({ config: { accessUrl: large.url } });
  expect(assets).toHaveLength(10_001);
  expect(assets.flatMap(({ columns }) => columns)).toHaveLength(60_001);
  expect(performance.now() - began).toBeLessThan(30_000);
  await large.close();
}, 60_000);
