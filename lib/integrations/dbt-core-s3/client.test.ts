import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TestStep } from "../contract";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { errorXml, listXml, objectXml } from "../shared/s3/fixtures/s3-answers";
import { openDbtCoreS3 } from "./client";
import { type DbtCoreS3Config, dbtCoreS3Config } from "./config";

const secretAccessKey = "wJalrXUtnFEMI-canary-of-a-secret";
let server: AnsweringServer;
beforeEach(async () => {
  server = await startAnsweringServer();
  // Whatever this machine has of its own must make no difference.
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAMACHINE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "the machine's secret");
  vi.stubEnv("AWS_REGION", "mars-north-1");
  vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:3");
  vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "true");
  vi.stubEnv("AWS_MAX_ATTEMPTS", "9");
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  vi.stubEnv("AWS_CONFIG_FILE", "/nonexistent");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
});
afterEach(() => server.close());

const open = (change: Record<string, unknown> = {}, secrets: { secretAccessKey?: string } = { secretAccessKey }) => {
  const config: DbtCoreS3Config = dbtCoreS3Config.parse({
    ...{ region: "us-east-1", bucket: "acme-dbt", accessKeyId: "AKIDEXAMPLE", storageUrl: server.origin },
    ...change,
  });
  const signal = new AbortController().signal;
  return openDbtCoreS3({ connectorId: null, config, secrets, signal, purpose: "test" });
};
const stepsOf = async (client: ReturnType<typeof open>): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of client.test()) steps.push(step);
  await client.close();
  return steps;
};
const failing = (steps: readonly TestStep[]) => steps.find(({ status }) => status === "failed");
const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  server.respond((_, response) => response.writeHead(status, headers).end(body));

describe("a connection test of S3", () => {
  it.each<[status: number, body: string, step: string, message: RegExp]>([
    [403, errorXml("InvalidAccessKeyId"), "authenticate", /knows no access key AKIDEXAMPLE/],
    [403, errorXml("SignatureDoesNotMatch"), "authenticate", /does not belong to the access key AKIDEXAMPLE/],
    [400, errorXml("ExpiredToken"), "authenticate", /have expired/],
    [403, errorXml("RequestTimeTooSkewed"), "authenticate", /clock of the machine/],
    [
      301,
      errorXml("PermanentRedirect", "", "<Region>eu-west-1</Region>"),
      "region",
      /is in eu-west-1, not in us-east-1/,
    ],
    [404, errorXml("NoSuchBucket"), "list", /no bucket named acme-dbt/],
    [403, errorXml("AccessDenied"), "list", /s3:ListBucket on arn:aws:s3:::acme-dbt is missing/],
    [403, errorXml("AllAccessDisabled"), "list", /has closed the bucket/],
    [503, errorXml("SlowDown"), "reach", /fewer requests/],
    [500, errorXml("InternalError"), "reach", /a fault of its own/],
    [200, "", "reach", /not as S3 does/],
    [200, "<!doctype html><title>Sign in</title>", "reach", /not as S3 does/],
    [404, "<html>Not found</html>", "reach", /not as S3 does/],
    [200, listXml("", "<KeyCount>0</KeyCount>"), "find", /./],
  ])("told %i, fails where it belongs", async (status, body, step, message) => {
    answer(status, body);
    const steps = await stepsOf(open());
    expect(steps.map(({ id }) => id)).toEqual(["reach", "authenticate", "region", "list", "find"]);
    expect(failing(steps)).toMatchObject({ id: step, message: expect.stringMatching(message) });
    expect(JSON.stringify(steps)).not.toContain("canary");
    expect(server.asked.every(({ headers }) => headers.authorization?.includes("Credential=AKIDEXAMPLE/"))).toBe(true);
  });

  it("offers the right region as a button", async () => {
    answer(400, errorXml("AuthorizationHeaderMalformed", "", "<Region>eu-central-1</Region>"));
    expect(failing(await stepsOf(open()))?.fix).toEqual({
      label: "Use eu-central-1",
      config: { region: "eu-central-1" },
    });
  });

  it("answers in time when the store never does", async () => {
    server.respond(() => {});
    const began = performance.now();
    expect(failing(await stepsOf(open()))).toMatchObject({
      id: "reach",
      message: expect.stringMatching(/did not answer in time/),
    });
    expect(performance.now() - began).toBeLessThan(9_000);
  }, 12_000);

  it("tells a refused destination with what the operator can do", async () => {
    const steps = await stepsOf(open({ storageUrl: "http://127.0.0.1:2" }));
    expect(failing(steps)?.remedy).toContain("127.0.0.1:2 to EGRESS_ALLOW");
  });
});

