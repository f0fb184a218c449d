import type { IncomingMessage, ServerResponse } from "node:http";
import net from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { AppError } from "../../core/errors";
import { syncPace } from "../shared/bucket/object-store";
import { StoreFault } from "../shared/bucket/store-fault";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import type { AzureAccount } from "./connection-string";
import { containerChoices } from "./containers";
import { accountKey, inDays, keyAccount, sasAccount } from "./fixtures/accounts";
import { openAzureStore } from "./store";

const CANARY = "In the vendor's own words: canary.";
const object = { key: "dbt/manifest.json", bytes: 5, etag: "0x8DC1", modifiedAt: null };
const never = new AbortController().signal;
const pace = { ...syncPace, connectMs: 100, headersMs: 200 };

let server: AnsweringServer;
beforeAll(async () => {
  server = await startAnsweringServer();
});
afterAll(() => server.close());

type Answer = { status: number; headers?: Record<string, string>; body?: string };
const answer = ({ status, headers = {}, body = "" }: Answer) =>
  server.respond((_, response) => response.writeHead(status, headers).end(body));
const refusal = (status: number, code: string, { message = CANARY, detail = "", headers = {} } = {}): Answer => ({
  status,
  headers: { "content-type": "application/xml", "x-ms-error-code": code, "x-ms-request-id": "r", ...headers },
  body: `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\nRequestId:r\nTime:2026-11-01T00:00:00Z</Message>${detail && `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`}</Error>`,
});
const listing = (blobs: string, more = "<NextMarker/>") =>
  `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="${server.origin}/acmedata" ContainerName="dbt"><Blobs>${blobs}</Blobs>${more}</EnumerationResults>`;
const blob = (name: string, more = "") =>
  `<Blob><Name>${name}</Name><Properties><Last-Modified>Sun, 01 Nov 2026 02:03:04 GMT</Last-Modified><Etag>0x8DC1</Etag><Content-Length>5</Content-Length><BlobType>BlockBlob</BlobType>${more}</Properties></Blob>`;
const xml = { "content-type": "application/xml", "x-ms-request-id": "r" };

const storeOf = (account: AzureAccount = keyAccount(`${server.origin}/acmedata`)) =>
  openAzureStore(account, "dbt", pace);
const faultOf = async (work: Promise<unknown>): Promise<StoreFault> => {
  const thrown = await work.then(
    () => new Error("It went well."),
    (error: unknown) => error,
  );
  if (!(thrown instanceof StoreFault)) throw thrown;
  return thrown;
};
const listed = (account?: AzureAccount) => storeOf(account).list("", null, never);
const read = (account?: AzureAccount) => storeOf(account).read(object, { start: 0 }, never);
const asked = (): IncomingMessage | undefined => server.asked.at(-1);

describe("a listing", () => {
  it("tells of each blob, its etag without quotes, and what is archived", async () => {
    const archived = blob("dbt/old.json", "<AccessTier>Archive</AccessTier>");
    answer({
      status: 200,
      headers: xml,
      body: listing(blob("dbt/manifest.json") + archived, "<NextMarker>2!m</NextMarker>"),
    });
    expect(await storeOf().list("dbt/", "1!m", never)).toEqual({
      objects: [
        { key: "dbt/manifest.json", bytes: 5, etag: "0x8DC1", modifiedAt: "2026-11-01T02:03:04.000Z" },
        { key: "dbt/old.json", bytes: 5, etag: "0x8DC1", modifiedAt: "2026-11-01T02:03:04.000Z", archived: true },
      ],
      next: "2!m",
    });
    const url = new URL(asked()?.url ?? "", server.origin);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      comp: "list",
      prefix: "dbt/",
      marker: "1!m",
      maxresults: "5000",
    });
    expect(url.searchParams.has("include")).toBe(false);
  });

  it("may be empty", async () => {
    answer({ status: 200, headers: xml, body: listing("") });
    expect(await listed()).toEqual({ objects: [], next: null });
  });

  it.each([
    ["an empty 200", { status: 200 }],
    ["a page of HTML", { status: 200, headers: { "content-type": "text/html" }, body: "<html>Sign in</html>" }],
    ["JSON", { status: 200, headers: { "content-type": "application/json" }, body: "{}" }],
    [
      "XML of another kind",
      { status: 200, headers: xml, body: "<ListBucketResult><Name>dbt</Name></ListBucketResult>" },
    ],
    ["HTML that calls itself XML", { status: 200, headers: xml, body: "<html><p>Sign in</html>" }],
    ["a redirect, which is not followed", { status: 302, headers: { location: "http://127.0.0.1:9/" } }],
    ["a 404 of a web server", { status: 404, headers: { "content-type": "text/html" }, body: "<h1>Not Found</h1>" }],
    ["a 403 of a proxy", { status: 403, body: "Forbidden" }],
  ])("is not taken from %s", async (_, given: Answer) => {
    answer(given);
    expect((await faultOf(listed())).kind).toBe("not-a-store");
  });
});

