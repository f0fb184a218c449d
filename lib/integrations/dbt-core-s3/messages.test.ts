import { describe, expect, it } from "vitest";
import { faultKinds, StoreFault } from "../shared/bucket/store-fault";
import { type DbtCoreS3Config, dbtCoreS3Config } from "./config";
import { s3Words } from "./messages";

const onAws = dbtCoreS3Config.parse({ region: "us-east-1", bucket: "acme-dbt", accessKeyId: "AKIAIOSFODNN7EXAMPLE" });
const elsewhere: DbtCoreS3Config = { ...onAws, storageUrl: "https://minio.example.com:9000", path: "/dbt/prod" };
const roleArn = "arn:aws:iam::123456789012:role/reader";
const role: DbtCoreS3Config = { ...onAws, credentials: "assume-role", roleArn, accessKeyId: undefined };
const ambient: DbtCoreS3Config = { ...onAws, credentials: "ambient", accessKeyId: undefined };
const all = { onAws, elsewhere, role, ambient, china: { ...onAws, region: "cn-north-1" } };

const fault = (kind: StoreFault["kind"], vendorCode?: string, region?: string) =>
  new StoreFault(kind, { cause: new Error("canary in the store's own text"), vendorCode, region });
const told = (config: DbtCoreS3Config, given: StoreFault) => s3Words(config).fault(given).view;
const policyIn = (remedy: string): unknown => JSON.parse(/```json\n([\s\S]*?)\n```/.exec(remedy)?.[1] ?? "null");

