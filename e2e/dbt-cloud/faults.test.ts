import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ask } from "./ask";
import { type DbtCloud, startDbtCloud } from "./start";

let cloud: DbtCloud;
beforeEach(async () => {
  cloud = await startDbtCloud({ compress: true });
});
afterEach(() => cloud.close());

const statuses = async (count: number, path = "jobs/?limit=1") => {
  const found: number[] = [];
  for (let at = 0; at < count; at++) found.push((await ask(cloud, path)).status);
  return found;
};

it("a token can expire after some requests, and be good again", async () => {
  cloud.faults.expireTokens({ after: 2 });
  expect(await statuses(4)).toEqual([200, 200, 401, 401]);
  cloud.faults.clear();
  expect(await statuses(1)).toEqual([200]);
});

it("429 comes with and without Retry-After, for as many requests as told", async () => {
  cloud.faults.tooManyRequests({ retryAfter: 2, times: 1 });
  cloud.faults.tooManyRequests({ times: 1 });
  const [first, second, third] = [await ask(cloud, "jobs/"), await ask(cloud, "jobs/"), await ask(cloud, "jobs/")];
  expect([first.status, second.status, third.status]).toEqual([429, 429, 200]);
  expect([first.headers.get("retry-after"), second.headers.get("retry-after")]).toEqual(["2", null]);
});

it.each([
  [500, "application/json"],
  [502, "text/html; charset=utf-8"],
  [503, "text/html; charset=utf-8"],
] as const)("%i comes as %s", async (status, type) => {
  cloud.faults.unavailable(status);
  const answer = await ask(cloud, "jobs/");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, type]);
  expect(await statuses(1)).toEqual([200]);
});

it("a fault can be aimed at some paths", async () => {
  cloud.faults.unavailable(503, { path: /\/projects\//, times: 2 });
  expect([await statuses(1), await statuses(3, "projects/")]).toEqual([[200], [503, 503, 200]]);
});

it("a page of single sign-on comes with status 200", async () => {
  cloud.faults.signOnPage();
  const { status, headers, text } = await ask(cloud, "jobs/");
  expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(text).toContain("Sign in");
});

it("a cut body has begun with a good status and never ends", async () => {
  cloud.faults.cutBody({ path: /artifacts/ });
  const run = cloud.account.runs.find(({ hasDocs }) => hasDocs);
  const path = `runs/${run?.id}/artifacts/manifest.json`;
  await expect(ask(cloud, path)).rejects.toThrow("terminated");
  expect(await statuses(1, path)).toEqual([200]);
});

it("a slow answer comes late, and one that is never to come does not keep the stand-in from closing", async () => {
  cloud.faults.slow({ ms: 200 });
  const started = performance.now();
  await ask(cloud, "jobs/");
  expect(performance.now() - started).toBeGreaterThan(190);
  cloud.faults.slow({ ms: 60_000 });
  const hanging = ask(cloud, "jobs/");
  const isOver = expect(hanging).rejects.toThrow();
  await cloud.close();
  await isOver;
});

it("answers are compressed for those who accept it", async () => {
  const headers = { authorization: `Token ${cloud.token}`, "accept-encoding": "gzip" };
  const raw = await new Promise<Buffer>((resolve, reject) => {
    request(
      `${cloud.url}/api/v3/accounts/`,
      { headers },
      (response) => void buffer(response).then(resolve, reject),
    ).end();
  });
  expect(JSON.parse(gunzipSync(raw).toString("utf8"))).toMatchObject({ data: [{ id: cloud.accountId }] });
});
