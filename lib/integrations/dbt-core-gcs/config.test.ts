import { describe, expect, it } from "vitest";
import { dbtCoreGcsConfig, dbtCoreGcsSecrets } from "./config";
import { readEndpoint } from "./endpoint";

const good = { bucket: "acme-dbt", accessKeyId: "GOOG1EXAMPLE" };
const complaint = (change: Record<string, unknown>): string => {
  const result = dbtCoreGcsConfig.safeParse({ ...good, ...change });
  return result.success ? "" : (result.error.issues[0]?.message ?? "?");
};

describe("the form of dbt Core on Cloud Storage", () => {
  it("needs only bucket and key: region and endpoint are the same for everybody", () => {
    const full = { ...good, region: "auto", endpoint: "https://storage.googleapis.com" };
    expect(dbtCoreGcsConfig.parse(good)).toEqual(full);
    expect(dbtCoreGcsConfig.parse({ ...good, region: "", endpoint: " " })).toEqual(full);
  });

  it.each([
    ["AUTO", "auto"],
    ["europe-west3 (Frankfurt)", "europe-west3"],
    ["eu (multiple regions in European Union)", "eu"],
    [" US ", "us"],
    ["nam4", "nam4"],
  ])("takes the region %j", (region, code) => {
    expect(dbtCoreGcsConfig.parse({ ...good, region }).region).toBe(code);
  });

  it.each([
    ["acme-dbt", "acme-dbt"],
    ["gs://acme-dbt/", "acme-dbt"],
    ["acme_dbt.files", "acme_dbt.files"],
  ])("takes the bucket %j", (bucket, name) => {
    expect(dbtCoreGcsConfig.parse({ ...good, bucket }).bucket).toBe(name);
  });

  it.each([
    [{ bucket: "gs://acme-dbt/dbt/prod" }, /Enter acme-dbt here, and dbt\/prod under Path/],
    [{ bucket: "https://storage.googleapis.com/acme-dbt" }, /an address/],
    [{ bucket: "s3://acme-dbt" }, /an address/],
    [{ bucket: "Acme" }, /lower case: acme\?/],
    [{ bucket: "a".repeat(64) }, /at most 63/],
    [{ bucket: "acme dbt" }, /no spaces/],
    [{ bucket: "acmé-dbt" }, /made of/],
    [{ accessKeyId: "connetra@p.iam.gserviceaccount.com" }, /e-mail address/],
    [{ accessKeyId: "AKIAIOSFODNN7EXAMPLE" }, /key of AWS/],
    [{ accessKeyId: " " }, /Enter the access ID/],
    [{ region: "Frankfurt?" }, /Enter auto/],
    [{ endpoint: "https://console.cloud.google.com/storage/browser/acme-dbt" }, /page of the Google Cloud console/],
    [{ endpoint: "https://www.googleapis.com" }, /JSON API/],
    [{ endpoint: "https://storage.googleapis.com/storage/v1" }, /JSON API/],
    [{ endpoint: "https://other.storage.googleapis.com" }, /bucket other, but Bucket says acme-dbt/],
    [{ endpoint: "gs://acme-dbt" }, /names a bucket, not a server/],
    [{ endpoint: "https://storage.googleapis.com/acme-dbt/dbt" }, /Enter dbt under Path/],
  ])("says what is wrong with %o", (change, message) => expect(complaint(change)).toMatch(message));

  it("takes the secret of an HMAC key, and no other key", () => {
    expect(dbtCoreGcsSecrets.parse({ secretKey: " bGoa+V7g/yqDXvKRqq+JTFn4uQZbPiQJo4pf9RzJ\n" })).toEqual({
      secretKey: "bGoa+V7g/yqDXvKRqq+JTFn4uQZbPiQJo4pf9RzJ",
    });
    const said = (secretKey: string) => dbtCoreGcsSecrets.safeParse({ secretKey }).error?.issues[0]?.message;
    expect(said('{"type":"service_account","private_key":"x"}')).toMatch(/JSON key of a service account/);
    expect(said(`GOOG1E${"A".repeat(55)}`)).toMatch(/This is the access ID/);
    expect(said("")).toMatch(/Enter the secret/);
  });
});

describe("the endpoint", () => {
  it.each([
    ["https://storage.googleapis.com", "https://storage.googleapis.com", true],
    ["storage.googleapis.com/acme-dbt/", "https://storage.googleapis.com", true],
    ["http://storage.googleapis.com", "https://storage.googleapis.com", true],
    ["https://acme-dbt.storage.googleapis.com", "https://storage.googleapis.com", true],
    ["https://storage.europe-west3.rep.googleapis.com", "https://storage.europe-west3.rep.googleapis.com", true],
    ["http://127.0.0.1:9000/acme-dbt", "http://127.0.0.1:9000", false],
  ])("%s is dialled as %s", (endpoint, dialled, isGoogle) => {
    expect(readEndpoint({ endpoint, bucket: "acme-dbt" })).toEqual({ endpoint: dialled, isGoogle });
  });
});