describe("the containers to choose from", () => {
  const containers = () => containerChoices(keyAccount(`${server.origin}/acmedata`), pace, never);

  it("are none in an account without any", async () => {
    const body = `<?xml version="1.0"?><EnumerationResults ServiceEndpoint="${server.origin}/acmedata"><Containers/><NextMarker/></EnumerationResults>`;
    answer({ status: 200, headers: xml, body });
    expect(await containers()).toEqual([]);
  });

  it.each([
    ["an empty 200", { status: 200 }],
    ["a page of HTML", { status: 200, headers: { "content-type": "text/html" }, body: "<html>Sign in</html>" }],
    ["XML of another kind", { status: 200, headers: xml, body: "<ListBucketResult><Name>d</Name></ListBucketResult>" }],
  ])("are not taken from %s", async (_, given: Answer) => {
    answer(given);
    await expect(containers()).rejects.toThrow("answered, but not as Azure Blob Storage does");
  });

  it("leave nothing unheard when the address is shut and the list is closed after it", async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on("unhandledRejection", hear);
    onTestFinished(() => void process.off("unhandledRejection", hear));
    const closed = new AbortController();
    const shut = containerChoices(keyAccount("http://10.9.9.9/acmedata"), pace, closed.signal);
    await expect(shut).rejects.toMatchObject({ code: "egress-blocked" });
    closed.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unheard).toEqual([]);
  });
});

