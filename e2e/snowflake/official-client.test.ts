import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { type Client, officialClient } from "./official-client";
import { newKeyPair, type SnowflakeStandIn, startSnowflake } from "./start";

let standIn: SnowflakeStandIn;
let clients: Client[] = [];
beforeAll(async () => {
  standIn = await startSnowflake();
});
afterEach(async () => {
  standIn.faults.clear();
  Object.assign(standIn.behaviour, { inlineRows: 1000, chunkRows: 5000, pollsUntilDone: 0, statementMs: 0 });
  await Promise.all(clients.map((client) => client.close()));
  clients = [];
  standIn.forget();
});
afterAll(() => standIn.close());

const connect = async (options: Parameters<typeof officialClient>[1] = {}): Promise<Client> => {
  const client = await officialClient(standIn, options);
  clients.push(client);
  return client;
};
const asRole = (role: string, more: object = {}) =>
  connect({ role, warehouse: "CATALOG_WH", database: "SHOP", ...more });

const faultOf = async (asking: Promise<unknown>) => {
  const thrown: unknown = await asking.then(
    () => null,
    (error: unknown) => error,
  );
  const { name, code, sqlState, message } = thrown as {
    name: string;
    code: unknown;
    sqlState?: string;
    message: string;
  };
  return { name, code: String(code), sqlState, message };
};

it("logs in with a password, says who is there, and logs out", async () => {
  const client = await officialClient(standIn, { database: "shop", schema: "sales" });
  expect(
    await client.query(
      "select current_user() as u, current_role() as r, current_warehouse() as w, current_database() as d, current_schema() as s",
    ),
  ).toEqual([{ U: "CATALOG_USER", R: "CATALOG", W: "CATALOG_WH", D: "SHOP", S: "SALES" }]);
  await client.close();
  expect(standIn.openSessions()).toBe(0);
  expect(standIn.violations).toEqual([]);
});

