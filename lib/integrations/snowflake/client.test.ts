import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AssetDraft, EdgeDraft } from "../../core/catalog";
import { WarningList } from "../../core/warnings";
import type { TestStep } from "../contract";
import { openSnowflake } from "./client";
import { snowflakeConfig } from "./config";
import { type CannedAccount, startCannedAccount } from "./fixtures/canned-account";
import { cannedDatabase } from "./fixtures/canned-database";

let account: CannedAccount;
beforeEach(async () => {
  account = await startCannedAccount();
  account.answer(cannedDatabase());
});
afterEach(() => account.close());

const client = (over: Record<string, unknown> = {}, signal = new AbortController().signal) =>
  openSnowflake({
    connectorId: null,
    config: snowflakeConfig.parse({
      ...{ account: "myorg-acct", user: "connetra", warehouse: "wh", database: "analytics", role: "reader" },
      accessUrl: account.origin,
      ...over,
    }),
    secrets: { password: "canary-password" },
    signal,
    purpose: "test",
  });

const steps = async (over: Record<string, unknown> = {}): Promise<TestStep[]> => {
  const all = [];
  for await (const step of client(over).test()) all.push(step);
  return all;
};
const failing = async (over: Record<string, unknown> = {}): Promise<TestStep> => {
  const all = await steps(over);
  const at = all.findIndex(({ status }) => status === "failed");
  expect(all.slice(0, at).every(({ status }) => status === "passed" || status === "warned")).toBe(true);
  expect(all.slice(at + 1).every(({ status }) => status === "skipped")).toBe(true);
  expect(JSON.stringify(all)).not.toContain("canary");
  const step = all[at];
  if (!step) throw new Error("No step failed.");
  return step;
};

const crawled = async (over: Record<string, unknown> = {}) => {
  const assets: AssetDraft[] = [];
  const edges: EdgeDraft[] = [];
  const warnings = new WarningList();
  await client(over).crawl({
    warnings,
    asset: async (draft) => void assets.push(draft),
    edge: (edge) => void edges.push(edge),
    progress: () => {},
  });
  return { assets, edges, warnings: warnings.list };
};