describe("a refusal of the service", () => {
  it.each([
    [403, "AuthenticationFailed", "wrong-signature"],
    [400, "InvalidAuthenticationInfo", "wrong-signature"],
    [401, "NoAuthenticationInformation", "credentials-missing"],
    [409, "PublicAccessNotPermitted", "credentials-missing"],
    [403, "AuthorizationFailure", "locked-out"],
    [403, "AuthorizationPermissionMismatch", "may-not-list"],
    [403, "AuthorizationResourceTypeMismatch", "may-not-list"],
    [403, "AuthorizationServiceMismatch", "may-not-list"],
    [403, "InsufficientAccountPermissions", "may-not-list"],
    [403, "AuthorizationProtocolMismatch", "locked-out"],
    [403, "AuthorizationSourceIPMismatch", "locked-out"],
    [403, "KeyBasedAuthenticationNotPermitted", "locked-out"],
    [403, "AccountIsDisabled", "locked-out"],
    [409, "ContainerDisabled", "locked-out"],
    [404, "ContainerNotFound", "no-bucket"],
    [409, "ContainerBeingDeleted", "no-bucket"],
    [400, "InvalidResourceName", "bad-bucket-name"],
    [400, "OutOfRangeInput", "bad-bucket-name"],
    [404, "ResourceNotFound", "unknown-key"],
    [503, "ServerBusy", "throttled"],
    [500, "OperationTimedOut", "unavailable"],
    [500, "InternalError", "unavailable"],
    [500, "SomethingNew", "unavailable"],
    [400, "InvalidHeaderValue", "unknown"],
  ])("while listing: %i %s is %s", async (status, code, kind) => {
    answer(refusal(status, code));
    const fault = await faultOf(listed());
    expect(fault).toMatchObject({ kind, vendorCode: code });
    expect(fault.message).not.toContain("canary");
  });

  it.each([
    [403, "AuthorizationPermissionMismatch", "may-not-read"],
    [403, "AuthorizationResourceTypeMismatch", "may-not-read"],
    [404, "BlobNotFound", "gone"],
    [404, "ResourceNotFound", "gone"],
    [412, "ConditionNotMet", "replaced"],
    [416, "InvalidRange", "replaced"],
    [409, "BlobArchived", "archived"],
    [409, "BlobBeingRehydrated", "archived"],
    [404, "ContainerNotFound", "no-bucket"],
  ])("while reading: %i %s is %s", async (status, code, kind) => {
    answer(refusal(status, code));
    expect((await faultOf(read())).kind).toBe(kind);
  });

  it.each([
    ["Request date header too old: 'Sat, 31 Oct 2026 00:00:00 GMT'", "clock-skew"],
    ["Signature not valid in the specified time frame: Start [a] - Expiry [b] - Current [c]", "expired"],
    ["Signature not valid in the specified key time frame: Key start [a]", "expired"],
    ["Signature did not match. String to sign used was canary", "wrong-signature"],
    ["Signature fields not well formed.", "wrong-signature"],
  ])("AuthenticationFailed is told apart by its detail: %s", async (detail, kind) => {
    answer(refusal(403, "AuthenticationFailed", { detail }));
    expect((await faultOf(listed())).kind).toBe(kind);
  });

  it("is clock skew when the server's date is far from ours, and a key signed", async () => {
    answer(refusal(403, "AuthenticationFailed", { headers: { date: new Date(Date.now() - 3_600_000).toUTCString() } }));
    expect((await faultOf(listed())).kind).toBe("clock-skew");
  });

  it.each([
    [`sr=c&sp=rl&se=${inDays(-1)}`, "expired"],
    [`sr=c&sp=rl&st=${inDays(1)}&se=${inDays(2)}`, "expired"],
    [`sr=c&sp=rl&se=${inDays(1)}`, "wrong-signature"],
  ])("goes by the dates of a signature where the server does not tell (%#)", async (parts, kind) => {
    // As the emulator answers all of these.
    const message =
      "Server failed to authenticate the request. Make sure the value of the Authorization header is formed correctly";
    answer(refusal(403, "AuthorizationFailure", { message }));
    expect((await faultOf(listed(sasAccount(parts, `${server.origin}/acmedata/dbt`)))).kind).toBe(kind);
  });

  it.each([
    [{ status: 429, headers: { "retry-after": "7" } }, "throttled", 7_000],
    [refusal(503, "ServerBusy", { headers: { "retry-after": "2" } }), "throttled", 2_000],
    [{ status: 503 }, "unavailable", null],
    [{ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad gateway</h1>" }, "unavailable", null],
  ])("says how long to wait where it knows (%#)", async (given: Answer, kind, retryAfterMs) => {
    answer(given);
    expect(await faultOf(listed())).toMatchObject({ kind, retryAfterMs });
  });

  it("is asked for once, not again and again by the library", async () => {
    answer(refusal(500, "InternalError"));
    const before = server.asked.length;
    await faultOf(listed());
    expect(server.asked.length - before).toBe(1);
  });
});

const blobHeaders = { "content-length": "5", etag: '"0x8DC1"', "x-ms-request-id": "r", "x-ms-blob-type": "BlockBlob" };

describe("reading a blob", () => {
  it("asks for the etag that was listed, and for a part where that is wanted", async () => {
    answer({ status: 206, headers: { ...blobHeaders, "content-length": "2" }, body: "el" });
    expect(await text(await storeOf().read(object, { start: 1, end: 3 }, never))).toBe("el");
    expect(asked()?.headers).toMatchObject({ "if-match": '"0x8DC1"', "x-ms-range": "bytes=1-2" });
  });

  it("is not begun where there is nothing to read", async () => {
    const before = server.asked.length;
    expect(await text(await storeOf().read({ ...object, bytes: 0 }, { start: 0, end: 100 }, never))).toBe("");
    expect(server.asked.length).toBe(before);
  });

  it("does not trust a server that sends another etag all the same", async () => {
    answer({ status: 200, headers: { ...blobHeaders, etag: '"0x8DC2"' }, body: "hello" });
    expect((await faultOf(read())).kind).toBe("replaced");
  });

  it("takes no page of HTML for a file", async () => {
    answer({ status: 200, headers: { "content-type": "text/html" }, body: "<html>" });
    expect((await faultOf(read())).kind).toBe("not-a-store");
  });

  it("knows a body that is cut off", async () => {
    server.respond((_, response: ServerResponse) => {
      response.writeHead(200, blobHeaders).write("he", () => response.destroy());
    });
    const thrown: unknown = await text(await read()).catch((error: unknown) => error);
    expect(storeOf().explain(thrown).kind).toBe("broke-off");
  });

  it("ends in the middle when it is called off", async () => {
    server.respond((_, response) => void response.writeHead(200, blobHeaders).write("he"));
    const stop = new AbortController();
    const body = await storeOf().read(object, { start: 0 }, stop.signal);
    body.once("data", () => stop.abort(new Error("Stopped.")));
    await expect(text(body)).rejects.toThrow();
  });
});

describe("the way there", () => {
  it.each(["list", "read"])("is given up when the head of an answer does not come (%s)", async (call) => {
    server.respond(() => {});
    expect((await faultOf(call === "list" ? listed() : read())).kind).toBe("no-answer");
  });

  it("is given up when a listing stops in its middle", async () => {
    server.respond((_, response) => void response.writeHead(200, xml).write("<?xml"));
    expect((await faultOf(listed())).kind).toBe("no-answer");
  });

  it("knows a listing that is cut off", async () => {
    server.respond((_, response) => void response.writeHead(200, xml).write("<?xml", () => response.destroy()));
    expect((await faultOf(listed())).kind).toBe("broke-off");
    answer({ status: 200, headers: xml, body: listing(blob("dbt/manifest.json")).slice(0, -30) });
    expect((await faultOf(listed())).kind).toBe("broke-off");
  });

  it("ends with the reason for which it is called off", async () => {
    const reason = new Error("Enough.");
    await expect(storeOf().list("", null, AbortSignal.abort(reason))).rejects.toBe(reason);
    server.respond(() => {});
    const stop = new AbortController();
    const waiting = storeOf().list("", null, stop.signal);
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it("is shut where nobody opened it, in the guard's own words", async () => {
    for (const endpoint of [
      "http://127.0.0.1:9/acmedata",
      "http://localhost:9/acmedata",
      "https://169.254.169.254/acmedata",
    ]) {
      const shut = storeOf(keyAccount(endpoint)).list("", null, never);
      await expect(shut).rejects.toBeInstanceOf(AppError);
      await expect(shut).rejects.toMatchObject({ code: "egress-blocked" });
    }
  });

  it("is shut also where the name turns out to be inside only when it is dialled", async () => {
    const shut = storeOf(keyAccount("https://localhost:9/acmedata")).list("", null, never);
    await expect(shut).rejects.toMatchObject({
      code: "egress-blocked",
      remedy: expect.stringContaining("EGRESS_ALLOW"),
    });
  });

  it("knows a port where nobody listens, and one where nobody speaks HTTP", async () => {
    const babbler = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.write("SSH-2.0-OpenSSH_9.2\r\n", () => socket.destroySoon());
    });
    await new Promise<void>((done) => babbler.listen(0, "127.0.0.1", done));
    const address = babbler.address();
    const port = typeof address === "object" ? address?.port : 0;
    const before = process.env.EGRESS_ALLOW;
    process.env.EGRESS_ALLOW = `${before},127.0.0.1:${port}`;
    try {
      const there = keyAccount(`http://127.0.0.1:${port}/acmedata`);
      expect((await faultOf(listed(there))).kind).toBe("not-a-store");
      await new Promise((done) => babbler.close(done));
      expect((await faultOf(listed(there))).kind).toBe("refused");
    } finally {
      process.env.EGRESS_ALLOW = before;
    }
  });

  it("carries no key in what is thrown", async () => {
    answer(refusal(403, "AuthenticationFailed"));
    const fault = await faultOf(listed());
    expect(`${fault.message}${JSON.stringify(fault)}${JSON.stringify(fault.cause)}`).not.toContain(accountKey);
  });
});
