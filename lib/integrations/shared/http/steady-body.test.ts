import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors";
import { type AnsweringServer, startAnsweringServer } from "../fixtures/answering-server";
import { quickPace, testClock } from "../fixtures/test-clock";
import { get } from "./get";
import { openSteady } from "./steady-body";

let server: AnsweringServer;
beforeEach(async () => {
  server = await startAnsweringServer();
});
afterEach(() => server.close());

const whole = Array.from({ length: 5_000 }, (_, at) => `line ${at}\n`).join("");
const stale = () => new AppError("artifact-stale", "It is another.", { remedy: "Again." });
const open = (signal = new AbortController().signal, pace = quickPace) =>
  openSteady(
    { pace, signal, clock: testClock() },
    {
      open: (access) => get(access, new URL(server.origin), {}),
      stale,
      tell: (fault) => new AppError("vendor-unreachable", fault.kind, { remedy: "Look.", cause: fault }),
    },
  );
const read = async () => text(await open());

/** Sends so many bytes of a text, then breaks off; all of it at the end of the list. */
const cutting = (texts: readonly string[], ...lengths: number[]) => {
  let at = 0;
  server.respond((_, response) => {
    const body = texts[Math.min(at, texts.length - 1)] ?? "";
    const length = lengths[at];
    at += 1;
    if (length === undefined) return response.writeHead(200, { "content-length": String(body.length) }).end(body);
    response.writeHead(200, { "content-length": String(body.length) }).write(body.slice(0, length));
    return setTimeout(() => response.destroy(), 20);
  });
};

describe("a body that never changes", () => {
  it("comes whole in one piece of luck", async () => {
    cutting([whole]);
    expect(await read()).toBe(whole);
    expect(server.asked).toHaveLength(1);
  });

  it("goes on where it broke off, without a byte twice", async () => {
    cutting([whole], 10_000, 30_000, 20_000);
    expect(await read()).toBe(whole);
    expect(server.asked).toHaveLength(4);
  });

  it("is stale when what comes the second time differs from what was delivered", async () => {
    cutting([whole, whole.replace("line 7\n", "line 8\n")], 10_000);
    await expect(read()).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("is stale when what comes the second time is shorter than what was delivered", async () => {
    cutting([whole, whole.slice(0, 500)], 10_000);
    await expect(read()).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("is given up when it breaks off at the same place again and again", async () => {
    cutting([whole], ...Array.from({ length: 20 }, () => 10_000));
    await expect(read()).rejects.toMatchObject({ code: "vendor-unreachable", message: "broke-off" });
    // The first one, which brought something, and as many as the pace has tries.
    expect(server.asked.length).toBe(quickPace.tries);
  });

  it("is not asked for again when it is refused", async () => {
    server.respond((_, response) => response.writeHead(404).end());
    await expect(read()).rejects.toMatchObject({ code: "vendor-unreachable", message: "status" });
    expect(server.asked).toHaveLength(1);
  });

  it("is given up when it hangs", async () => {
    server.respond((_, response) => response.writeHead(200, { "content-length": "9" }).write("{"));
    await expect(read()).rejects.toMatchObject({ message: "no-answer" });
  });

  it("ends at once when it is no longer wanted, and lets the connection go", async () => {
    const over = new AbortController();
    const closed = new Promise<void>((done) => {
      server.respond((request, response) => {
        request.socket.once("close", () => done());
        response.write(whole);
      });
    });
    const stream = await open(over.signal);
    const reading = text(stream);
    over.abort();
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    await closed;
  });

  it("lets the connection go when its reader stops in the middle", async () => {
    const closed = new Promise<void>((done) => {
      server.respond((request, response) => {
        request.socket.once("close", () => done());
        response.write(whole);
      });
    });
    const stream = await open();
    stream.destroy();
    await closed;
  });
});