it("logs in with a pair of keys, either of the two that a user may have, and with no other", async () => {
  const [first, second, other] = [newKeyPair(), newKeyPair(), newKeyPair()];
  const [user] = standIn.world.users;
  if (user) user.publicKeys = [first.publicKey, second.publicKey];
  const withKey = (privateKey: string) => connect({ authenticator: "SNOWFLAKE_JWT", privateKey });
  for (const { privateKey } of [first, second])
    expect(await (await withKey(privateKey)).query("select 1 as one")).toEqual([{ ONE: 1 }]);
  expect(await faultOf(withKey(other.privateKey))).toMatchObject({
    name: "OperationFailedError",
    code: "390144",
    message: expect.stringMatching(/^JWT token is invalid\. \[/),
  });
  expect(standIn.loginFaults.at(-1)?.reason).toBe("JWT_TOKEN_INVALID_PUBLIC_KEY_FINGERPRINT_MISMATCH");
  expect(
    await faultOf(connect({ authenticator: "SNOWFLAKE_JWT", privateKey: first.privateKey, username: "LOCKED_USER" })),
  ).toMatchObject({
    code: "390144",
  });
});

it("logs in with a programmatic token, within the role that it is for", async () => {
  const withToken = (token: string, more = {}) =>
    connect({ authenticator: "PROGRAMMATIC_ACCESS_TOKEN", token, ...more });
  const client = await withToken("eyJ-a-token-of-its-own");
  expect(await client.query("select current_role() as r")).toEqual([{ R: "CATALOG" }]);
  expect(await faultOf(withToken("eyJ-a-token-of-its-own", { role: "NO_TABLES" }))).toMatchObject({ code: "390189" });
  expect(await faultOf(withToken("eyJ-an-expired-token"))).toMatchObject({ code: "394400" });
  expect(await faultOf(withToken("nothing"))).toMatchObject({ code: "394400" });
});

it.each([
  ["a wrong password", { password: "wrong" }, "390100", "Incorrect username or password was specified."],
  ["a user who is not there", { username: "NOBODY" }, "390100", "Incorrect username or password was specified."],
  ["a role that the user does not hold", { role: "ACCOUNTADMIN" }, "390189", expect.stringContaining("'ACCOUNTADMIN'")],
  ["a locked user", { username: "LOCKED_USER", password: "locked" }, "390102", expect.stringContaining("locked")],
  [
    "a disabled user",
    { username: "DISABLED_USER", password: "disabled" },
    "390101",
    expect.stringContaining("disabled"),
  ],
])("refuses %s at the login", async (_, options, code, message) => {
  expect(await faultOf(connect(options))).toMatchObject({ name: "OperationFailedError", code, message });
});

it("refuses an address that a network policy does not allow, and has a page where no account is", async () => {
  standIn.faults.blockedByNetworkPolicy();
  expect(await faultOf(connect())).toMatchObject({ code: "390422" });
  standIn.faults.networkPolicyRequired();
  expect(await faultOf(connect())).toMatchObject({ code: "390432", message: "Fail : Network policy is required." });
  standIn.faults.noSuchAccount(404);
  expect(await faultOf(connect())).toMatchObject({ name: "RequestFailedError", code: "401002" });
});

it("describes tables, columns and views as INFORMATION_SCHEMA does, its own among them", async () => {
  const client = await asRole("CATALOG");
  const tables = await client.query(
    `select table_name, table_type, row_count, is_transient, is_dynamic, comment, last_altered
     from SHOP.information_schema.tables where table_schema = 'SALES' order by table_name`,
  );
  expect(tables.map((row) => [row.TABLE_NAME, row.TABLE_TYPE, row.ROW_COUNT, row.IS_DYNAMIC])).toEqual([
    ["CUSTOMERS", "BASE TABLE", 1200, "NO"],
    ["CUSTOMER_ORDERS", "VIEW", null, "NO"],
    ["DAILY_REVENUE", "BASE TABLE", 1200, "YES"],
    ["EXCHANGE_RATES", "EXTERNAL TABLE", null, "NO"],
    ["LARGE_ORDERS", "MATERIALIZED VIEW", 12, "NO"],
    ["ORDERS", "BASE TABLE", 1200, "NO"],
    ["PAYROLL", "VIEW", null, "NO"],
    ["orders", "BASE TABLE", 1200, "NO"],
  ]);
  expect(tables[0]?.LAST_ALTERED).toEqual(new Date("2026-11-01T04:30:00.000Z"));
  expect(
    await client.query("select count(*) as n from information_schema.tables where table_schema = 'INFORMATION_SCHEMA'"),
  ).toEqual([{ N: 6 }]);
  const columns = await client.query(
    `select c.column_name, c.data_type, c.numeric_precision, c.numeric_scale, c.character_maximum_length, c.is_nullable, c.comment
     from shop.information_schema.columns c where c.table_name = ? order by c.ordinal_position`,
    ["ORDERS"],
  );
  expect(columns).toHaveLength(6);
  expect(columns[0]).toEqual({
    COLUMN_NAME: "ORDER_ID",
    DATA_TYPE: "NUMBER",
    NUMERIC_PRECISION: 38,
    NUMERIC_SCALE: 0,
    CHARACTER_MAXIMUM_LENGTH: null,
    IS_NULLABLE: "NO",
    COMMENT: "The order's own number",
  });
  const views = await client.query("select table_name, view_definition from information_schema.views order by 1");
  expect(views.map((row) => [row.TABLE_NAME, typeof row.VIEW_DEFINITION])).toEqual([
    ["CUSTOMER_ORDERS", "string"],
    ["LARGE_ORDERS", "string"],
    ["PAYROLL", "object"],
  ]);
  expect(standIn.violations).toEqual([]);
});

it("keeps quoted names as they are and puts the others into upper case", async () => {
  const client = await asRole("CATALOG");
  expect(
    await client.query(
      'select "TABLE_NAME" as "tableName" from "lower-case".INFORMATION_SCHEMA.TABLES where table_schema = \'raw\'',
    ),
  ).toEqual([{ tableName: "events" }]);
  expect(await faultOf(client.query('select "table_name" from information_schema.tables'))).toMatchObject({
    code: "000904",
    sqlState: "42000",
    message: "SQL compilation error: error line 1 at position 7\ninvalid identifier '\"table_name\"'",
  });
});

it("hands out long answers in chunks", async () => {
  Object.assign(standIn.behaviour, { inlineRows: 3, chunkRows: 4 });
  const client = await asRole("CATALOG");
  const rows = await client.query("select column_name, is_nullable from information_schema.columns");
  expect(rows).toHaveLength(17);
  expect(rows.at(-1)).toEqual({ COLUMN_NAME: "PERSON", IS_NULLABLE: "YES" });
  expect(standIn.requests.filter(({ path }) => path.startsWith("/results/")).map(({ status }) => status)).toEqual([
    200, 200, 200, 200,
  ]);
});

it("lets a chunk be fetched again that was refused once", async () => {
  Object.assign(standIn.behaviour, { inlineRows: 3, chunkRows: 40 });
  standIn.faults.answerWith(
    { status: 403, headers: { "content-type": "application/xml" }, body: Buffer.from("<Error>AccessDenied</Error>") },
    { path: /^GET \/results\// },
  );
  const client = await asRole("CATALOG");
  expect(await client.query("select column_name from information_schema.columns")).toHaveLength(17);
  const chunks = standIn.requests.filter(({ path }) => path.startsWith("/results/"));
  expect(chunks.map(({ status }) => status)).toEqual([403, 200]);
});

it("lets a query wait, and an asynchronous one be asked for", async () => {
  standIn.behaviour.pollsUntilDone = 2;
  const client = await asRole("CATALOG");
  expect(await client.query("select count(*) as n from information_schema.views")).toEqual([{ N: 3 }]);
  expect(standIn.requests.filter(({ path }) => path.endsWith("/result"))).toHaveLength(2);
  standIn.behaviour.pollsUntilDone = 0;
  const queryId = await new Promise<string>((resolve, reject) => {
    client.connection.execute({
      sqlText: "select 2 as two",
      asyncExec: true,
      complete: (error, statement) => (error ? reject(error) : resolve(statement.getQueryId())),
    });
  });
  const statement = await client.connection.getResultsFromQueryId({ queryId });
  const rows = await new Promise((resolve, reject) => {
    const found: unknown[] = [];
    statement
      .streamRows()
      .on("data", (row) => found.push(row))
      .on("end", () => resolve(found))
      .on("error", reject);
  });
  expect(rows).toEqual([{ TWO: 2 }]);
});

it("ends a statement that is cancelled, and one that takes longer than it may", async () => {
  standIn.behaviour.statementMs = 60_000;
  const client = await asRole("CATALOG");
  let cancel = (): void => undefined;
  const running = new Promise((resolve, reject) => {
    const complete = (error: unknown) => (error ? reject(error) : resolve(null));
    const statement = client.connection.execute({ sqlText: "select 1", complete });
    cancel = () => statement.cancel(() => undefined);
  });
  await vi.waitFor(() => expect(standIn.runningStatements()).toBe(1));
  cancel();
  expect(await faultOf(running)).toMatchObject({ code: "000604", sqlState: "57014" });
  standIn.behaviour.statementMs = 1500;
  await client.query("alter session set statement_timeout_in_seconds = 2, query_tag = 'catalog'");
  standIn.behaviour.statementMs = 3000;
  expect(await faultOf(client.query("select 1"))).toMatchObject({ code: "000630", sqlState: "57014" });
}, 20_000);

it("renews a session that has expired, without the driver's user noticing", async () => {
  const client = await asRole("CATALOG");
  standIn.expireSessions();
  expect(await client.query("select 1 as one")).toEqual([{ ONE: 1 }]);
  expect(standIn.requests.filter(({ path }) => path === "/session/token-request")).toHaveLength(1);
});

it.each([
  ["NO_WAREHOUSE", "select count(*) from information_schema.tables", "000606", "57P03"],
  ["NO_DATABASE", "select count(*) from SHOP.information_schema.tables", "002003", "02000"],
  ["NO_DATABASE", "select count(*) from information_schema.tables", "090105", "22000"],
  ["CATALOG", "select count(*) from snowflake.account_usage.object_dependencies", "002003", "02000"],
  ["CATALOG", "select count(*) from shop.sales.orders", "002003", "42S02"],
  ["CATALOG", "use role ACCOUNTADMIN", "003013", "42501"],
  ["CATALOG", "use warehouse NOTHING", "002043", "02000"],
  ["CATALOG", "use warehouse TRANSFORMING", "002043", "02000"],
])("tells %s that it may not %s", async (role, sql, code, sqlState) => {
  const client = await asRole(role);
  expect(await faultOf(client.query(sql))).toMatchObject({ name: "OperationFailedError", code, sqlState });
  expect(standIn.violations).toEqual([]);
});

it.each([
  ["NO_SCHEMAS", 0, 0],
  ["NO_TABLES", 3, 0],
  ["CATALOG", 3, 9],
])("shows %s %i schemas and %i relations", async (role, schemas, relations) => {
  const client = await asRole(role);
  const own = "<> 'INFORMATION_SCHEMA'";
  expect(
    await client.query(`select count(*) as n from shop.information_schema.schemata where schema_name ${own}`),
  ).toEqual([{ N: schemas }]);
  expect(
    await client.query(`select count(*) as n from shop.information_schema.tables where table_schema ${own}`),
  ).toEqual([{ N: relations }]);
});

it("adds what secondary roles may see, as long as they are in use", async () => {
  const client = await asRole("NO_TABLES");
  const count = "select count(*) as n from shop.information_schema.tables where table_schema = 'SALES'";
  await client.query("use secondary roles all");
  expect(await client.query(count)).toEqual([{ N: 8 }]);
  await client.query("use secondary roles none");
  expect(await client.query(count)).toEqual([{ N: 0 }]);
});

it("shows databases, schemas, tables, views and dynamic tables, filtered and page by page", async () => {
  const client = await asRole("CATALOG");
  const names = async (sql: string) => (await client.query(sql)).map(({ name }) => name);
  expect(await names("show databases")).toEqual(["SHOP", "lower-case"]);
  expect(await names("show schemas in database SHOP")).toEqual(["INFORMATION_SCHEMA", "PUBLIC", "SALES", "HR"]);
  expect(await names("show tables in schema SHOP.SALES")).toEqual(["ORDERS", "CUSTOMERS", "orders", "DAILY_REVENUE"]);
  expect(await names("show tables like 'ord%' in account starts with 'ORD'")).toEqual(["ORDERS"]);
  expect(await names("show views in database shop limit 2")).toEqual(["CUSTOMER_ORDERS", "PAYROLL"]);
  expect(await names("show views in database shop limit 2 from 'CUSTOMER_ORDERS'")).toEqual([
    "PAYROLL",
    "LARGE_ORDERS",
  ]);
  expect(
    (await client.query("show dynamic tables in database SHOP")).map(({ name, target_lag }) => [name, target_lag]),
  ).toEqual([["DAILY_REVENUE", "1 hour"]]);
  expect(await names("show external tables in account")).toEqual(["EXCHANGE_RATES"]);
  expect(await client.query('select "name" as n from table(result_scan(last_query_id()))')).toEqual([
    { N: "EXCHANGE_RATES" },
  ]);
});

it("shows a role's grants one by one, and a user's roles", async () => {
  const client = await asRole("CATALOG");
  const grants = await client.query("show grants to role CATALOG");
  const written = grants.map(({ privilege, granted_on, name }) => `${privilege} ${granted_on} ${name}`);
  expect(written).toContain("USAGE WAREHOUSE CATALOG_WH");
  expect(written).toContain("USAGE SCHEMA SHOP.SALES");
  expect(written).toContain('REFERENCES TABLE SHOP.SALES."orders"');
  expect(written).toContain("MONITOR DYNAMIC_TABLE SHOP.SALES.DAILY_REVENUE");
  expect((await client.query("show grants to user CATALOG_USER")).map(({ role }) => role)).toContain(
    "CATALOG_WITH_USAGE",
  );
});

it("tells what views read, to those who may see the account's usage or the view itself", async () => {
  const client = await asRole("CATALOG_WITH_USAGE");
  const edges = await client.query(
    `select referenced_object_name as source, referencing_object_name as target
     from snowflake.account_usage.object_dependencies where referencing_database = 'SHOP' order by target, source`,
  );
  expect(edges.map(({ SOURCE, TARGET }) => `${SOURCE} > ${TARGET}`)).toEqual([
    "CUSTOMERS > CUSTOMER_ORDERS",
    "ORDERS > CUSTOMER_ORDERS",
    "ORDERS > DAILY_REVENUE",
    "ORDERS > LARGE_ORDERS",
    "PEOPLE > PAYROLL",
  ]);
  const [reference] = await client.query(
    `select * from table(SHOP.information_schema.get_object_references(
       database_name => 'SHOP', schema_name => 'SALES', object_name => 'CUSTOMER_ORDERS'))`,
  );
  expect(reference).toMatchObject({ REFERENCED_OBJECT_NAME: "ORDERS", REFERENCED_OBJECT_TYPE: "TABLE" });
});

it.each([
  ["selec 1", "001003", "syntax error line 1 at position 0 unexpected 'selec'."],
  ["select foo(1)", "002140", "Unknown function FOO"],
  ["select nothing from information_schema.tables", "000904", "invalid identifier 'NOTHING'"],
  [
    "select table_name, count(*) from information_schema.tables",
    "000979",
    "[TABLE_NAME] is not a valid group by expression",
  ],
  ["create table a (b int)", "001003", "unexpected 'create'"],
  ["alter session set nonsense = 1", "001420", "invalid parameter 'NONSENSE'"],
])("refuses %s and records it", async (sql, code, words) => {
  const client = await asRole("CATALOG");
  const fault = await faultOf(client.query(sql));
  expect(fault.code).toBe(code);
  expect(fault.message).toContain(words);
  expect(standIn.violations).toHaveLength(1);
});
