import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StoredObject } from "../bucket/object-store";
import { StoreFault } from "../bucket/store-fault";
import { type AnsweringServer, startAnsweringServer } from "../fixtures/answering-server";
import { errorXml, listXml, objectXml } from "./fixtures/s3-answers";
import { openS3Store } from "./open-s3-store";
import type { S3Settings } from "./s3-settings";

let server: AnsweringServer;
beforeEach(async () => {
  server = await startAnsweringServer();
});
afterEach(() => server.close());

const pace = { connectMs: 500, headersMs: 300, idleMs: 300, wholeMs: 2_000, tries: 1 };
const open = (change: Partial<S3Settings> = {}) =>
  openS3Store({
    endpoint: server.origin,
    bucket: "acme",
    region: "eu-central-1",
    pathStyle: true,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI-secret" },
    pace,
    dialect: "aws",
    ...change,
  });
const never = new AbortController().signal;
const answer = (status: number, body: string | Buffer, headers: Record<string, string> = {}) =>
  server.respond((_, response) => response.writeHead(status, { "x-amz-request-id": "1", ...headers }).end(body));
const listed = (prefix = "", cursor: string | null = null) => open().list(prefix, cursor, never);
const faultOf = async (work: Promise<unknown>): Promise<StoreFault> => {
  const thrown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof StoreFault)) throw new Error(`It is no StoreFault: ${thrown}`);
  return thrown;
};

const etag = "70ee1738b6b21e2c8a43f3a5ab0eee71";
const object: StoredObject = { key: "dbt/manifest.json", bytes: 12, etag, modifiedAt: null };
const whole = Buffer.from("0123456789ab");
const read = async (range: { start: number; end?: number }, change: Partial<S3Settings> = {}): Promise<string> =>
  (await buffer(await open(change).read(object, range, never))).toString();

it("says nothing to whoever runs the program", async () => {
  const warned = vi.spyOn(process, "emitWarning");
  answer(200, listXml(""));
  await listed();
  expect(warned).not.toHaveBeenCalled();
});