describe("a fault of S3, in our words", () => {
  it.each(faultKinds)("%s has a sentence and a remedy, whoever signs and wherever it is", (kind) => {
    for (const config of Object.values(all)) {
      const said = told(config, fault(kind, "SomeCode"));
      expect(said.message).toMatch(/^\S[^\n]*\.$/);
      expect(said.remedy).toMatch(/^\S[\s\S]{20,}[.`]$/);
      expect(JSON.stringify(said)).not.toMatch(/canary|undefined|null|NaN/);
    }
  });

  it.each<[StoreFault["kind"], string | undefined, string, RegExp]>([
    ["unknown-host", undefined, "vendor-unreachable", /no host named s3\.us-east-1\.amazonaws\.com/],
    ["refused", undefined, "vendor-unreachable", /nothing listens on port 443/],
    ["no-answer", undefined, "vendor-unreachable", /did not answer in time/],
    ["no-answer", "EAIAGAIN", "vendor-unreachable", /could not be looked up just now/],
    ["no-answer", "EHOSTUNREACH", "vendor-unreachable", /no way from here to/],
    ["broke-off", undefined, "vendor-unreachable", /closed the connection/],
    ["tls-untrusted", undefined, "vendor-unreachable", /not signed by an authority/],
    ["tls-untrusted", "CERTHASEXPIRED", "vendor-unreachable", /has expired/],
    ["tls-untrusted", "ERRTLSCERTALTNAMEINVALID", "vendor-unreachable", /not made out to/],
    ["tls-broken", undefined, "vendor-unreachable", /does not speak TLS/],
    ["not-a-store", undefined, "vendor-answer-unexpected", /answered, but not as S3 does/],
    ["unknown-key", undefined, "credentials-rejected", /knows no access key AKIAIOSFODNN7EXAMPLE/],
    ["wrong-signature", undefined, "credentials-rejected", /secret access key does not belong/],
    ["expired", undefined, "credentials-rejected", /have expired/],
    ["clock-skew", undefined, "credentials-rejected", /more than fifteen minutes off/],
    ["no-bucket", undefined, "not-found", /no bucket named acme-dbt/],
    ["may-not-read", "KmsAccessDenied", "permission-missing", /kms:Decrypt/],
    ["may-not-read", "CustomerKeyNeeded", "permission-missing", /SSE-C/],
    ["locked-out", "AllAccessDisabled", "permission-missing", /has closed the bucket acme-dbt/],
    ["archived", undefined, "artifact-missing", /archive class/],
    ["throttled", undefined, "vendor-rate-limited", /fewer requests/],
    ["unavailable", undefined, "vendor-unreachable", /a fault of its own/],
    ["unknown", "SomethingNew", "vendor-answer-unexpected", /does not know \(SomethingNew\)/],
  ])("%s (%s) is %s", (kind, vendorCode, code, message) => {
    const said = told(onAws, fault(kind, vendorCode));
    expect(said.code).toBe(code);
    expect(said.message).toMatch(message);
  });

  it("names the file that is archived", () => {
    const known = new StoreFault("archived", { cause: null, key: "dbt/manifest.json" });
    expect(told(onAws, known).message).toBe(
      "dbt/manifest.json is kept in an archive class and cannot be read from there.",
    );
  });

  it("is worth another try only when it may pass by itself", () => {
    for (const kind of ["no-answer", "broke-off", "throttled", "unavailable", "replaced"] as const)
      expect(s3Words(onAws).fault(fault(kind)).retryable).toBe(true);
    for (const kind of ["wrong-signature", "no-bucket", "may-not-list", "wrong-region", "not-a-store"] as const)
      expect(s3Words(onAws).fault(fault(kind)).retryable).toBe(false);
  });
});

describe("a permission that is missing", () => {
  it("comes with the action, the ARN, and all that Connetra needs to copy", () => {
    const said = told(onAws, fault("may-not-list", "AccessDenied"));
    expect(said.message).toBe(
      "The access key AKIAIOSFODNN7EXAMPLE may not list the bucket acme-dbt: s3:ListBucket on arn:aws:s3:::acme-dbt is missing.",
    );
    expect(policyIn(said.remedy)).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::acme-dbt" },
        { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::acme-dbt/*" },
      ],
    });
    expect(said.remedy).toContain("IAM → Users");
  });

  it("is no wider than the path", () => {
    const said = told({ ...onAws, path: "s3://acme-dbt/dbt/prod" }, fault("may-not-read", "AccessDenied"));
    expect(said.message).toContain("s3:GetObject on arn:aws:s3:::acme-dbt/dbt/prod/* is missing");
    expect(policyIn(said.remedy)).toMatchObject({
      Statement: [
        { Action: "s3:ListBucket", Condition: { StringLike: { "s3:prefix": "dbt/prod/*" } } },
        { Action: "s3:GetObject", Resource: "arn:aws:s3:::acme-dbt/dbt/prod/*" },
      ],
    });
  });

  it("is named in its partition, and put where whoever signs has permissions", () => {
    const said = (config: DbtCoreS3Config) => told(config, fault("may-not-list", "AccessDenied"));
    expect(said(all.china).message).toContain("arn:aws-cn:s3:::acme-dbt");
    expect(said(role).remedy).toContain("IAM → Roles");
    expect(said(ambient).remedy).toContain("the role that Connetra's machine has");
    expect(said(elsewhere).remedy).not.toContain("AWS console");
  });

  it("is of no use where a policy forbids", () => {
    const said = told(onAws, fault("may-not-list", "ExplicitDeny"));
    expect(said.remedy).toContain('"Effect": "Deny"');
    expect(said.remedy).not.toContain("```");
  });

  it("to assume the role is told with the trust policy", () => {
    const said = told({ ...role, externalId: "an-id" }, fault("credentials-missing", "AssumeRoleDenied"));
    expect(said.message).toContain(roleArn);
    expect(policyIn(said.remedy)).toMatchObject({
      Statement: [{ Action: "sts:AssumeRole", Condition: { StringEquals: { "sts:ExternalId": "an-id" } } }],
    });
  });

  it("of the operator is named by its variable", () => {
    expect(told(ambient, fault("credentials-missing", "AmbientNotAllowed"))).toMatchObject({
      code: "permission-missing",
      remedy: expect.stringContaining("ALLOW_AMBIENT_AWS=true"),
    });
  });
});

describe("the wrong region", () => {
  it("is offered right, as a button", () => {
    const wrong = fault("wrong-region", "PermanentRedirect", "eu-central-1");
    expect(told(onAws, wrong).message).toBe("The bucket acme-dbt is in eu-central-1, not in us-east-1.");
    expect(s3Words(onAws).fix(wrong)).toEqual({ label: "Use eu-central-1", config: { region: "eu-central-1" } });
  });

  it("takes an address with it that names the old one", () => {
    const config = { ...onAws, storageUrl: "https://s3.us-east-1.amazonaws.com" };
    expect(s3Words(config).fix(fault("wrong-region", "PermanentRedirect", "eu-central-1"))).toEqual({
      label: "Use eu-central-1",
      config: { region: "eu-central-1", storageUrl: "" },
    });
  });

  it("is no button when nobody knows the right one, nor for any other fault", () => {
    expect(s3Words(onAws).fix(fault("wrong-region"))).toBeUndefined();
    expect(s3Words(onAws).fix(fault("may-not-list"))).toBeUndefined();
  });
});

it("tells a temporary key by how it begins", () => {
  expect(told({ ...onAws, accessKeyId: "ASIAIOSFODNN7EXAMPLE" }, fault("unknown-key")).remedy).toContain(
    "session token",
  );
});

it("speaks of where requests really go", () => {
  expect(s3Words(elsewhere)).toMatchObject({
    bucket: "the bucket acme-dbt",
    host: "minio.example.com:9000",
    signedAs: "the access key AKIAIOSFODNN7EXAMPLE",
    region: "us-east-1",
  });
  expect(told(elsewhere, fault("refused")).message).toContain("port 9000");
  expect(s3Words(role).signedAs).toBe(`the role ${roleArn}`);
});
