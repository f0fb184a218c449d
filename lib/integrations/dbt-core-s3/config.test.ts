import { describe, expect, it } from "vitest";
import { conditionComplaints } from "../field-conditions";
import { dbtCoreS3Config, dbtCoreS3Secrets } from "./config";
import { dbtCoreS3 } from "./descriptor";

const good = { region: "eu-central-1", bucket: "acme-dbt", accessKeyId: "AKIAIOSFODNN7EXAMPLE" };
const complaint = (change: Record<string, unknown>): string => {
  const result = dbtCoreS3Config.safeParse({ ...good, ...change });
  return result.success ? "" : (result.error.issues[0]?.message ?? "?");
};
const parsed = (change: Record<string, unknown>) => dbtCoreS3Config.parse({ ...good, ...change });

describe("the form of dbt Core on S3", () => {
  it("takes what is needed and fills in the rest", () => {
    expect(dbtCoreS3Config.parse(good)).toEqual({ ...good, credentials: "access-key" });
  });

  it("takes what browsers send for empty fields", () => {
    const empty = { roleArn: "", externalId: " ", storageUrl: "", path: "", projects: "" };
    expect(Object.entries(parsed(empty)).filter(([, value]) => value !== undefined)).toEqual(
      Object.entries({ credentials: "access-key", ...good }),
    );
  });

  it("asks for what its way to sign in needs, and for nothing else", () => {
    const asked = (config: Record<string, unknown>, secrets: Record<string, unknown> = {}) =>
      conditionComplaints(dbtCoreS3, { region: "eu-central-1", bucket: "acme-dbt", ...config }, secrets).map(
        ({ name }) => name,
      );
    expect(asked({})).toEqual(["accessKeyId", "secretAccessKey"]);
    expect(asked({ accessKeyId: "AKIA" }, { secretAccessKey: "s" })).toEqual([]);
    expect(asked({ credentials: "ambient" })).toEqual([]);
    expect(asked({ credentials: "ambient", accessKeyId: "AKIA" })).toEqual(["accessKeyId"]);
    expect(asked({ credentials: "assume-role" })).toEqual(["roleArn"]);
    expect(asked({ credentials: "assume-role", roleArn: "arn" })).toEqual([]);
  });

  it.each([
    ["eu-central-1", "eu-central-1"],
    [" EU-Central-1 ", "eu-central-1"],
    ["Europe (Frankfurt) eu-central-1", "eu-central-1"],
    ["us-gov-west-1", "us-gov-west-1"],
    ["cn-north-1", "cn-north-1"],
  ])("takes the region %j", (region, code) => expect(parsed({ region }).region).toBe(code));

  it.each([
    ["", /Enter the region/],
    ["Frankfurt", /AWS has no region named Frankfurt/],
    ["Europe (Frankfurt)", /code of the region/],
    ["eu-central-1a", /availability zone\. Its region is eu-central-1/],
    ["https://s3.eu-central-1.amazonaws.com", /web address/],
    ["eu-central-1\u0000", /code of the region/],
    ["auto", /For another store, enter its Storage URL/],
  ])("says what is wrong with the region %j", (region, message) => expect(complaint({ region })).toMatch(message));

  it("takes other stores' regions as they are, once it knows their address", () => {
    const storageUrl = "https://minio.example.com:9000";
    for (const region of ["auto", "garage", "RegionOne", "us_east", "us-east-1"])
      expect(parsed({ region, storageUrl }).region).toBe(region);
  });

  it.each([
    ["acme-dbt", "acme-dbt"],
    [" s3://acme-dbt/ ", "acme-dbt"],
    ["s3://acme-dbt", "acme-dbt"],
    ["s3a://acme-dbt/*", "acme-dbt"],
    ["arn:aws:s3:::acme-dbt", "acme-dbt"],
    ["arn:aws-cn:s3:::acme-dbt/*", "acme-dbt"],
    ["acme.dbt.files", "acme.dbt.files"],
    ["reader-abcdefgh1234567890abcdefghus-s3alias", "reader-abcdefgh1234567890abcdefghus-s3alias"],
  ])("takes the bucket %j", (bucket, name) => expect(parsed({ bucket }).bucket).toBe(name));

  it.each([
    ["", /Enter the name/],
    ["s3://acme-dbt/dbt/prod", /Enter acme-dbt here, and dbt\/prod under Path/],
    ["acme-dbt/dbt/*", /Enter acme-dbt here, and dbt under Path/],
    ["arn:aws:s3:::acme-dbt/dbt/*", /Enter acme-dbt here, and dbt under Path/],
    ["arn:aws:s3:eu-west-1:123456789012:accesspoint/reader", /alias/],
    ["arn:aws:iam::123456789012:role/reader", /ARN of something else/],
    ["https://acme-dbt.s3.eu-west-1.amazonaws.com", /an address/],
    ["gs://acme-dbt", /an address/],
    ["Acme-DBT", /lower case: acme-dbt\?/],
    ["acme_dbt", /no underscores/],
    ["acme dbt", /no spaces/],
    ["ac", /at least 3/],
    ["a".repeat(64), /at most 63/],
    ["-acme", /begin and end/],
    ["acme..dbt", /two dots/],
    ["192.0.2.7", /an address/],
    ["acmé", /begin and end|made of/],
    ["acme--use1-az4--x-s3", /directory bucket/],
  ])("says what is wrong with the bucket %j", (bucket, message) => expect(complaint({ bucket })).toMatch(message));

  it("takes access key IDs of every store", () => {
    for (const accessKeyId of ["AKIAIOSFODNN7EXAMPLE", "test:tester", "minioadmin", "a".repeat(40)])
      expect(complaint({ accessKeyId })).toBe("");
    expect(complaint({ accessKeyId: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" })).toMatch(/looks like the secret/);
    expect(complaint({ accessKeyId: "AKIA 1" })).toMatch(/no spaces/);
  });

  it.each([
    ["arn:aws:iam::123456789012:role/path/reader", ""],
    ["arn:aws-us-gov:iam::123456789012:role/reader", ""],
    ["arn:aws:iam::123456789012:user/reader", "This is the ARN of a user"],
    ["arn:aws:sts::123456789012:assumed-role/reader/x", "This is the ARN of a session"],
    ["arn:aws:iam::123456789012:instance-profile/reader", "This is the ARN of an instance profile"],
    ["reader", "The ARN of a role looks like"],
  ])("judges the role %j", (roleArn, start) => {
    expect(complaint({ credentials: "assume-role", roleArn }).slice(0, start.length || 99)).toBe(start);
  });

  it("takes secrets as they are pasted, and only secrets", () => {
    expect(dbtCoreS3Secrets.parse({ secretAccessKey: " wJalr/K7+x=\n" })).toEqual({ secretAccessKey: "wJalr/K7+x=" });
    const said = (secretAccessKey: unknown) =>
      dbtCoreS3Secrets.safeParse({ secretAccessKey }).error?.issues[0]?.message ?? "";
    expect(said("   ")).toBe("Enter the secret access key.");
    expect(said("AKIAIOSFODNN7EXAMPLE")).toMatch(/This is the access key ID/);
    expect(said(5)).toBe("Enter the secret access key.");
  });

  it("refuses what would be saved for nothing", () => {
    expect(complaint({ credentials: "iam" })).toMatch(/access-key, ambient, assume-role/);
    expect(complaint({ externalId: "no spaces allowed" })).toMatch(/external ID/);
    expect(complaint({ buckets: ["a"] })).not.toBe("");
  });
});
