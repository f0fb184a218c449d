import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors";
import { testPace } from "../bucket/object-store";
import { type FaultKind, StoreFault } from "../bucket/store-fault";
import { type AnsweringServer, startAnsweringServer } from "../fixtures/answering-server";
import { explainS3 } from "./explain-s3";
import type { S3Call } from "./fault-codes";
import { errorXml } from "./fixtures/s3-answers";
import { openS3Store } from "./open-s3-store";

let server: AnsweringServer;
beforeAll(async () => {
  server = await startAnsweringServer();
});
afterAll(() => server.close());

const provoke = async (status: number, body: string, call: S3Call = "list", headers = {}): Promise<StoreFault> => {
  server.respond((_, response) => response.writeHead(status, headers).end(body));
  const store = openS3Store({
    endpoint: server.origin,
    bucket: "acme",
    region: "us-east-1",
    pathStyle: true,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    pace: testPace,
    dialect: "aws",
  });
  const signal = new AbortController().signal;
  const object = { key: "manifest.json", bytes: 5, etag: "e", modifiedAt: null };
  const asked = call === "list" ? store.list("", null, signal) : store.read(object, { start: 0 }, signal);
  const thrown: unknown = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof StoreFault)) throw new Error(`It is no StoreFault: ${thrown}`);
  return thrown;
};

describe("an answer of S3 that is a refusal", () => {
  it.each<[code: string, status: number, kind: FaultKind, call?: S3Call]>([
    ["InvalidAccessKeyId", 403, "unknown-key"],
    ["InvalidSecurity", 403, "unknown-key"],
    ["SignatureDoesNotMatch", 403, "wrong-signature"],
    ["ExpiredToken", 400, "expired"],
    ["InvalidToken", 400, "expired"],
    ["TokenRefreshRequired", 400, "expired"],
    ["RequestTimeTooSkewed", 403, "clock-skew"],
    ["AccessDenied", 403, "may-not-list", "list"],
    ["AccessDenied", 403, "may-not-read", "read"],
    ["NoSuchBucket", 404, "no-bucket"],
    ["InvalidBucketName", 400, "bad-bucket-name"],
    ["NoSuchKey", 404, "gone", "read"],
    ["PreconditionFailed", 412, "replaced", "read"],
    ["InvalidRange", 416, "replaced", "read"],
    ["InvalidObjectState", 403, "archived", "read"],
    ["SlowDown", 503, "throttled"],
    ["ServiceUnavailable", 503, "unavailable"],
    ["InternalError", 500, "unavailable"],
    ["RequestTimeout", 400, "unavailable"],
    ["AllAccessDisabled", 403, "locked-out"],
    ["AccountProblem", 403, "locked-out"],
    ["InvalidPayer", 403, "locked-out"],
    ["UserProjectMissing", 400, "locked-out"],
    ["NotImplemented", 501, "not-a-store"],
    ["SomethingNew", 400, "unknown"],
    ["SomethingNew", 403, "may-not-list"],
    ["SomethingNew", 429, "throttled"],
    ["SomethingNew", 502, "unavailable"],
  ])("%s with status %i is %s", async (code, status, kind, call = "list") => {
    const fault = await provoke(status, errorXml(code), call);
    expect([fault.kind, fault.vendorCode, fault.region]).toEqual([kind, code, null]);
    expect(fault.message).not.toContain("canary");
  });

  it.each<[string, string, S3Call, string]>([
    ["KMS.DisabledException", "canary", "read", "KmsAccessDenied"],
    ["AccessDenied", "is not authorized to perform: kms:Decrypt on resource", "read", "KmsAccessDenied"],
    ["AccessDenied", "with an explicit deny in a resource-based policy", "list", "ExplicitDeny"],
    ["InvalidRequest", "The object was stored using a form of Server Side Encryption.", "read", "CustomerKeyNeeded"],
  ])("%s, where its text says more, is told apart", async (code, text, call, detail) => {
    const fault = await provoke(400, errorXml(code, text), call);
    expect([fault.kind, fault.vendorCode]).toEqual([call === "list" ? "may-not-list" : "may-not-read", detail]);
  });

  it.each<[string, number, string, Record<string, string>, string | null]>([
    ["AuthorizationHeaderMalformed", 400, "<Region>eu-central-1</Region>", {}, "eu-central-1"],
    ["PermanentRedirect", 301, "", { "x-amz-bucket-region": "eu-central-1" }, "eu-central-1"],
    ["PermanentRedirect", 301, "<Endpoint>acme.s3-eu-west-1.amazonaws.com</Endpoint>", {}, "eu-west-1"],
    ["PermanentRedirect", 301, "<Endpoint>acme.s3.cn-north-1.amazonaws.com.cn</Endpoint>", {}, "cn-north-1"],
    ["TemporaryRedirect", 307, "<Endpoint>acme.s3.eu-north-1.amazonaws.com</Endpoint>", {}, "eu-north-1"],
    ["PermanentRedirect", 301, "<Endpoint>elsewhere.example.com</Endpoint>", {}, null],
    ["PermanentRedirect", 301, "<Region>`rm -rf` ](x)</Region>", {}, null],
    ["PermanentRedirect", 301, "<Region>EU</Region>", {}, "EU"],
    ["PermanentRedirect", 301, "<Endpoint>acme.s3-external-1.amazonaws.com</Endpoint>", {}, null],
    ["PermanentRedirect", 301, "<Endpoint>acme.s3.amazonaws.com</Endpoint>", {}, null],
  ])("%s (%i%s) names the region", async (code, status, more, headers, region) => {
    const fault = await provoke(status, errorXml(code, "canary", more), "list", headers);
    expect([fault.kind, fault.region]).toEqual(["wrong-region", region]);
  });

  it("names the region in its text alone", async () => {
    const text = "The af-south-1 location constraint is incompatible for the region specific endpoint.";
    expect((await provoke(400, errorXml("IllegalLocationConstraintException", text))).region).toBe("af-south-1");
    const other = "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-2'";
    expect((await provoke(400, errorXml("AuthorizationHeaderMalformed", other))).region).toBe("eu-west-2");
  });

  it("is about the key when that is what is malformed", async () => {
    const text =
      "The authorization header is malformed; the Credential is mal-formed; expecting AKID/YYYYMMDD/REGION/s3.";
    expect((await provoke(400, errorXml("AuthorizationHeaderMalformed", text))).kind).toBe("unknown-key");
  });

  it("is a matter of time when a redirect leads to the region that was asked already", async () => {
    const fault = await provoke(307, errorXml("TemporaryRedirect", "canary", "<Region>us-east-1</Region>"));
    expect([fault.kind, fault.isPassing]).toEqual(["unavailable", true]);
  });

  it.each<[string, number | null]>([
    ["7", 7_000],
    ["-7", null],
    ["soon", null],
    [new Date(Date.now() + 60_000).toUTCString(), 60_000],
    [new Date(Date.now() - 60_000).toUTCString(), 0],
  ])("with Retry-After: %s says how long to wait", async (header, ms) => {
    const { retryAfterMs } = await provoke(503, errorXml("SlowDown"), "list", { "retry-after": header });
    if (ms === null || retryAfterMs === null) return expect(retryAfterMs).toBe(ms);
    expect(Math.abs(retryAfterMs - ms)).toBeLessThan(2_000);
  });
});

