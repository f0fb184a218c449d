import { createSign } from "node:crypto";
import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type BigQueryStandIn, startBigQuery } from "./start";

let standIn: BigQueryStandIn;
beforeAll(async () => {
  standIn = await startBigQuery();
});
afterEach(() => standIn.forget());
afterAll(() => standIn.close());

const SCOPE = "https://www.googleapis.com/auth/bigquery.readonly";
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const now = () => Math.floor(Date.now() / 1000);

function assertion(claims: object = {}, header: object = {}): string {
  const { keyFile } = standIn;
  const usual = {
    iss: keyFile.client_email,
    scope: SCOPE,
    aud: "https://oauth2.googleapis.com/token",
    iat: now(),
    exp: now() + 3600,
  };
  const signed = `${part({ alg: "RS256", typ: "JWT", kid: keyFile.private_key_id, ...header })}.${part({ ...usual, ...claims })}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(keyFile.private_key).toString("base64url")}`;
}
const tokenAnswer = async (form: Record<string, string>) => {
  const response = await fetch(standIn.tokenUrl, { method: "POST", body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const grant_type = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const token = async (claims: object = {}) =>
  String((await tokenAnswer({ grant_type, assertion: assertion(claims) })).body.access_token);

const ask = async (path: string, init: RequestInit = {}, bearer?: string) => {
  const headers = { authorization: `Bearer ${bearer ?? (await token())}`, "content-type": "application/json" };
  const response = await fetch(`${standIn.url}/bigquery/v2/${path}`, { headers, ...init });
  const body = (await response.json()) as { error?: { errors: { reason: string }[]; message: string; status: string } };
  return { status: response.status, reason: body.error?.errors[0]?.reason, body };
};

it("hands out a token for an hour", async () => {
  const { status, body } = await tokenAnswer({ grant_type, assertion: assertion() });
  expect([status, body]).toEqual([
    200,
    { access_token: expect.stringMatching(/^ya29\.c\./), expires_in: 3599, token_type: "Bearer" },
  ]);
});

it.each([
  [
    "a signature of another key",
    () => assertion().replace(/.{8}$/, "AAAAAAAA"),
    "invalid_grant",
    "Invalid JWT Signature.",
  ],
  ["a key that was deleted", () => assertion({}, { kid: "gone" }), "invalid_grant", "Invalid JWT Signature."],
  ["no algorithm", () => assertion({}, { alg: "none" }), "invalid_request", "Bad Request"],
  [
    "another audience",
    () => assertion({ aud: "https://bigquery.googleapis.com/" }),
    "invalid_grant",
    /Failed audience check/,
  ],
  [
    "a token of yesterday",
    () => assertion({ iat: now() - 86_400, exp: now() - 82_800 }),
    "invalid_grant",
    /reasonable timeframe/,
  ],
  [
    "a clock that is ahead",
    () => assertion({ iat: now() + 900, exp: now() + 1900 }),
    "invalid_grant",
    /reasonable timeframe/,
  ],
  ["a token for a day", () => assertion({ exp: now() + 86_400 }), "invalid_grant", /short-lived token/],
  ["no scope", () => assertion({ scope: "" }), "invalid_scope", /Invalid OAuth scope/],
  ["another account", () => assertion({ iss: "nobody@nowhere" }), "invalid_grant", "Invalid grant: account not found"],
])("refuses %s at the token endpoint", async (_, make, error, description) => {
  const { status, body } = await tokenAnswer({ grant_type, assertion: make() });
  expect(status).toBe(400);
  expect(body).toEqual({
    error,
    error_description: typeof description === "string" ? description : expect.stringMatching(description),
  });
});

it("refuses any other way to get a token", async () => {
  expect((await tokenAnswer({ grant_type: "password" })).body.error).toBe("unsupported_grant_type");
});

it("refuses requests without a token, with an unknown one, and with one for another API", async () => {
  for (const bearer of ["", "ya29.unknown"])
    expect(await ask("projects", {}, bearer)).toMatchObject({
      status: 401,
      reason: "authError",
      body: { error: { status: "UNAUTHENTICATED" } },
    });
  const other = await token({ scope: "https://www.googleapis.com/auth/devstorage.read_only" });
  expect(await ask("projects", {}, other)).toMatchObject({ status: 403, reason: "insufficientPermissions" });
  const good = await token();
  standIn.expireTokens();
  expect(await ask("projects", {}, good)).toMatchObject({ status: 401 });
  expect(standIn.violations).toEqual([]);
});

it("takes a token that the account signed itself", async () => {
  const { client_email } = standIn.keyFile;
  const own = assertion({ sub: client_email, aud: "https://bigquery.googleapis.com/", scope: undefined });
  expect(await ask("projects", {}, own)).toMatchObject({ status: 200 });
});

const query = (body: object) => ({
  method: "POST",
  body: JSON.stringify({ query: "SELECT 1", useLegacySql: false, ...body }),
});

it.each([
  ["a parameter that nobody knows", "projects/shop-data/datasets?limit=5", {}, 400],
  ["a page that is no number", "projects/shop-data/datasets?maxResults=all", {}, 400],
  ["a page of another list", "projects/shop-data/datasets?pageToken=abc", {}, 400],
  ["a path that nobody knows", "projects/shop-data/tables", {}, 404],
  ["a path with a slash at its end", "projects/shop-data/datasets/", {}, 404],
  ["data of a table", "projects/shop-data/datasets/sales/tables/orders/data", {}, 404],
  ["another method", "projects/shop-data/datasets", { method: "DELETE" }, 405],
  [
    "legacy SQL, which is what is spoken unless told otherwise",
    "projects/shop-data/queries",
    query({ useLegacySql: undefined }),
    400,
  ],
  ["a body with a stranger in it", "projects/shop-data/queries", query({ sql: "SELECT 1" }), 400],
  ["a body that is no JSON", "projects/shop-data/queries", { method: "POST", body: "SELECT 1" }, 400],
])("refuses %s and records it", async (_, path, init, status) => {
  expect((await ask(path, init)).status).toBe(status);
  expect(standIn.violations).toHaveLength(1);
});

it("keeps what was asked, the SQL of it too, and no token", async () => {
  const good = await token();
  await ask("projects/shop-data/queries", query({}), good);
  expect(standIn.requests.at(-1)).toEqual({
    method: "POST",
    path: "/bigquery/v2/projects/shop-data/queries",
    query: {},
    status: 200,
    sql: "SELECT 1",
  });
  expect(JSON.stringify(standIn.requests)).not.toContain(good);
});

it("answers a query without rows with none, and its place with it", async () => {
  const sql = "SELECT table_name FROM empty.INFORMATION_SCHEMA.TABLES";
  const { body } = await ask("projects/shop-data/queries", query({ query: sql }));
  expect(body).toMatchObject({ jobComplete: true, totalRows: "0", jobReference: { location: "EU" } });
  expect(body).not.toHaveProperty("rows");
});

it("refuses a dry run that is wrong at once, and any other job with an error in it", async () => {
  const job = (dryRun: boolean) => ({
    method: "POST",
    body: JSON.stringify({ configuration: { dryRun, query: { query: "SELECT nothing", useLegacySql: false } } }),
  });
  expect(await ask("projects/shop-data/jobs", job(true))).toMatchObject({ status: 400, reason: "invalidQuery" });
  expect(await ask("projects/shop-data/jobs", job(false))).toMatchObject({
    status: 200,
    body: { status: { state: "DONE", errorResult: { reason: "invalidQuery" } } },
  });
});

it("packs its answers for those who ask", async () => {
  const headers = { authorization: `Bearer ${await token()}`, "accept-encoding": "gzip" };
  const raw = await new Promise<Buffer>((resolve, reject) => {
    request(
      `${standIn.url}/bigquery/v2/projects`,
      { headers },
      (response) => void buffer(response).then(resolve, reject),
    ).end();
  });
  expect(JSON.parse(gunzipSync(raw).toString("utf8"))).toMatchObject({ kind: "bigquery#projectList", totalItems: 1 });
});