describe("whoever signs", () => {
  it("is never this machine when a key was asked for, not even an empty one", async () => {
    answer(200, listXml(objectXml("manifest.json")));
    for (const secrets of [{}, { secretAccessKey: "" }]) {
      const steps = await stepsOf(open({}, secrets));
      expect(failing(steps)).toMatchObject({
        id: "authenticate",
        message: expect.stringMatching(/no access key to sign in with/),
      });
    }
    expect(server.asked).toEqual([]);
  });

  it.each([{ credentials: "ambient" }, { credentials: "assume-role", roleArn: "arn:aws:iam::123456789012:role/r" }])(
    "is never this machine without its operator's word: %o",
    async (change) => {
      vi.stubEnv("ALLOW_AMBIENT_AWS", "false");
      vi.stubEnv("AWS_ACCESS_KEY_ID", "");
      vi.stubEnv("AWS_EC2_METADATA_DISABLED", "false");
      vi.stubEnv("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.origin);
      answer(200, listXml(""));
      const steps = await stepsOf(open({ ...change, accessKeyId: undefined }, {}));
      expect(failing(steps)).toMatchObject({
        id: "authenticate",
        remedy: expect.stringContaining("ALLOW_AMBIENT_AWS"),
      });
      expect(server.asked).toEqual([]);
    },
  );

  it("is this machine with its operator's word", async () => {
    vi.stubEnv("ALLOW_AMBIENT_AWS", "true");
    answer(403, errorXml("AccessDenied"));
    const steps = await stepsOf(open({ credentials: "ambient", accessKeyId: undefined }, {}));
    expect(failing(steps)?.message).toMatch(/^This server's own AWS identity may not list/);
    expect(server.asked[0]?.headers.authorization).toContain("Credential=AKIAMACHINE/");
  });

  it("is nobody on a machine that has no identity", async () => {
    vi.stubEnv("ALLOW_AMBIENT_AWS", "true");
    vi.stubEnv("AWS_ACCESS_KEY_ID", "");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "");
    const steps = await stepsOf(open({ credentials: "ambient", accessKeyId: undefined }, {}));
    expect(failing(steps)).toMatchObject({ id: "authenticate", message: expect.stringMatching(/has no AWS identity/) });
  });
});

describe("a role to assume", () => {
  const roleArn = "arn:aws:iam::123456789012:role/connetra-reader";
  const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIAOFTHEROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>a-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  const refused = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>canary</Message></Error></ErrorResponse>`;
  const asRole = () => open({ credentials: "assume-role", roleArn, externalId: "an-id", accessKeyId: undefined }, {});
  const bodies: string[] = [];
  const tokenService = (status: number, text: string) =>
    server.respond((request, response) => {
      if (request.method !== "POST") return void response.writeHead(403).end(errorXml("AccessDenied"));
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        bodies.push(body);
        response.writeHead(status, { "content-type": "text/xml" }).end(text);
      });
    });
  beforeEach(() => {
    bodies.length = 0;
    vi.stubEnv("ALLOW_AMBIENT_AWS", "true");
    vi.stubEnv("AWS_ENDPOINT_URL", undefined);
    vi.stubEnv("AWS_ENDPOINT_URL_STS", server.origin);
    vi.stubEnv("AWS_USE_FIPS_ENDPOINT", "false");
  });

  it("signs with what the token service gives", async () => {
    tokenService(200, assumed);
    expect(failing(await stepsOf(asRole()))?.message).toMatch(
      /^The role arn:aws:iam::123456789012:role.* may not list/,
    );
    expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toMatchObject({
      Action: "AssumeRole",
      RoleArn: roleArn,
      RoleSessionName: "connetra",
      ExternalId: "an-id",
    });
    const last = server.asked.at(-1)?.headers;
    expect(last?.authorization).toContain("Credential=ASIAOFTHEROLE/");
    expect(last?.["x-amz-security-token"]).toBe("a-token");
  });

  it("is told apart from the bucket when it is refused", async () => {
    tokenService(403, refused);
    expect(failing(await stepsOf(asRole()))).toMatchObject({
      id: "authenticate",
      message: expect.stringMatching(/may not assume/),
      remedy: expect.stringContaining("sts:ExternalId"),
    });
    expect(server.asked).toHaveLength(1);
  });

  it("asks the token service through the guard", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:2");
    expect(failing(await stepsOf(asRole()))?.remedy).toContain("127.0.0.1:2 to EGRESS_ALLOW");
  });
});