it("keeps for the log what the store said, and nothing of what it repeats", async () => {
  const echo = "<StringToSign>x</StringToSign><Token-0>canary of a token</Token-0>";
  const { cause } = await provoke(400, errorXml("InvalidToken", "The provided token is malformed.", echo));
  expect(cause).toMatchObject({ name: "InvalidToken", message: "The provided token is malformed.", status: 400 });
  expect(inspect(cause, { depth: 9, showHidden: true })).not.toContain("canary");
});

describe("an answer that is not S3's", () => {
  const page = "<!doctype html><html><head><title>canary</title></head></html>";
  it.each<[number, string, FaultKind]>([
    [404, page, "not-a-store"],
    [403, page, "not-a-store"],
    [401, "", "not-a-store"],
    [404, "", "not-a-store"],
    [302, "", "not-a-store"],
    [400, "Client sent an HTTP request to an HTTPS server.\n", "not-a-store"],
    [400, '{"error":"no"}', "not-a-store"],
    [500, page, "unavailable"],
    [502, page, "unavailable"],
    [503, "no healthy upstream", "unavailable"],
    [429, page, "throttled"],
    [304, "", "replaced"],
    [412, "", "replaced"],
  ])("with status %i and %j is %s", async (status, body, kind) => {
    expect((await provoke(status, body, "read")).kind).toBe(kind);
  });
});

describe("what the library threw without an answer", () => {
  const asked = { call: "list", region: "us-east-1" } as const;
  it("is about credentials when there are none to be found", () => {
    const thrown = Object.assign(new Error("Could not load credentials"), { name: "CredentialsProviderError" });
    expect(explainS3(thrown, asked).kind).toBe("credentials-missing");
  });

  it("stays a fault that was explained before", () => {
    const fault = new StoreFault("expired", { cause: null });
    expect(explainS3(new Error("wrapped", { cause: fault }), asked)).toBe(fault);
  });

  it.each([new Error("what"), "text", null, new AppError("internal", "x", { remedy: "y" })])(
    "is unknown when nothing is known of it",
    (thrown) => expect(explainS3(thrown, asked)).toMatchObject({ kind: "unknown", cause: thrown }),
  );
});
