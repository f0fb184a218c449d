import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type SnowflakeStandIn, startSnowflake } from "./start";

let standIn: SnowflakeStandIn;
beforeAll(async () => {
  standIn = await startSnowflake({ inlineRows: 1, chunkRows: 2 });
});
afterEach(() => {
  standIn.faults.clear();
  standIn.forget();
});
afterAll(() => standIn.close());

type Body = { success: boolean; code: string | null; message: string | null; data: Record<string, unknown> | null };
const ask = async (path: string, json: object | null = null, headers: Record<string, string> = {}, method = "POST") => {
  const response = await fetch(standIn.url + path, {
    method,
    headers: { "content-type": "application/json", ...(json ? { "content-encoding": "gzip" } : {}), ...headers },
    ...(json ? { body: gzipSync(JSON.stringify(json)) } : {}),
  });
  return (await response.json()) as Body;
};
const login = (more: object = {}, query = "") =>
  ask(`/session/v1/login-request${query}`, {
    data: {
      ACCOUNT_NAME: "pedalworks-shop",
      LOGIN_NAME: "catalog_user",
      PASSWORD: "correct horse battery staple",
      CLIENT_APP_ID: "JavaScript",
      CLIENT_APP_VERSION: "3.3.0",
      CLIENT_ENVIRONMENT: {},
      ...more,
    },
  });
const session = async (query = "") => {
  const { data } = await login({}, query);
  return { authorization: `Snowflake Token="${data?.token}"`, master: `Snowflake Token="${data?.masterToken}"`, data };
};

it("answers with 200 and an envelope, whatever became of it", async () => {
  const { data } = await session("?databaseName=SHOP&schemaName=sales&warehouse=nothing");
  expect(data?.sessionInfo).toEqual({
    databaseName: "SHOP",
    schemaName: "SALES",
    warehouseName: null,
    roleName: "CATALOG",
  });
  expect(await login({ PASSWORD: "wrong" })).toMatchObject({ success: false, code: "390100", data: null });
});

it("knows a session by its token alone", async () => {
  const { authorization } = await session();
  const select = (headers: Record<string, string>) =>
    ask("/queries/v1/query-request?requestId=1", { sqlText: "select 1" }, headers);
  expect(await select({ authorization })).toMatchObject({ success: true, data: { rowset: [["1"]] } });
  expect(await select({})).toMatchObject({ success: false, code: "390104" });
  expect(await select({ authorization: authorization.replace("Snowflake Token=", "Bearer ") })).toMatchObject({
    code: "390104",
  });
  await ask("/session?delete=true", null, { authorization });
  expect(await select({ authorization })).toMatchObject({ code: "390104" });
});

it("renews a session for its master token alone", async () => {
  const { authorization, master, data } = await session();
  const renewal = { requestType: "RENEW", oldSessionToken: data?.token };
  expect(await ask("/session/token-request", renewal, { authorization })).toMatchObject({ code: "390114" });
  const renewed = await ask("/session/token-request", renewal, { authorization: master });
  expect(renewed.data).toMatchObject({ validityInSecondsST: 3600, validityInSecondsMT: 14_400 });
  expect(renewed.data?.sessionToken).not.toBe(data?.token);
});

it("hands out a chunk for its secret address and key, as long as they are good", async () => {
  const { authorization } = await session();
  const { data } = await ask("/queries/v1/query-request", { sqlText: "show databases" }, { authorization });
  const [chunk] = (data?.chunks ?? []) as { url: string; rowCount: number }[];
  const headers = data?.chunkHeaders as Record<string, string>;
  expect(chunk?.rowCount).toBe(1);
  const fetched = async (with_: Record<string, string>) => fetch(chunk?.url ?? "", { headers: with_ });
  expect(JSON.parse(`[${await (await fetched(headers)).text()}]`)[0][1]).toBe("lower-case");
  expect((await fetched({})).status).toBe(403);
  standIn.expireChunks();
  expect((await fetched(headers)).status).toBe(403);
});

it.each([
  ["a path that nobody knows", "/session/v2/login-request", {}],
  ["a parameter that nobody knows", "/session/v1/login-request?role=CATALOG", {}],
  [
    "another account's name, as from an address read wrong",
    "/session/v1/login-request",
    { ACCOUNT_NAME: "pedalworks-shop.snowflakecomputing.com" },
  ],
  ["a login without a user", "/session/v1/login-request", { LOGIN_NAME: undefined }],
])("refuses %s and records it", async (_, path, more) => {
  const answer = await ask(path, {
    data: {
      ACCOUNT_NAME: "PEDALWORKS_SHOP",
      LOGIN_NAME: "x",
      CLIENT_APP_ID: "x",
      CLIENT_APP_VERSION: "1",
      CLIENT_ENVIRONMENT: {},
      ...more,
    },
  });
  expect(answer.success).toBe(false);
  expect(standIn.violations).toHaveLength(1);
});

it("refuses a query request with a stranger in it and records it", async () => {
  const { authorization } = await session();
  expect(
    await ask("/queries/v1/query-request", { sqlText: "select 1", statement: 1 }, { authorization }),
  ).toMatchObject({ success: false });
  expect(standIn.violations).toHaveLength(1);
});

it("keeps what was asked, the SQL of it too, and neither password nor token", async () => {
  const { authorization, data } = await session();
  await ask("/queries/v1/query-request?requestId=1", { sqlText: "select 1" }, { authorization });
  expect(standIn.requests.at(-1)).toMatchObject({ path: "/queries/v1/query-request", sql: "select 1", status: 200 });
  const kept = JSON.stringify(standIn.requests);
  for (const secret of ["correct horse", String(data?.token)]) expect(kept).not.toContain(secret);
});

it("can break: slow, cut, reset, a gateway's page", async () => {
  standIn.faults.unavailable(503, { path: /login-request/ });
  await expect(login()).rejects.toThrow("is not valid JSON");
  standIn.faults.resetConnection();
  await expect(login()).rejects.toThrow("fetch failed");
  standIn.faults.cutBody();
  await expect(login()).rejects.toThrow("terminated");
  standIn.faults.slow({ ms: 150 });
  const started = performance.now();
  expect((await login()).success).toBe(true);
  expect(performance.now() - started).toBeGreaterThan(140);
});