describe("the connection test", () => {
  it("passes step by step, and needs no running warehouse", async () => {
    const all = await steps();
    expect(all.map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...["reach passed", "authenticate passed", "role passed", "warehouse passed"],
      ...["database passed", "schemas passed", "lineage passed", "visible passed"],
    ]);
    expect(all.map(({ message }) => message)).toMatchObject([
      expect.stringMatching(/answers/),
      "Signed in as CONNETRA with a password.",
      "The session has the role READER.",
      expect.stringMatching(/WH \(X-Small\) may be used\. It is suspended: a sync resumes it, this test does not/),
      "The database ANALYTICS may be used.",
      "2 schemas: MARTS, raw.",
      expect.stringMatching(/list of dependencies/),
      "2 tables and 1 view are visible.",
    ]);
    for (const sql of account.statements()) expect(sql).toMatch(/^(show|use warehouse) |^select current_role\(\)/);
    expect(account.asked.at(-1)?.path).toContain("delete=true");
  });

  it.each([
    ["390100", "Incorrect username or password was specified.", "authenticate", /does not accept this password/],
    [
      "390422",
      "Incoming request with IP 1.2.3.4 is not allowed to access Snowflake.",
      "authenticate",
      /network policy/,
    ],
    ["394508", "MFA with TOTP is required.", "authenticate", /second factor/],
    ["390101", "User access disabled.", "authenticate", /is disabled/],
    [
      "390189",
      "Role 'READER' specified in the connect string is not granted.",
      "role",
      /may not take on the role READER/,
    ],
  ])("tells refusal %s where it belongs", async (fault, message, id, words) => {
    account.refuseLogin({ fault, message });
    const step = await failing();
    expect(step.id).toBe(id);
    expect(step.message).toMatch(words);
  });

  it("tells an account that does not exist while reaching it", async () => {
    account.instead((_, response) => {
      response.writeHead(404).end("nope");
      return true;
    });
    expect(await failing()).toMatchObject({
      id: "reach",
      message: expect.stringMatching(/knows no Snowflake account/),
    });
  });

  it("tells a key that cannot be opened before anything is sent", async () => {
    const all = [];
    const broken = "-----BEGIN PRIVATE KEY-----\nMIIcanary\n-----END PRIVATE KEY-----";
    const { config } = {
      config: snowflakeConfig.parse({
        account: "a-b",
        user: "u",
        warehouse: "w",
        database: "d",
        accessUrl: account.origin,
      }),
    };
    const { signal } = new AbortController();
    const opened = openSnowflake({
      connectorId: null,
      config,
      secrets: { privateKey: broken },
      signal,
      purpose: "test",
    });
    for await (const step of opened.test()) all.push(step);
    expect(all[1]).toMatchObject({ id: "authenticate", status: "failed", message: "The private key cannot be read." });
    expect(account.asked).toEqual([]);
  });

  it.each([
    [{ warehouses: { columns: ["name"], rows: [] } }, "warehouse", "GRANT USAGE ON WAREHOUSE WH TO ROLE READER;"],
    [
      { warehouses: { columns: ["name", "state", "auto_resume"], rows: [["WH", "SUSPENDED", "false"]] } },
      "warehouse",
      "ALTER WAREHOUSE WH SET AUTO_RESUME = TRUE;",
    ],
    [{ use: { fault: "002043", message: "canary" } }, "warehouse", ""],
    [{ databases: { columns: ["name"], rows: [] } }, "database", "GRANT USAGE ON DATABASE ANALYTICS TO ROLE READER;"],
    [{ databases: { columns: ["name"], rows: [["Analytics"], ["aNalytics"]] } }, "database", "double quotes"],
    [
      { schemas: { columns: ["name"], rows: [["INFORMATION_SCHEMA"]] } },
      "schemas",
      "GRANT USAGE ON ALL SCHEMAS IN DATABASE ANALYTICS TO ROLE READER;",
    ],
    [
      { objects: { columns: ["name", "schema_name", "kind"], rows: [] } },
      "visible",
      "GRANT REFERENCES ON FUTURE VIEWS IN DATABASE ANALYTICS TO ROLE READER;",
    ],
    [
      {
        databases: { columns: ["name", "kind"], rows: [["ANALYTICS", "IMPORTED DATABASE"]] },
        objects: { columns: ["name", "schema_name", "kind"], rows: [] },
      },
      "visible",
      "GRANT IMPORTED PRIVILEGES ON DATABASE ANALYTICS TO ROLE READER;",
    ],
  ])("names the step and the grant that is missing: %#", async (over, id, grant) => {
    account.answer(cannedDatabase(over));
    const step = await failing();
    expect(step.id).toBe(id);
    expect(step.remedy).toContain(grant);
  });

  it.each([
    [{ who: { columns: ["ROLE", "VERSION"], rows: [["ACCOUNTADMIN", "9"]] } }, {}, "role", /far more than read/],
    [{ dependencies: { fault: "002003", message: "canary" } }, {}, "lineage", /known from dbt alone/],
    [{}, { schemas: "marts, typo" }, "schemas", /There is none named TYPO/],
  ])("warns of what works and could be better: %#", async (over, config, id, words) => {
    account.answer(cannedDatabase(over));
    const warned = (await steps(config)).filter(({ status }) => status !== "passed");
    expect(warned).toMatchObject([{ id, status: "warned", message: expect.stringMatching(words) }]);
    expect(warned[0]?.remedy).toBeTruthy();
  });

  it("ends within ten seconds when the account falls silent", async () => {
    account.instead(({ path }) => path.includes("query-request"));
    const began = performance.now();
    expect(await failing()).toMatchObject({ id: "role", message: expect.stringMatching(/did not answer in time/) });
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 15_000);
});

