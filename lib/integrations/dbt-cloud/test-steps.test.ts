import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TestStep } from "../contract";
import { testPace } from "../shared/bucket/object-store";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { testClock } from "../shared/fixtures/test-clock";
import { openApi } from "./api";
import { openDbtCloud } from "./client";
import { type DbtCloudConfig, dbtCloudConfig } from "./config";
import { anAccount, answering, type CannedAccount, TOKEN } from "./fixtures/canned-account";
import { surveyOf } from "./survey";
import { testDbtCloud } from "./test-steps";

let server: AnsweringServer;
let account: CannedAccount;
beforeEach(async () => {
  server = await startAnsweringServer();
  account = anAccount();
  server.respond(answering(account));
});
afterEach(() => server.close());

const steps = async (change: Partial<DbtCloudConfig> = {}, serviceToken = TOKEN): Promise<TestStep[]> => {
  const client = openDbtCloud({
    ...{ connectorId: null, secrets: { serviceToken }, signal: new AbortController().signal, purpose: "test" },
    config: dbtCloudConfig.parse({ accountId: "12345", accessUrl: server.origin, ...change }),
  });
  const all: TestStep[] = [];
  for await (const step of client.test()) all.push(step);
  await client.close();
  return all;
};
const statuses = (all: readonly TestStep[]) => Object.fromEntries(all.map(({ id, status }) => [id, status]));
const failure = (all: readonly TestStep[]) => all.find(({ status }) => status === "failed");
const step = (all: readonly TestStep[], id: string) => all.find((one) => one.id === id);
/** Answers some paths otherwise. */
const except = (pattern: RegExp, status: number, type = "application/json") =>
  server.respond((request, response) =>
    pattern.test(request.url ?? "")
      ? response.writeHead(status, { "content-type": type }).end("{}")
      : answering(account)(request, response),
  );

describe("a connection test", () => {
  it("goes from the host to the artifacts, and says what it saw", async () => {
    account.runs.at(-1)!.has_docs_generated = true;
    const all = await steps();
    expect(all.map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...["reach passed", "authenticate passed", "account passed", "projects passed", "environments passed"],
      ...["runs passed", "artifacts passed"],
    ]);
    expect(step(all, "account")?.message).toBe("Account Acme (12345).");
    expect(step(all, "projects")?.message).toBe("2 projects: Finance, Sales.");
    expect(step(all, "environments")?.message).toBe(
      "Finance: Production (1 job), Sales: Nightly (1 job). 2 other jobs are not read; the list of jobs says why.",
    );
    expect(step(all, "runs")?.message).toBe(
      "Finance: run 7012 of Nightly build, ended 2026-11-01 03:10 UTC, Sales: run 8001 of Sales build, ended 2026-11-01 04:00 UTC.",
    );
    expect(step(all, "artifacts")?.message).toBe("manifest.json and catalog.json of run 7012 (Finance) can be read.");
  });

  it("shares its lists with what comes after it", async () => {
    const client = openDbtCloud({
      ...{ connectorId: null, secrets: { serviceToken: TOKEN }, signal: new AbortController().signal, purpose: "test" },
      config: dbtCloudConfig.parse({ accountId: "12345", accessUrl: server.origin }),
    });
    for await (const _ of client.test());
    const asked = server.asked.length;
    await client.find();
    expect(server.asked.length).toBe(asked);
  });

  it("warns where no run made docs", async () => {
    const runs = step(await steps({ projectIds: ["2"] }), "runs");
    expect(runs).toMatchObject({ status: "warned", remedy: expect.stringContaining("Generate docs on run") });
    expect(runs?.message).toContain("No run with docs: Sales");
  });

  it("warns of a locked account, and goes on", async () => {
    account.account!.locked = true;
    const all = await steps();
    expect(step(all, "account")).toMatchObject({ status: "warned", message: expect.stringContaining("locked") });
    expect(step(all, "artifacts")?.status).toBe("passed");
  });

  it("warns of projects that are passed over, and of picked ones that cannot be seen", async () => {
    account.projects.push({ id: 3, name: "Empty" });
    expect(step(await steps(), "environments")).toMatchObject({
      ...{
        status: "warned",
        message: expect.stringContaining("Passed over: Empty: it has no deployment environment."),
      },
    });
    const picked = step(await steps({ projectIds: ["1", "9"] }), "projects");
    expect(picked).toMatchObject({ status: "warned", message: expect.stringContaining("no project 9") });
  });
});

