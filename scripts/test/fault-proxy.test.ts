import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CannedServer, startCannedServer } from "./canned-answers";
import { type FaultProxy, startFaultProxy } from "./fault-proxy";

const body = "x".repeat(100_000);
let server: CannedServer;
let proxy: FaultProxy;
beforeAll(async () => {
  server = await startCannedServer(null, { answer: { status: 200, body } });
  proxy = await startFaultProxy(server.url);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});

type Got = { bytes: number; ended: string; ms: number };

/** Asks through the proxy and waits as long as pieces come at least this often. */
const ask = (url: string, patienceMs = 400): Promise<Got> =>
  new Promise((resolve) => {
    const startedAt = Date.now();
    let bytes = 0;
    const end = (ended: string): void => resolve({ bytes, ended, ms: Date.now() - startedAt });
    const request = http.get(url, { agent: false, timeout: patienceMs }, (answer) => {
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("end", () => end("whole")).on("error", (error: NodeJS.ErrnoException) => end(error.code ?? ""));
    });
    request.on("timeout", () => request.destroy(new Error("quiet")));
    request.on("error", (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });

test("passes everything on, and counts it", async () => {
  proxy.set({ kind: "pass" });
  const before = { connections: proxy.connections(), bytes: proxy.bytes() };
  expect(await ask(proxy.url)).toMatchObject({ bytes: 100_000, ended: "whole" });
  expect(proxy.connections() - before.connections).toBe(1);
  expect(proxy.bytes() - before.bytes).toBeGreaterThan(100_000);
});

test("resets at once, or after so many bytes", async () => {
  proxy.set({ kind: "reset" });
  expect(await ask(proxy.url)).toMatchObject({ bytes: 0, ended: "ECONNRESET" });
  proxy.set({ kind: "cut", after: 50_000 });
  const { bytes, ended } = await ask(proxy.url);
  expect(ended).toBe("ECONNRESET");
  expect(bytes).toBeGreaterThan(49_000);
  expect(bytes).toBeLessThan(50_000);
});

test("falls silent at once, or after so many bytes", async () => {
  proxy.set({ kind: "hang" });
  expect(await ask(proxy.url)).toMatchObject({ bytes: 0, ended: "quiet" });
  proxy.set({ kind: "stop", after: 50_000 });
  const { bytes, ended } = await ask(proxy.url);
  expect(ended).toBe("quiet");
  expect(bytes).toBeGreaterThan(49_000);
  expect(bytes).toBeLessThan(50_000);
});

test("takes the time it is told to take", async () => {
  proxy.set({ kind: "throttle", bytesPerSecond: 200_000 });
  const throttled = await ask(proxy.url);
  expect(throttled).toMatchObject({ bytes: 100_000, ended: "whole" });
  expect(throttled.ms).toBeGreaterThan(450);
  proxy.set({ kind: "latency", ms: 150 });
  const late = await ask(proxy.url);
  expect(late).toMatchObject({ bytes: 100_000, ended: "whole" });
  expect(late.ms).toBeGreaterThan(140);
});

test("another fault breaks off the connections that clients keep", async () => {
  proxy.set({ kind: "stop", after: 1_000 });
  const waiting = ask(proxy.url, 5_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  proxy.set({ kind: "pass" });
  expect((await waiting).ended).toBe("ECONNRESET");
});

test("a canned answer is given as often as it should be, and then the server itself is asked", async () => {
  const before = await startCannedServer(server.url, {
    times: 2,
    when: ({ url }) => url.startsWith("/slow"),
    answer: { status: 503, headers: { "retry-after": "1" }, body: "later" },
  });
  const status = async (path: string): Promise<number> => (await fetch(`${before.url}${path}`)).status;
  expect([await status("/slow"), await status("/other"), await status("/slow"), await status("/slow")]).toEqual([
    503, 200, 503, 200,
  ]);
  expect(before.requests()).toEqual(["GET /slow", "GET /other", "GET /slow", "GET /slow"]);
  await before.close();
});