describe("a listing", () => {
  it("asks for one page of encoded keys, signed for the region and this bucket", async () => {
    answer(200, listXml(objectXml("dbt/manifest.json")));
    expect(await listed("dbt/", "token==")).toEqual({
      objects: [{ key: "dbt/manifest.json", bytes: 12, etag, modifiedAt: "2026-11-01T02:03:04.000Z" }],
      next: null,
    });
    const [request] = server.asked;
    const url = new URL(request?.url ?? "", server.origin);
    expect([request?.method, url.pathname]).toEqual(["GET", "/acme/"]);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      "list-type": "2",
      "encoding-type": "url",
      "max-keys": "1000",
      prefix: "dbt/",
      "continuation-token": "token==",
    });
    expect(request?.headers.authorization).toContain("AKIDEXAMPLE/");
    expect(request?.headers.authorization).toContain("/eu-central-1/s3/aws4_request");
    expect(request?.headers["x-amz-checksum-mode"]).toBeUndefined();
  });

  it.each([
    ["dbt/my+manifest.json", "dbt/my manifest.json"],
    ["a%2Bb%25/%D0%BC%D0%B0+x.json", "a+b%/ма x.json"],
    ["ctl%01%0A.json", "ctl\u0001\n.json"],
    ["%F0%9F%98%80&amp;%3C%3E.json", "😀&<>.json"],
    ["broken%FF.json", "broken%FF.json"],
  ])("decodes the key %s", async (encoded, key) => {
    answer(200, listXml(objectXml(encoded)));
    expect((await listed()).objects[0]?.key).toBe(key);
  });

  it("takes keys as they are from a store that does not encode them", async () => {
    answer(200, listXml(objectXml("a+b%20c.json")).replace("<EncodingType>url</EncodingType>", ""));
    expect((await listed()).objects[0]?.key).toBe("a+b%20c.json");
  });

  it("goes on with the token of the page before", async () => {
    const more = "<KeyCount>1</KeyCount><NextContinuationToken>next==</NextContinuationToken>";
    answer(200, listXml(objectXml("a"), more).replace("<IsTruncated>false", "<IsTruncated>true"));
    expect((await listed()).next).toBe("next==");
    expect((await faultOf(listed("", "next=="))).kind).toBe("not-a-store");
    answer(200, listXml(objectXml("a")).replace("<IsTruncated>false", "<IsTruncated>true"));
    expect((await faultOf(listed())).kind).toBe("not-a-store");
  });

  it("tells what has to be brought back before it can be read", async () => {
    const of = (name: string) => objectXml(name, `<StorageClass>${name}</StorageClass>`);
    answer(200, listXml(["DEEP_ARCHIVE", "GLACIER", "GLACIER_IR", "ARCHIVE"].map(of).join("")));
    expect((await listed()).objects.map(({ key, archived }) => [key, archived])).toEqual([
      ["DEEP_ARCHIVE", true],
      ["GLACIER", true],
      ["GLACIER_IR", undefined],
      ["ARCHIVE", undefined],
    ]);
  });

  it("of an empty bucket is empty", async () => {
    answer(200, listXml("", "<KeyCount>0</KeyCount>"));
    expect(await listed()).toEqual({ objects: [], next: null });
  });

  it.each([
    ["nothing at all", ""],
    ["a web page", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["a web page in XHTML", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ["JSON", '{"objects":[]}'],
    ["plain text", "OK"],
    ["the list of all buckets", "<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>"],
    ["XML that breaks off", "<ListBucketResult><Name>acme</Name>"],
    ["XML that is deeper than anybody can read", "<a>".repeat(200_000)],
    ["more than any listing has", `<a>${" ".repeat(9_000_000)}`],
    ["a text that keeps a parser busy", "<!DOCTYPE a>".repeat(300_000)],
  ])("of %s is no empty bucket", async (_, body) => {
    answer(200, body);
    expect((await faultOf(listed())).kind).toBe("not-a-store");
  });

  it("is no listing when an error comes with status 200", async () => {
    answer(200, errorXml("InternalError"));
    expect((await faultOf(listed())).kind).toBe("unavailable");
  });

  it("ends when the head, or the rest, of an answer does not come", async () => {
    server.respond(() => {});
    expect((await faultOf(listed())).kind).toBe("no-answer");
    server.respond((_, response) => response.writeHead(200).write("<ListBucketResult>"));
    expect((await faultOf(listed())).kind).toBe("no-answer");
  });

  it("ends when its caller has no more use for it, and when the store is closed", async () => {
    server.respond(() => {});
    const store = open({ pace: { ...pace, headersMs: 60_000, idleMs: 60_000 } });
    const stop = new AbortController();
    const first = store.list("", null, stop.signal);
    stop.abort();
    await expect(first).rejects.toMatchObject({ code: "cancelled" });
    const second = store.list("", null, never);
    store.close();
    await expect(second).rejects.toMatchObject({ code: "cancelled" });
  });

  it("is cut off", async () => {
    server.respond((request) => request.socket.resetAndDestroy());
    expect((await faultOf(listed())).kind).toBe("broke-off");
  });
});

describe("the bytes of an object", () => {
  const ranged = (heedsRange: boolean) =>
    server.respond((request, response) => {
      const match = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
      if (!match || !heedsRange) return void response.writeHead(200, { etag: `"${etag}"` }).end(whole);
      const part = whole.subarray(Number(match[1]), match[2] ? Number(match[2]) + 1 : undefined);
      const range = `bytes ${match[1]}-${Number(match[1]) + part.length - 1}/${whole.length}`;
      response.writeHead(206, { etag: `"${etag}"`, "content-range": range }).end(part);
    });

  it.each([true, false])("are those that were asked for, whether or not the store knows ranges (%s)", async (heeds) => {
    ranged(heeds);
    expect(await read({ start: 0 })).toBe("0123456789ab");
    expect(await read({ start: 3 })).toBe("3456789ab");
    expect(await read({ start: 3, end: 7 })).toBe("3456");
    expect(await read({ start: 0, end: 2 })).toBe("01");
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined, "bytes=3-", "bytes=3-6", "bytes=0-1"]);
    expect(server.asked.every(({ headers }) => headers["if-match"] === `"${etag}"`)).toBe(true);
    expect(server.asked.every(({ method }) => method === "GET")).toBe(true);
  });

  it("asks for the whole of what has nothing, or no more than is wanted", async () => {
    ranged(true);
    await read({ start: 0, end: 65_536 });
    expect(server.asked[0]?.headers.range).toBeUndefined();
  });

  it("are as they are stored, compressed or not", async () => {
    const packed = Buffer.from([0x1f, 0x8b, 8, 0]);
    answer(200, packed, { etag, "content-encoding": "gzip" });
    expect(await buffer(await open().read(object, { start: 0 }, never))).toEqual(packed);
  });

  it.each([
    ["heeds no condition", { etag: '"other"' }, "replaced"],
    ["is behind something that changes answers", { etag: `W/"${etag}"` }, null],
    ["says nothing of the object's state", {}, "not-a-store"],
    ["sends another part", { etag, "content-range": "bytes 5-9/12" }, "not-a-store"],
    ["sends a part it does not name", { etag, "content-range": "items 1" }, "not-a-store"],
  ])("are looked at when the store %s", async (_, headers, kind) => {
    answer(200, whole, headers as Record<string, string>);
    const reading = read({ start: 0 });
    expect(kind === null ? await reading : (await faultOf(reading)).kind).toBe(kind ?? whole.toString());
  });

  it("stop in the middle when they are cut off, and are told as that", async () => {
    server.respond((request, response) => {
      response.writeHead(200, { etag, "content-length": "12" }).write("0123");
      setImmediate(() => request.socket.resetAndDestroy());
    });
    const store = open();
    const body = await store.read(object, { start: 0 }, never);
    const thrown: unknown = await buffer(body).catch((reason: unknown) => reason);
    expect(store.explain(thrown).kind).toBe("broke-off");
  });

  it("stop when nobody wants them any more, also where nobody reads", async () => {
    const stop = new AbortController();
    const closed = new Promise((done) =>
      server.respond((request, response) => {
        request.socket.once("close", done);
        response.writeHead(200, { etag }).write("0123");
      }),
    );
    const body = await open().read(object, { start: 0 }, stop.signal);
    stop.abort();
    await closed;
    expect(body.destroyed).toBe(true);
  });
});

