import type http from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { syncPace, testPace } from "../shared/bucket/object-store";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { testClock } from "../shared/fixtures/test-clock";
import { openApi } from "./api";
import { endpointOf } from "./endpoint";
import { EMAIL, keyFile } from "./fixtures/key-file";
import { failureOf, openClient, stepsOf } from "./fixtures/open-client";

let server: AnsweringServer;
beforeEach(async () => {
  server = await startAnsweringServer();
});
afterEach(() => server.close());

const json = (response: http.ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const refuse = (response: http.ServerResponse, status: number, reason: string, message = "said by Google") =>
  json(response, status, { error: { code: status, message, errors: [{ reason, message, domain: "global" }] } });

const clock = testClock();
const forget = vi.fn();
const open = (pace = syncPace, signal = new AbortController().signal) =>
  openApi(
    {
      ...{ pace, signal, clock, endpoint: endpointOf(server.origin), projectId: "acme-analytics", email: EMAIL },
      signIn: { token: async () => "ya29.good", forget },
    },
    "sync",
  );
/** What a call says when the API answers like this to everything. */
const toldFor = async (
  status: number,
  reason: string,
  message?: string,
  call: () => Promise<unknown> = () => open(testPace).datasets(),
) => {
  server.respond((_, response) => refuse(response, status, reason, message));
  const thrown: unknown = await call().catch((error: unknown) => error);
  return thrown;
};

describe("a question", () => {
  it("carries the token to the API alone, and names who asks", async () => {
    server.respond((_, response) => json(response, 200, { datasets: [] }));
    await open().datasets();
    expect(server.asked[0]?.headers).toMatchObject({ authorization: "Bearer ya29.good", "user-agent": "connetra" });
    expect(server.asked[0]?.url).toBe("/bigquery/v2/projects/acme-analytics/datasets?maxResults=1000");
  });

  it("is not sent on to another address", async () => {
    const elsewhere = vi.fn();
    server.respond((request, response) => {
      if (request.url?.includes("elsewhere")) elsewhere();
      response.writeHead(302, { location: `${server.origin}/elsewhere` }).end();
    });
    await expect(open(testPace).datasets()).rejects.toMatchObject({ code: "vendor-answer-unexpected" });
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it("is asked again with growing pauses, five times at most", async () => {
    clock.slept.length = 0;
    server.respond((_, response) => refuse(response, 403, "rateLimitExceeded"));
    await expect(open().datasets()).rejects.toMatchObject({ code: "vendor-rate-limited", retryable: true });
    expect(server.asked).toHaveLength(5);
    expect(clock.slept).toEqual([500, 1000, 2000, 4000]);
  });

  it("waits as long as it is asked to", async () => {
    clock.slept.length = 0;
    server.respond((_, response) => {
      if (server.asked.length > 1) return json(response, 200, {});
      response.writeHead(429, { "retry-after": "7" }).end("{}");
    });
    expect(await open().datasets()).toEqual([]);
    expect(clock.slept).toEqual([7000]);
  });

  it("ends a list whose next page is the same again", async () => {
    server.respond((_, response) => json(response, 200, { datasets: [], nextPageToken: "again" }));
    await open().datasets();
    expect(server.asked).toHaveLength(2);
  });
});

describe("a query", () => {
  const row = (...values: unknown[]) => ({ f: values.map((v) => ({ v })) });
  const schema = { fields: [{ name: "A" }, { name: "b" }] };
  const jobReference = { projectId: "acme-analytics", jobId: "job_1", location: "EU" };

  it("waits for its job, reads its pages, and can cost only so much", async () => {
    const sent: Record<string, unknown>[] = [];
    server.respond(async (request, response) => {
      if (request.method === "POST") {
        sent.push(JSON.parse(await text(request)));
        return json(response, 200, { jobComplete: false, jobReference });
      }
      const second = request.url?.includes("pageToken=next");
      const page = { rows: [row(second ? 2 : "1", null)], ...(!second && { pageToken: "next" }) };
      json(response, 200, { jobComplete: true, jobReference, schema, totalRows: "2", ...page });
    });
    const rows = await open().query("SELECT 1", "EU");
    const pages: unknown[] = [];
    for await (const page of rows.pages()) pages.push(...page.map((one) => [one.get("a"), one.get("b")]));
    expect(pages).toEqual([
      ["1", null],
      ["2", null],
    ]);
    expect(rows.total).toBe(2);
    expect(sent).toEqual([
      expect.objectContaining({
        useLegacySql: false,
        location: "EU",
        maximumBytesBilled: "10737418240",
        jobTimeoutMs: "300000",
      }),
    ]);
  });

  it("is one and the same job when it is asked for again", async () => {
    const ids: unknown[] = [];
    server.respond(async (request, response) => {
      ids.push(JSON.parse(await text(request)).requestId);
      if (ids.length === 1) return response.destroy();
      json(response, 200, { jobComplete: true, jobReference, schema, rows: [] });
    });
    await open().query("SELECT 1", "EU");
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it("that nobody waits for any more is cancelled", async () => {
    const stop = new AbortController();
    let cancelled: (url: string | undefined) => void = () => {};
    const whenCancelled = new Promise<string | undefined>((resolve) => {
      cancelled = resolve;
    });
    server.respond((request, response) => {
      if (request.url?.includes("/cancel")) {
        cancelled(request.url);
        return json(response, 200, {});
      }
      if (request.method === "POST") return json(response, 200, { jobComplete: false, jobReference });
      // The job goes on, and its answer does not come.
      stop.abort();
    });
    await expect(open(syncPace, stop.signal).query("SELECT 1", "EU")).rejects.toMatchObject({ code: "cancelled" });
    expect(await whenCancelled).toBe("/bigquery/v2/projects/acme-analytics/jobs/job_1/cancel?location=EU");
  });
});

describe("a refusal", () => {
  it.each([
    [
      403,
      "accessNotConfigured",
      "switched off",
      "gcloud services enable bigquery.googleapis.com --project=acme-analytics",
    ],
    [403, "billingNotEnabled", "no billing account", "billing/linkedaccount?project=acme-analytics"],
    [
      403,
      "accessDenied",
      "may not look into the project",
      `--member=serviceAccount:${EMAIL} --role=roles/bigquery.metadataViewer`,
    ],
    [404, "notFound", "no project with the ID acme-analytics", "Check the ID"],
    [403, "quotaExceeded", "A quota of the project acme-analytics", "iam-admin/quotas?project=acme-analytics"],
    [403, "userRateLimitExceeded", "asks for a pause", "Nothing needs to be done"],
    [401, "authError", "does not accept the token", "API endpoint"],
    [500, "internalError", "cannot answer at the moment (status 500)", "status.cloud.google.com"],
    [418, "teapot", "status 418", "log of Connetra"],
  ])("%i %s is told with what to do", async (status, reason, message, remedy) => {
    const told = await toldFor(status, reason);
    expect(told).toMatchObject({ message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) });
    expect(JSON.stringify(told)).not.toContain("said by Google");
  });

  it.each([
    ["The project acme-analytics has not enabled BigQuery.", 400, "invalid", "switched off"],
    ["VPC Service Controls: Request is prohibited by organization's policy.", 403, "policyViolation", "perimeter"],
  ])("is known by its words where its reason says little: %s", async (said, status, reason, message) => {
    expect(await toldFor(status, reason, said)).toMatchObject({ message: expect.stringContaining(message) });
  });

  it("is known by the newer list of details", async () => {
    const details = [
      { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "SERVICE_DISABLED", domain: "googleapis.com" },
    ];
    server.respond((_, response) =>
      json(response, 403, { error: { code: 403, message: "m", errors: [{ reason: "forbidden" }], details } }),
    );
    await expect(open(testPace).datasets()).rejects.toMatchObject({ message: expect.stringContaining("switched off") });
  });

  it("names what was asked for: jobs, or a dataset", async () => {
    const jobs = await toldFor(403, "accessDenied", undefined, () => open(testPace).mayMakeJobs("EU"));
    expect(jobs).toMatchObject({
      code: "permission-missing",
      remedy: expect.stringContaining("--role=roles/bigquery.jobUser"),
    });
    const tables = await toldFor(403, "accessDenied", undefined, () => open(testPace).tables("sales"));
    expect(tables).toMatchObject({ message: expect.stringContaining("the tables of the dataset sales") });
  });
});

describe("the way to the API", () => {
  const config = () => ({ projectId: "acme-analytics", apiEndpoint: server.origin });
  const failure = async (change: Record<string, unknown> = {}) =>
    failureOf(await stepsOf(openClient({ config: { ...config(), ...change }, keyFile, purpose: "test" })));

  it.each([
    [
      "a page for people",
      (response: http.ServerResponse) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    ],
    [
      "a page that was not found",
      (response: http.ServerResponse) => response.writeHead(404, { "content-type": "text/html" }).end("<html>"),
    ],
    ["something that is no JSON", (response: http.ServerResponse) => response.end("hello")],
  ])("is told to lead elsewhere when it shows %s", async (_, respond) => {
    server.respond((__, response) => respond(response));
    expect(await failure()).toMatchObject({ id: "reach", message: expect.stringContaining("not like BigQuery's API") });
  });

  it("is told to be shut where the operator has not opened it", async () => {
    vi.stubEnv("EGRESS_ALLOW", "");
    expect(await failure()).toMatchObject({ id: "reach", message: expect.stringContaining("is not allowed") });
    expect(await failure({ apiEndpoint: "https://169.254.169.254" })).toMatchObject({
      message: expect.stringContaining("metadata"),
    });
    expect(server.asked).toHaveLength(0);
  });

  it("is told to be silent when nothing comes back, within ten seconds", async () => {
    server.respond(() => {});
    const since = performance.now();
    expect(await failure()).toMatchObject({ id: "reach", message: expect.stringContaining("did not answer in time") });
    expect(performance.now() - since).toBeLessThan(10_000);
  }, 12_000);

  it("is told to be slow when each answer comes, and all together take too long", async () => {
    server.respond((request, response) => {
      setTimeout(() => {
        if (request.headers.authorization === undefined && request.url !== "/token") return json(response, 401, {});
        json(response, 200, { access_token: "ya29.good", expires_in: 3599, token_type: "Bearer" });
      }, 3_500);
    });
    const since = performance.now();
    expect(await failure()).toMatchObject({ message: expect.stringContaining("too slowly for a test") });
    expect(performance.now() - since).toBeLessThan(10_000);
  }, 12_000);

  it("is told to be closed when nothing listens", async () => {
    const apiEndpoint = server.origin;
    await server.close();
    server = await startAnsweringServer();
    vi.stubEnv("EGRESS_ALLOW", new URL(apiEndpoint).host);
    expect(await failure({ apiEndpoint })).toMatchObject({
      id: "reach",
      message: expect.stringContaining("takes no connection"),
    });
  });
});
