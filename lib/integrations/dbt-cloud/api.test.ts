import { readdirSync, readFileSync } from "node:fs";
import type http from "node:http";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../core/errors";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { quickPace, testClock } from "../shared/fixtures/test-clock";
import { openApi } from "./api";

let server: AnsweringServer;
let clock: ReturnType<typeof testClock>;
beforeEach(async () => {
  server = await startAnsweringServer();
  clock = testClock();
});
afterEach(() => server.close());

const open = (change: { tries?: number; host?: string; signal?: AbortSignal } = {}) =>
  openApi({
    ...{ origin: server.origin, host: change.host ?? "ab123.us1.dbt.com", accountId: "12345", token: "dbtc_secret" },
    ...{
      pace: { ...quickPace, tries: change.tries ?? 3 },
      clock,
      signal: change.signal ?? new AbortController().signal,
    },
  });
const json = (response: http.ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
const always = (status: number, headers: Record<string, string> = {}, body: unknown = { data: [] }) =>
  server.respond((_, response) => json(response, status, body, headers));
const faultOf = async (work: Promise<unknown>): Promise<AppError> => {
  const thrown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof AppError)) throw new Error(`It is no AppError: ${thrown}`);
  return thrown;
};

const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => ({ id: from + at, name: "p" }));

describe("a list", () => {
  type Paging = (offset: number, limit: number) => unknown;
  const paging = (answer: Paging) =>
    server.respond((request, response) => {
      const query = new URL(request.url ?? "", server.origin).searchParams;
      json(response, 200, answer(Number(query.get("offset")), Number(query.get("limit"))));
    });
  const page = (all: readonly unknown[], offset: number, size: number, total?: number) => {
    const data = all.slice(offset, offset + size);
    return { data, ...(total !== undefined && { extra: { pagination: { count: data.length, total_count: total } } }) };
  };
  const all = rows(1, 250);
  const asked = () => server.asked.map(({ url }) => new URL(url ?? "", server.origin).searchParams.get("offset"));

  it.each<[string, Paging, string[]]>([
    ["the total is told", (offset, limit) => page(all, offset, limit, 250), ["0", "100", "200"]],
    ["no total is told and the last page is short", (offset, limit) => page(all, offset, limit), ["0", "100", "200"]],
    ["pages are shorter than was asked for", (offset) => page(all, offset, 90, 250), ["0", "90", "180"]],
    [
      "the last page comes again and again",
      (offset, limit) => page(all, Math.min(offset, 200), limit, 999),
      ["0", "100", "200", "250"],
    ],
    ["the total is more than there is", (offset, limit) => page(all, offset, limit, 999), ["0", "100", "200", "250"]],
    [
      "rows move down while it is read",
      (offset, limit) => page(all, Math.max(0, offset - 1), limit, 250),
      ["0", "100", "200"],
    ],
  ])("is read to its end when %s", async (_, answer, offsets) => {
    paging(answer);
    const { rows: read } = await open().projects();
    expect(read.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
    expect(asked()).toEqual(expect.arrayContaining(offsets));
    expect(asked().length).toBeLessThanOrEqual(offsets.length + 1);
  });

  it.each([100, 200])("of exactly %i rows without a total ends", async (count) => {
    paging((offset, limit) => page(all.slice(0, count), offset, limit));
    expect((await open().projects()).rows).toHaveLength(count);
  });

  it("that is empty ends at once", async () => {
    always(200);
    expect((await open().jobs()).rows).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it("of one job's runs takes one call, however many there are", async () => {
    paging((offset, limit) =>
      page(
        rows(1, 5_000).map((row) => ({ ...row, status: 10 })),
        offset,
        limit,
        5_000,
      ),
    );
    const { rows: runs, total } = await open().newestRuns("7");
    expect([runs.length, total, server.asked.length]).toEqual([100, 5_000, 1]);
    expect(server.asked[0]?.url).toContain("job_definition_id=7&order_by=-id");
  });

  it("that cannot be read is an error, and never half a list", async () => {
    let pages = 0;
    server.respond((_, response) => {
      pages += 1;
      return pages < 2
        ? json(response, 200, page(all, 0, 100, 250))
        : json(response, 200, { data: [{ name: "no id" }] });
    });
    expect(await faultOf(open().projects())).toMatchObject({
      ...{ code: "vendor-answer-unexpected", message: expect.stringContaining("projects could not be read") },
    });
  });
});

describe("too many questions", () => {
  it.each([
    ["seconds", { "retry-after": "7" }, 7_000],
    // Dated when it is sent.
    ["a date", () => ({ "retry-after": new Date(Date.now() + 30_000).toUTCString() }), 29_000],
    ["a header of their own", { "x-rate-limit-retry-after-seconds": "5" }, 5_000],
    ["nothing", {}, 500],
  ])("are asked again after the pause that %s tells", async (_, headers, least) => {
    let refused = false;
    server.respond((_request, response) => {
      if (refused) return json(response, 200, { data: [] });
      refused = true;
      return json(response, 429, {}, typeof headers === "function" ? headers() : headers);
    });
    expect((await open().projects()).rows).toEqual([]);
    expect(clock.slept).toHaveLength(1);
    expect(clock.slept[0]).toBeGreaterThanOrEqual(least - 1_000);
    expect(clock.slept[0]).toBeLessThanOrEqual(least + 1_000);
  });

  it("are left to the next sync when the pause is long, or never ends", async () => {
    always(429, { "retry-after": "300" });
    expect(await faultOf(open().projects())).toMatchObject({
      ...{ code: "vendor-rate-limited", retryable: true, fault: "vendor", retryAfterMs: 300_000 },
    });
    expect(server.asked).toHaveLength(1);
    always(429);
    expect(await faultOf(open().projects())).toMatchObject({ code: "vendor-rate-limited", retryAfterMs: 300_000 });
    expect(server.asked).toHaveLength(4);
  });

  it("are not asked again in a test", async () => {
    always(429, { "retry-after": "1" });
    await faultOf(open({ tries: 1 }).projects());
    expect(server.asked).toHaveLength(1);
  });
});

describe("a fault", () => {
  it("that passes is not seen", async () => {
    const statuses = [500, 503];
    server.respond((request, response) => {
      const status = statuses.shift();
      if (status === undefined && server.asked.length < 4) return request.socket.destroy();
      return json(response, status ?? 200, { data: [] });
    });
    expect((await open({ tries: 5 }).jobs()).rows).toEqual([]);
    expect(server.asked).toHaveLength(4);
  });

  it.each<[string, number, string, string, string]>([
    ["401", 401, "credentials-rejected", "does not accept this token", "compare the access URL"],
    ["403", 403, "permission-missing", "may not read the account's runs", "Job Viewer"],
    ["404", 404, "permission-missing", "may not read the account's runs", "Job Viewer"],
    ["502", 502, "vendor-unreachable", "status 502", "status.getdbt.com"],
    ["418", 418, "vendor-answer-unexpected", "status 418", "access URL"],
  ])("of status %s is told with its remedy", async (_, status, code, message, remedy) => {
    always(status, {}, { status: { user_message: "the vendor's own words" } });
    const fault = await faultOf(open().newestRuns("1"));
    expect(fault).toMatchObject({
      code,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
    expect(JSON.stringify(fault.view)).not.toMatch(/dbtc_secret|vendor's own/);
  });

  it("of what is no API is told without naming a page that nobody saw", async () => {
    always(418);
    expect((await faultOf(open().reach())).message).toMatch(/not like dbt Cloud's API\.$/);
    always(200, {}, { data: [] });
    expect((await faultOf(open().account())).message).toMatch(/says of the account could not be read/);
  });

  it("401 at an address from before says that accounts have moved", async () => {
    always(401);
    expect((await faultOf(open({ host: "cloud.getdbt.com" }).account())).remedy).toContain(
      "cloud.getdbt.com is an address from before",
    );
    expect((await faultOf(open().account())).remedy).not.toContain("address from before");
  });

  it("401 after the token was accepted is one that ended", async () => {
    const api = open();
    always(200);
    await api.projects();
    always(401);
    expect((await faultOf(api.jobs())).message).toContain("no longer accepts the token");
  });

  it("404 of the account itself names it", async () => {
    always(404);
    expect(await faultOf(open().account())).toMatchObject({
      code: "not-found",
      message: expect.stringContaining("12345"),
    });
  });

  it.each([200, 401, 403, 404])("is a page for people, though its status is %i", async (status) => {
    server.respond((_, response) => response.writeHead(status, { "content-type": "text/html" }).end("<html>Sign in"));
    const fault = await faultOf(open().projects());
    expect(fault).toMatchObject({ code: "vendor-answer-unexpected", retryable: false });
    expect(fault.message).toContain("page for people");
  });

  it("is a redirect, after which no token is sent", async () => {
    server.respond((_, response) => response.writeHead(302, { location: "https://login.dbt.com/" }).end());
    expect(await faultOf(open().projects())).toMatchObject({
      ...{ code: "vendor-answer-unexpected", message: expect.stringContaining("sends requests on") },
    });
    expect(server.asked).toHaveLength(1);
  });

  it("is silence", async () => {
    server.respond(() => {});
    expect(await faultOf(open({ tries: 1 }).projects())).toMatchObject({
      ...{ code: "vendor-unreachable", retryable: true, message: expect.stringContaining("did not answer in time") },
    });
  });

  it("is a blocked way out, in the guard's own words", async () => {
    const api = openApi({
      ...{ origin: "http://127.0.0.1:9", host: "127.0.0.1:9", accountId: "1", token: "t" },
      ...{ pace: quickPace, clock, signal: new AbortController().signal },
    });
    expect((await faultOf(api.projects())).code).toBe("egress-blocked");
  });
});

describe("who is there", () => {
  it("is asked without the token, and recognised by its refusal", async () => {
    always(401);
    await open().reach();
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
    always(403);
    await open().reach();
    always(404);
    await open().reach();
  });

  it.each<[string, number, Record<string, string>, string]>([
    ["a page", 200, { "content-type": "text/html" }, "<html>"],
    ["a page that refuses", 401, { "content-type": "text/html" }, "<html>"],
    ["something that has no such address", 404, { "content-type": "text/plain" }, "no"],
    ["something that answers with text", 200, { "content-type": "text/plain" }, "hello"],
  ])("is not dbt Cloud when it is %s", async (_, status, headers, body) => {
    server.respond((_request, response) => response.writeHead(status, headers).end(body));
    expect((await faultOf(open().reach())).message).toContain("not like dbt Cloud's API");
  });
});

describe("an artifact", () => {
  const place = { runId: "7", step: 4, file: "run_results.json" };

  it("is looked at without being read", async () => {
    server.respond((_, response) => {
      response.writeHead(200, { "content-length": String(2 ** 30), etag: '"a"' }).write("{");
    });
    expect(await open().lookAt(place)).toEqual({ etag: '"a"', bytes: 2 ** 30 });
    expect(server.asked[0]?.url).toBe("/api/v2/accounts/12345/runs/7/artifacts/run_results.json?step=4");
  });

  it("is not there, or may not be read", async () => {
    always(404);
    expect(await open().lookAt(place)).toBeNull();
    always(403);
    expect(await faultOf(open().lookAt(place))).toMatchObject({ code: "permission-missing" });
  });
});

it("has one way out, which can only get", () => {
  const folders = [import.meta.dirname, path.resolve(import.meta.dirname, "../shared/http")];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => ({ file, source: readFileSync(path.join(folder, file), "utf8") })),
  );
  const leaving = sources.filter(({ source }) => /\begress\(|\bfetch\(|node:https?"|"undici"/.test(source));
  expect(leaving.map(({ file }) => file)).toEqual(["get.ts"]);
  expect(leaving[0]?.source.match(/method:[^,]*/g)).toEqual(['method: "GET"']);
});
