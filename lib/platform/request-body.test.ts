import { beforeAll, describe, expect, it } from "vitest";
import { setTestKeys } from "@/scripts/test/fresh-database";
import { AppError } from "../core/errors";
import { discardBody, readJson, readLimited } from "./request-body";

beforeAll(setTestKeys);

const post = (body: BodyInit | null, type: string | null = "application/json") => {
  const request = new Request("http://localhost/", { method: "POST", body, ...(body && { duplex: "half" }) });
  request.headers.delete("content-type");
  if (type !== null) request.headers.set("content-type", type);
  return request;
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "none",
    (thrown: AppError) => thrown.code,
  );

describe("readJson", () => {
  it("reads JSON, also under a vendor's JSON type, and nothing as an empty object", async () => {
    expect(await readJson(post('{"a":[1]}'))).toEqual({ a: [1] });
    expect(await readJson(post('{"a":1}', "application/merge-patch+json; charset=utf-8"))).toEqual({ a: 1 });
    expect(await readJson(post(null, null))).toEqual({});
    expect(await readJson(post(null))).toEqual({});
  });

  it.each([["text/plain"], ["multipart/form-data; boundary=x"], ["application/jsonp"], [null]])(
    "refuses %s",
    async (type) => {
      expect(await codeOf(readJson(post("{}", type)))).toBe("unsupported-media-type");
    },
  );

  it("refuses what is not JSON by its place, and never repeats what was sent", async () => {
    const thrown = await readJson(post('{"password": "hunter2hunter2", oops}')).catch((error: AppError) => error);
    expect(thrown).toBeInstanceOf(AppError);
    const said = JSON.stringify((thrown as AppError).view);
    expect(said).toMatch(/position \d+/);
    expect(said).not.toContain("hunter2");
    expect(said).not.toContain("oops");
  });

  it("refuses what the rest of the program or the database could not take", async () => {
    for (const depth of [65, 1_000, 100_000])
      expect(await codeOf(readJson(post(`${"[".repeat(depth)}${"]".repeat(depth)}`)))).toBe("invalid-input");
    expect(await codeOf(readJson(post(`${"[".repeat(64)}${"]".repeat(64)}`)))).toBe("none");
    expect(await codeOf(readJson(post('{"a":"b\\u0000"}')))).toBe("invalid-input");
    expect(await codeOf(readJson(post('{"a\\u0000":1}')))).toBe("invalid-input");
    expect(await codeOf(readJson(post(new Uint8Array([0x22, 0xff, 0x22]))))).toBe("invalid-input");
  });

  it.each([
    ['{"a":{"b":["c","d\\ud800"]}}', "a.b.1"],
    ['{"a":"\\udc00\\ud800"}', "a"],
    ['{"a":{"b\\ud800":1}}', "a"],
    ['{"a":["b\\u0000"]}', "a.0"],
  ])("says where in %s is what cannot be stored", async (body, where) => {
    const thrown = await readJson(post(body)).catch((error: AppError) => error);
    expect(thrown).toMatchObject({ code: "invalid-input", fields: [{ path: where }] });
    expect(await readJson(post('{"a":"\\ud83d\\ude00"}'))).toEqual({ a: "😀" });
  });

  it("takes __proto__ as a name like any other", async () => {
    const value = await readJson(post('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("readLimited", () => {
  it("stops at the limit, whether the length was told or not", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    expect(await codeOf(readLimited(post(endless), 10_240))).toBe("too-large");
    expect(sent).toBeLessThan(20);
    expect(await codeOf(readLimited(post("x".repeat(10_241)), 10_240))).toBe("too-large");
    expect(await readLimited(post("ö".repeat(5_120)), 10_240)).toHaveLength(5_120);
  });
});

describe("discardBody", () => {
  const most = { bytes: 10_240, milliseconds: 20 };
  const sender = (chunks: number) => {
    const seen = { sent: 0, cancelled: false };
    const body = new ReadableStream({
      pull(controller) {
        if (seen.sent === chunks) return controller.close();
        seen.sent += 1;
        controller.enqueue(new Uint8Array(1024));
      },
      cancel() {
        seen.cancelled = true;
      },
    });
    return { seen, body };
  };

  it("reads what a refusal has left, to its end", async () => {
    const { seen, body } = sender(9);
    const request = post(body);
    expect(await codeOf(readLimited(request, 2_048))).toBe("too-large");
    expect(seen.sent).toBeLessThan(9);
    await discardBody(request, most);
    expect(seen).toEqual({ sent: 9, cancelled: false });
  });

  it("gives up on one that is too long, is told to be, stalls or breaks off", async () => {
    const endless = sender(Number.POSITIVE_INFINITY);
    await discardBody(post(endless.body), most);
    expect(endless.seen.cancelled).toBe(true);
    expect(endless.seen.sent).toBeLessThan(20);

    const told = sender(Number.POSITIVE_INFINITY);
    const request = post(told.body);
    request.headers.set("content-length", "10241");
    await discardBody(request, most);
    expect(told.seen.sent).toBeLessThan(3);

    await discardBody(post(new ReadableStream()), most);
    await discardBody(post(new ReadableStream({ start: (to) => to.error(new Error("socket closed")) })), most);
  });
});