describe("a crawl", () => {
  it("tells every table and view with its columns, text and facts", async () => {
    const { assets, edges, warnings } = await crawled();
    expect(assets.map(({ key, type }) => `${type} ${key}`)).toEqual([
      ...["table ANALYTICS.MARTS.DAILY", "table ANALYTICS.MARTS.ORDERS", "view ANALYTICS.MARTS.ORDERS_V"],
      ...["external_table ANALYTICS.raw.FILES", "table ANALYTICS.raw.ev..ents"],
    ]);
    const [daily, orders, view, files, events] = assets;
    expect(daily).toMatchObject({
      facts: { dynamic: true, targetLag: "1 day" },
      code: { raw: expect.stringMatching(/dynamic/) },
    });
    expect(orders).toMatchObject({
      ...{ relation: '"ANALYTICS"."MARTS"."ORDERS"', owner: "BUILDER", description: "All orders.", code: null },
      facts: {
        rowCount: 42,
        sizeBytes: 2048,
        clusteredBy: "LINEAR(ID)",
        transient: true,
        lastAlteredAt: "2025-11-20T12:00:00.000Z",
      },
      columns: [
        {
          name: "ID",
          type: "NUMBER(38,0)",
          description: "The number of the order.",
          constraints: [{ type: "not_null" }],
        },
        { name: "note", type: "TEXT" },
      ],
    });
    expect(view).toMatchObject({
      columns: [{ name: "ID" }],
      code: { raw: expect.stringMatching(/^create view/) },
      facts: { secure: true },
    });
    expect(files).toMatchObject({ columns: [], facts: { location: "@stage/x/", fileFormat: "PARQUET" } });
    expect(events).toMatchObject({
      relation: '"ANALYTICS"."raw"."ev.ents"',
      columns: [{ name: "at", type: "TIMESTAMP_NTZ" }],
      facts: { iceberg: true },
    });
    expect(edges).toEqual([{ from: "ANALYTICS.MARTS.ORDERS", to: "ANALYTICS.MARTS.ORDERS_V" }]);
    expect(warnings).toEqual([]);
  });

  it("asks of metadata alone, and changes nothing", async () => {
    await crawled();
    for (const sql of account.statements()) {
      expect(sql).toMatch(/^(select|show|use warehouse) /);
      if (sql.startsWith("select ") && !sql.startsWith("select current_role"))
        expect(sql).toMatch(/ from ("ANALYTICS"\.information_schema\.|snowflake\.account_usage\.object_dependencies )/);
    }
  });

  it("asks only for the schemas that were named, as Snowflake keeps them", async () => {
    await crawled({ schemas: ["marts", '"raw"'] });
    const tables = account.statements().find((sql) => sql.includes("information_schema.tables"));
    expect(tables).toContain("table_schema in ('MARTS', 'raw')");
  });

  it("finds a schema in lower case that was typed without quotes, and says which are not there", async () => {
    const { warnings } = await crawled({ schemas: "marts, Raw, typo" });
    expect(account.statements().find((sql) => sql.includes("information_schema.views"))).toContain("('MARTS', 'raw')");
    expect(warnings).toMatchObject([{ code: "schema-missing", examples: ["TYPO"] }]);
    await expect(crawled({ schemas: "typo" })).rejects.toThrow(/none of the schemas that were named: TYPO/);
  });

  it("goes on without lineage where it is not granted, and says what would grant it", async () => {
    account.answer(cannedDatabase({ dependencies: { fault: "002003", message: "does not exist or not authorized" } }));
    const { assets, edges, warnings } = await crawled();
    expect([assets.length, edges.length]).toEqual([5, 0]);
    expect(warnings).toMatchObject([
      { code: "lineage-not-granted", examples: ["GRANT DATABASE ROLE SNOWFLAKE.OBJECT_VIEWER TO ROLE READER;"] },
    ]);
  });

  it("goes on without details that cannot be listed", async () => {
    account.answer(cannedDatabase({ materialized: { fault: "000002", message: "Unsupported feature" } }));
    const { assets, warnings } = await crawled();
    expect(assets).toHaveLength(5);
    expect(warnings).toMatchObject([{ code: "details-not-read", examples: ["materialized views: SHOW was refused"] }]);
  });

  it("fails in words when the middle of it fails", async () => {
    account.answer(cannedDatabase({ columns: { fault: "000630", message: "canary" } }));
    await expect(crawled()).rejects.toMatchObject({ code: "vendor-unreachable", retryable: true });
  });

  it("passes on what the sink throws, and says goodbye all the same", async () => {
    const lost = new Error("lease lost");
    const sink = { warnings: new WarningList(), edge: () => {}, progress: () => {}, asset: () => Promise.reject(lost) };
    await expect(client().crawl(sink)).rejects.toBe(lost);
    expect(account.asked.at(-1)?.path).toContain("delete=true");
  });
});

it("figures at the end of a test: schemas, tables, views and the version", async () => {
  expect(await client().found()).toEqual({ schema: 2, table: 2, view: 1, serverVersion: "Snowflake 9.40.1" });
});
