import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AnsweringServer, startAnsweringServer, stubEnvironment } from "../fixtures/answering-server";
import { quickPace, testClock } from "../fixtures/test-clock";
import { explainThrown } from "./explain-thrown";
import { get } from "./get";
import { readJson } from "./read-json";

let server: AnsweringServer;
beforeEach(async () => {
  server = await startAnsweringServer();
});
afterEach(() => server.close());

const access = (signal = new AbortController().signal) => ({ pace: quickPace, signal, clock: testClock() });
const json = async (url = `${server.origin}/`, signal?: AbortSignal): Promise<unknown> => {
  try {
    const how = access(signal);
    return await readJson(how, await get(how, new URL(url), { accept: "application/json" }));
  } catch (thrown) {
    throw explainThrown(thrown);
  }
};

describe("one request", () => {
  it("is a GET with the headers it was given", async () => {
    server.respond((_, response) => response.end('{"a":1}'));
    expect(await json()).toEqual({ a: 1 });
    expect(server.asked).toMatchObject([{ method: "GET", headers: { accept: "application/json" } }]);
  });

  it("tells the status, and how long to wait, by either header", async () => {
    server.respond((_, response) => response.writeHead(429, { "retry-after": "3" }).end());
    await expect(json()).rejects.toMatchObject({ kind: "status", status: 429, retryAfterMs: 3_000, isPassing: true });
    server.respond((_, response) => response.writeHead(429, { "x-rate-limit-retry-after-seconds": "4" }).end());
    await expect(json()).rejects.toMatchObject({ retryAfterMs: 4_000 });
    server.respond((_, response) => response.writeHead(403, { "content-type": "application/json" }).end("{}"));
    await expect(json()).rejects.toMatchObject({ status: 403, isJson: true, isHtml: false, isPassing: false });
  });

  it("is not sent after a redirect", async () => {
    server.respond((_, response) => response.writeHead(302, { location: "/login" }).end());
    await expect(json()).rejects.toMatchObject({ kind: "redirected" });
    expect(server.asked).toHaveLength(1);
  });

  it("knows a page for people, said to be one or not", async () => {
    server.respond((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in"));
    await expect(json()).rejects.toMatchObject({ kind: "unreadable", isHtml: true });
    server.respond((_, response) => response.end("<!DOCTYPE html>"));
    await expect(json()).rejects.toMatchObject({ kind: "unreadable", isHtml: true });
    server.respond((_, response) => response.end('{"cut":'));
    await expect(json()).rejects.toMatchObject({ kind: "unreadable", isHtml: false });
  });

  it("knows what speaks another language", async () => {
    server.respond((request) => request.socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    await expect(json()).rejects.toMatchObject({ kind: "not-http", isPassing: false });
  });

  it("waits for the head of an answer only so long", async () => {
    server.respond(() => {});
    await expect(json()).rejects.toMatchObject({ kind: "no-answer", isPassing: true });
  });

  it("waits for the next piece only so long", async () => {
    server.respond((_, response) => response.write('{"a":'));
    await expect(json()).rejects.toMatchObject({ kind: "no-answer" });
  });

  it("is given up when pieces keep coming, but so slowly that it would never end", async () => {
    let sent: NodeJS.Timeout | undefined;
    server.respond((_, response) => {
      sent = setInterval(() => response.write(" "), 50);
    });
    const whole = { ...quickPace, wholeMs: 400 };
    const how = { ...access(), pace: whole };
    const reading = get(how, new URL(server.origin), {}).then((answer) => readJson(how, answer));
    await expect(reading).rejects.toMatchObject({ kind: "no-answer", isPassing: false });
    clearInterval(sent);
  });

  it("sees that a body was cut", async () => {
    server.respond((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write('{"a":');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(json()).rejects.toMatchObject({ kind: "broke-off" });
  });

  it("ends at once when it is no longer wanted, before and while it reads", async () => {
    const over = new AbortController();
    server.respond((_, response) => {
      response.write('{"a":');
      setTimeout(() => over.abort(), 20);
    });
    await expect(json(undefined, over.signal)).rejects.toMatchObject({ code: "cancelled" });
    await expect(json(undefined, over.signal)).rejects.toMatchObject({ code: "cancelled" });
  });

  it("goes only where the guard lets it", async () => {
    await expect(json("http://127.0.0.1:9/")).rejects.toMatchObject({ code: "egress-blocked" });
    await expect(json("https://10.0.0.1/")).rejects.toMatchObject({ code: "egress-blocked" });
  });

  it("tells whether there is nobody", async () => {
    const { origin } = server;
    await server.close();
    const again = await startAnsweringServer();
    const { port } = new URL(origin);
    stubEnvironment(`127.0.0.1:${port}`);
    await expect(json(`${origin}/`)).rejects.toMatchObject({ kind: "refused", isPassing: true });
    server = again;
  });
});