describe("a connection test that fails", () => {
  it("tells another site from dbt Cloud before the token is sent", async () => {
    server.respond((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"));
    const all = await steps();
    expect(failure(all)).toMatchObject({ id: "reach", message: expect.stringContaining("page for people") });
    expect(all.filter(({ status }) => status === "skipped")).toHaveLength(6);
    expect(server.asked.some(({ headers }) => headers.authorization)).toBe(false);
  });

  it("says that a wrong region looks like a wrong token", async () => {
    const all = await steps({}, "dbtc_wrong");
    expect(statuses(all)).toMatchObject({ reach: "passed", authenticate: "failed", account: "skipped" });
    expect(failure(all)).toMatchObject({
      message: expect.stringContaining("another address is answered in the same way"),
      remedy: expect.stringContaining("Access URLs"),
    });
    expect(JSON.stringify(all)).not.toContain("dbtc_wrong");
  });

  it("offers the account that the token belongs to", async () => {
    const all = await steps({ accountId: "999" });
    expect(failure(all)).toMatchObject({
      ...{ id: "account", message: "The token belongs to account 12345, not to 999." },
      fix: { label: "Use account 12345", config: { accountId: "12345" } },
    });
  });

  it("names the account when the token belongs to several, or tells of none", async () => {
    account.accounts.push({ id: 5, name: "Other" });
    expect(failure(await steps({ accountId: "999" }))).toMatchObject({
      id: "account",
      message: expect.stringContaining("no account 999"),
    });
    account.accounts = [];
    expect(failure(await steps({ accountId: "999" }))?.fix).toBeUndefined();
  });

  it("does not fail for a token that may not read the account's settings", async () => {
    except(/v2\/accounts\/12345\/$/, 403);
    const all = await steps();
    expect(step(all, "account")).toMatchObject({ status: "passed", message: expect.stringContaining("need not") });
    expect(step(all, "artifacts")?.status).toBe("passed");
  });

  it.each([
    ["projects", /projects\/\?/, "projects"],
    ["environments", /environments\//, "environments"],
    ["environments", /jobs\//, "jobs"],
    ["runs", /runs\/\?/, "runs"],
    ["artifacts", /artifacts\/$/, "artifacts"],
    ["artifacts", /artifacts\/manifest/, "artifacts"],
  ])("names the permission that is missing, at the step %s", async (id, pattern, what) => {
    except(pattern, 403);
    expect(failure(await steps())).toMatchObject({
      ...{ id, message: expect.stringContaining(`may not read the account's ${what}`) },
      remedy: expect.stringMatching(/Enterprise.*Job Viewer.*Team.*Read-only.*Starter.*personal token/),
    });
  });

  it.each<[string, Partial<CannedAccount>, string]>([
    ["projects", { projects: [] }, "sees no project"],
    ["environments", { environments: {} }, "Finance: it has no deployment environment"],
    ["environments", { jobs: [] }, "Finance: no job runs in Production"],
    ["runs", { runs: [] }, "Finance: no run of Production is there yet"],
    ["artifacts", { artifacts: {} }, "left no manifest.json"],
  ])("says what is not there, at the step %s", async (id, change, words) => {
    Object.assign(account, change);
    expect(failure(await steps())).toMatchObject({
      id,
      message: expect.stringContaining(words),
      remedy: expect.any(String),
    });
  });

  it("says that nothing that was picked can be seen", async () => {
    expect(failure(await steps({ projectIds: ["9"] }))).toMatchObject({
      id: "projects",
      message: "There is no project 9 that the token can see.",
    });
  });

  it("says which picked environments and jobs are not there, beside those that are", async () => {
    const all = await steps({ environmentIds: ["10", "99"], jobIds: ["100", "98"] });
    expect(step(all, "environments")).toMatchObject({
      status: "warned",
      message: expect.stringContaining("Picked, but not in any project that is read: environment 99, job 98."),
    });
    expect(failure(await steps({ environmentIds: ["99"] }))?.message).toContain("environment 99: not in any project");
  });

  it("answers in time when the far end does not, at the step that hung", async () => {
    server.respond((request, response) => {
      if (!request.url?.includes("/jobs/")) answering(account)(request, response);
    });
    const over = new AbortController();
    const api = openApi({
      ...{ origin: server.origin, host: "ab123.us1.dbt.com", accountId: "12345", token: TOKEN },
      ...{ pace: testPace, clock: testClock(), signal: over.signal },
    });
    const all: TestStep[] = [];
    for await (const one of testDbtCloud(api, surveyOf(api, {}), 400)) all.push(one);
    over.abort();
    expect(failure(all)).toMatchObject({
      id: "environments",
      message: "ab123.us1.dbt.com answers, but too slowly for a test.",
    });
    expect(all).toHaveLength(7);
  });
});
