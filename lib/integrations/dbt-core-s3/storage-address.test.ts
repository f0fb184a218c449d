import { describe, expect, it } from "vitest";
import { readStorageAddress, storageAddress } from "./storage-address";

const read = (storageUrl: string | undefined, region = "eu-west-1", bucket = "acme-dbt") =>
  readStorageAddress({ region, bucket, ...(storageUrl !== undefined && { storageUrl }) });

describe("where a bucket is", () => {
  it.each([
    ["eu-west-1", "https://s3.eu-west-1.amazonaws.com"],
    ["us-gov-west-1", "https://s3.us-gov-west-1.amazonaws.com"],
    ["cn-north-1", "https://s3.cn-north-1.amazonaws.com.cn"],
    ["eusc-de-east-1", "https://s3.eusc-de-east-1.amazonaws.eu"],
    ["us-iso-east-1", "https://s3.us-iso-east-1.c2s.ic.gov"],
  ])("follows from the region %s", (region, endpoint) => {
    expect(read(undefined, region)).toEqual({ endpoint, isAws: true, pathStyle: false, namesRegion: false });
  });

  it.each([
    ["https://s3.eu-west-1.amazonaws.com", true],
    ["https://s3.eu-west-1.amazonaws.com/acme-dbt/", true],
    ["https://acme-dbt.s3.eu-west-1.amazonaws.com", true],
    ["https://acme-dbt.s3-eu-west-1.amazonaws.com/", true],
    ["http://S3-EU-WEST-1.amazonaws.com", true],
    ["s3.eu-west-1.amazonaws.com", true],
    ["https://s3.amazonaws.com", false],
    ["https://s3.amazonaws.com/acme-dbt", false],
    ["https://acme-dbt.s3.amazonaws.com", false],
  ])("is AWS in the region, spelled %s", (url, namesRegion) => {
    expect(read(url)).toEqual({
      endpoint: "https://s3.eu-west-1.amazonaws.com",
      isAws: true,
      pathStyle: false,
      namesRegion,
    });
  });

  it.each([
    ["https://s3.dualstack.eu-west-1.amazonaws.com", "https://s3.dualstack.eu-west-1.amazonaws.com"],
    ["https://s3-fips.eu-west-1.amazonaws.com", "https://s3-fips.eu-west-1.amazonaws.com"],
  ])("keeps the variant of AWS that was asked for: %s", (url, endpoint) => {
    expect(read(url)).toMatchObject({ endpoint, isAws: true });
  });

  it("keeps the private door of a network, which takes the bucket in the path", () => {
    const url = "https://bucket.vpce-1a2b3c4d-5e6f.s3.eu-west-1.vpce.amazonaws.com";
    expect(read(url)).toEqual({ endpoint: url, isAws: true, pathStyle: true, namesRegion: true });
  });

  it("knows the first of all regions by its old name", () => {
    expect(read("https://s3-external-1.amazonaws.com", "us-east-1")).toMatchObject({
      endpoint: "https://s3.us-east-1.amazonaws.com",
    });
  });

  it.each([
    ["https://minio.example.com:9000", "https://minio.example.com:9000"],
    ["https://minio.example.com:9000/acme-dbt/", "https://minio.example.com:9000"],
    ["http://127.0.0.1:9000", "http://127.0.0.1:9000"],
    ["http://[::1]:9000/acme-dbt", "http://[::1]:9000"],
    ["https://xyz.supabase.co/storage/v1/s3", "https://xyz.supabase.co/storage/v1/s3"],
    ["https://gateway.example.com/s3/acme-dbt", "https://gateway.example.com/s3"],
    ["localhost:9000", "https://localhost:9000"],
    ["https://0123456789abcdef.r2.cloudflarestorage.com", "https://0123456789abcdef.r2.cloudflarestorage.com"],
  ])("is another store: %s", (url, endpoint) => {
    expect(read(url)).toEqual({ endpoint, isAws: false, pathStyle: true, namesRegion: false });
  });

  it.each([
    ["https://s3.eu-central-1.amazonaws.com", /of eu-central-1, but Region says eu-west-1/],
    ["https://other.s3.eu-west-1.amazonaws.com", /bucket other, but Bucket says acme-dbt/],
    ["https://s3.eu-west-1.amazonaws.com/other", /names other, but Bucket says acme-dbt/],
    ["https://s3.eu-west-1.amazonaws.com/acme-dbt/dbt/prod", /Enter dbt\/prod under Path/],
    ["https://acme-dbt.s3-website.eu-west-1.amazonaws.com", /static web site/],
    ["https://acme-dbt.s3-website-eu-west-1.amazonaws.com", /static web site/],
    ["https://s3-accelerate.amazonaws.com", /another service of AWS/],
    ["https://s3-control.eu-west-1.amazonaws.com", /another service of AWS/],
    ["https://sts.amazonaws.com", /another service of AWS/],
    ["https://eu-west-1.console.aws.amazon.com/s3/buckets/acme-dbt", /page of the AWS console/],
    ["https://acme-dbt.nyc3.digitaloceanspaces.com", /Leave the bucket out of the host name: https:\/\/nyc3\.digital/],
    ["https://minio.example.com/acme-dbt/dbt", /Enter dbt under Path/],
    ["https://minio.example.com/?x=1", /before the \? or #/],
    ["https://user:pw@minio.example.com", /user name and password/],
    ["s3://acme-dbt", /names a bucket, not a server/],
    ["ftp://minio.example.com", /not a web address/],
    ["not a url", /not a web address/],
  ])("cannot be read from %s, and says why", (url, message) => {
    const answer = read(url);
    expect("complaint" in answer ? answer.complaint : answer.endpoint).toMatch(message);
  });

  it("is never guessed where the form would have complained", () => {
    expect(() => storageAddress({ region: "eu-west-1", bucket: "b", storageUrl: "ftp://x" })).toThrow();
  });
});