describe("what is not sent", () => {
  it("is anything to a destination that the guard refuses", async () => {
    const elsewhere = open({ endpoint: "http://127.0.0.1:2" }).list("", null, never);
    await expect(elsewhere).rejects.toMatchObject({ name: "AppError", code: "egress-blocked" });
    const inner = open({ endpoint: "https://169.254.169.254" }).list("", null, never);
    await expect(inner).rejects.toMatchObject({ code: "egress-blocked" });
    expect(server.asked).toEqual([]);
  });

  it("is a request after a redirect", async () => {
    server.respond((request, response) =>
      request.url?.startsWith("/acme")
        ? response.writeHead(301, { location: `${server.origin}/lure` }).end()
        : response.end(),
    );
    expect((await faultOf(listed())).kind).toBe("not-a-store");
    expect(server.asked).toHaveLength(1);
  });

  it("is a signature over what Google's front end changes", async () => {
    const google = { dialect: "google", region: "auto" } as const;
    answer(200, listXml(""));
    await open(google).list("", null, never);
    answer(200, whole, { etag });
    await read({ start: 0 }, google);
    for (const { headers } of server.asked) {
      expect(headers.authorization).not.toMatch(/amz-sdk|accept-encoding/);
      expect(Object.keys(headers).filter((name) => name.startsWith("amz-sdk"))).toEqual([]);
    }
    expect(server.asked.map(({ headers }) => headers["accept-encoding"])).toEqual([undefined, "gzip"]);
  });
});

describe("the region that is signed for", () => {
  const onlyFor = (region: string) =>
    server.respond(({ headers }, response) => {
      if (headers.authorization?.includes(`/${region}/s3/`)) return void response.writeHead(200).end(listXml(""));
      const text = `the region 'x' is wrong; expecting '${region}'`;
      response.writeHead(400).end(errorXml("AuthorizationHeaderMalformed", text, `<Region>${region}</Region>`));
    });

  it("is the other one from then on, when the store asks for that", async () => {
    for (const region of ["europe-west3", "EUROPE-WEST3"]) {
      onlyFor(region);
      const store = open({ region: "auto", otherRegion: "europe-west3" });
      await store.list("", null, never);
      await store.list("", null, never);
    }
    expect(server.asked).toHaveLength(6);
  });

  it("is changed once, whatever the store says then", async () => {
    server.respond(({ headers }, response) => {
      const region = headers.authorization?.includes("/EU/") ? "eu" : "EU";
      response.writeHead(400).end(errorXml("AuthorizationHeaderMalformed", "", `<Region>${region}</Region>`));
    });
    await faultOf(open({ region: "auto", otherRegion: "eu" }).list("", null, never));
    expect(server.asked.length).toBeLessThan(3);
  });

  it("is never one that nobody has entered", async () => {
    onlyFor("europe-west3");
    const fault = await faultOf(open({ region: "auto", otherRegion: "us-east1" }).list("", null, never));
    expect([fault.kind, fault.region]).toEqual(["wrong-region", "europe-west3"]);
    expect(server.asked).toHaveLength(1);
  });
});
