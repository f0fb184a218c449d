import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { ask } from "./ask";
import { type DbtCloud, startDbtCloud } from "./start";

let cloud: DbtCloud;
beforeAll(async () => {
  cloud = await startDbtCloud();
});
afterEach(() => cloud.forget());
afterAll(() => cloud.close());

const status = async (path: string, init?: Parameters<typeof ask>[2]) => (await ask(cloud, path, init)).status;
const rules = () => cloud.violations.map(({ rule }) => rule);

it.each(["Token", "Bearer"])("takes a token after the word %s", async (word) => {
  expect(await status("jobs/", { authorization: `${word} ${cloud.token}` })).toBe(200);
});

it.each([
  ["no token", ""],
  ["another token", "Token dbtc_unknown"],
  ["a token without a word before it", "dbtc_unknown"],
  ["another kind of authorization", "Basic dXNlcjpwYXNz"],
])("answers %s with 401 in dbt Cloud's envelope, and blames nobody", async (_, authorization) => {
  const answer = await ask(cloud, "jobs/", { authorization });
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.text)).toEqual({
    status: { code: 401, is_success: false, user_message: "Invalid token.", developer_message: null },
    data: null,
  });
  expect(rules()).toEqual([]);
});

it("answers an unknown account with 404, as dbt Cloud does, and blames nobody", async () => {
  const answer = await ask(cloud, "/api/v2/accounts/1/jobs/");
  expect(answer.status).toBe(404);
  expect(answer.text).toContain("Please check that you have the proper permissions.");
  expect(rules()).toEqual([]);
});

it.each(["POST", "PUT", "PATCH", "DELETE"])("refuses %s and records it", async (method) => {
  const { nightly } = cloud.demo.pedalworks.jobs;
  expect(await status(`jobs/${nightly.id}/`, { method })).toBe(405);
  expect(rules()).toEqual([`${method} is never sent: the stand-in is read only`]);
});

it.each(["jobs/70471823104320/run/", "runs", "jobs", "nothing/", "projects/abc/", "jobs/%ZZ/"])(
  "does not know the path %s and records it",
  async (path) => {
    expect(await status(path)).toBe(404);
    expect(rules()).toEqual(["This path is not in the specification, or not in the stand-in"]);
  },
);

it.each([
  ["runs/?job_id=1", "job_id is not a parameter of this endpoint"],
  ["runs/?limit=101", "limit must be an integer from 1 to 100"],
  ["runs/?limit=all", "limit must be an integer from 1 to 100"],
  ["runs/?offset=-1", "offset must be an integer from 0"],
  ["runs/?status=success", "status must be an integer"],
  ["runs/?status__in=10,20", "status__in must be integers"],
  ["runs/?has_docs_generated=1", "has_docs_generated must be true or false"],
  ["runs/?order_by=-started_at", "order_by must be one of id, created_at, finished_at"],
  ["runs/?include_related=run_steps", "include_related does not know run_steps"],
  ["runs/?finished_at__range=2026-01-01", "finished_at__range must be two dates"],
  ["runs/?limit=1&limit=2", "limit is given more than once"],
  ["jobs/?state=gone", "state must be an integer or one of active, deleted, all"],
])("answers %s with 400 and records why", async (path, rule) => {
  expect(await status(path)).toBe(400);
  expect(rules()).toEqual([rule]);
});

it.each([
  "runs/?status__in=10&status__in=20",
  "runs/?status__in=[10, 20]",
  "runs/?include_related=job,trigger",
  "runs/?include_related=['job','trigger']",
  "jobs/?state=2",
])("takes %s", async (path) => {
  expect(await status(path)).toBe(200);
  expect(rules()).toEqual([]);
});

it("keeps what was asked and answered, without the token", async () => {
  await ask(cloud, "projects/?limit=1");
  expect(cloud.requests).toMatchObject([
    {
      method: "GET",
      path: `/api/v2/accounts/${cloud.accountId}/projects/`,
      query: { limit: ["1"] },
      scheme: "Token",
      status: 200,
      contentType: "application/json",
      answer: { status: { code: 200 } },
    },
  ]);
  expect(JSON.stringify(cloud.requests)).not.toContain(cloud.token);
});

it("shows a token of one project nothing of the others", async () => {
  const authorization = `Token ${cloud.limitedTokens.oneProject}`;
  const { text } = await ask(cloud, "projects/", { authorization });
  expect(JSON.parse(text)).toMatchObject({ data: [{ name: "Pedalworks" }], extra: { pagination: { total_count: 1 } } });
  expect(await status(`projects/${cloud.demo.cityMobility.project.id}/`, { authorization })).toBe(404);
  expect(await status(`jobs/${cloud.demo.cityMobility.jobs.daily.id}/`, { authorization })).toBe(404);
});

it.each([
  ["noArtifacts", { "runs/": 200, "runs/{run}/artifacts/manifest.json": 403 }],
  ["jobsOnly", { "runs/": 200, "projects/": 403, "environments/": 403 }],
  ["metadataOnly", { "": 200, "projects/": 403, "jobs/": 403, "runs/": 403 }],
] as const)("refuses a token of the kind %s what it may not read", async (kind, expected) => {
  const run = cloud.account.runs.find(({ hasDocs }) => hasDocs);
  const authorization = `Token ${cloud.limitedTokens[kind]}`;
  for (const [path, code] of Object.entries(expected))
    expect(await status(path.replace("{run}", String(run?.id)), { authorization }), path).toBe(code);
});
