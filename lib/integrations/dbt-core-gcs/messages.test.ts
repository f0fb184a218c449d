import { describe, expect, it } from "vitest";
import { faultKinds, StoreFault } from "../shared/bucket/store-fault";
import { type DbtCoreGcsConfig, dbtCoreGcsConfig } from "./config";
import { gcsWords } from "./messages";

const atGoogle = dbtCoreGcsConfig.parse({ bucket: "acme-dbt", accessKeyId: "GOOG1EXAMPLE" });
const elsewhere: DbtCoreGcsConfig = { ...atGoogle, endpoint: "https://gcs.example.com:4443" };
const fault = (kind: StoreFault["kind"], vendorCode?: string, region?: string) =>
  new StoreFault(kind, { cause: new Error("canary in Google's own text"), vendorCode, region });
const told = (given: StoreFault, config = atGoogle) => gcsWords(config).fault(given).view;

describe("a fault of Cloud Storage, in our words", () => {
  it.each(faultKinds)("%s has a sentence and a remedy", (kind) => {
    for (const config of [atGoogle, elsewhere]) {
      const said = told(fault(kind, "SomeCode"), config);
      expect(said.message).toMatch(/^\S[^\n]*\.$/);
      expect(said.remedy).toMatch(/^\S[\s\S]{20,}([.]|```)$/);
      expect(JSON.stringify(said)).not.toMatch(/canary|undefined|null|NaN/);
    }
  });

  it.each<[StoreFault["kind"], string | undefined, string, RegExp]>([
    ["unknown-host", undefined, "vendor-unreachable", /no host named storage\.googleapis\.com/],
    ["not-a-store", undefined, "vendor-answer-unexpected", /not as Cloud Storage answers to S3/],
    ["unknown-key", "InvalidSecurity", "credentials-rejected", /HMAC key GOOG1EXAMPLE, or it is inactive or deleted/],
    ["wrong-signature", undefined, "credentials-rejected", /does not belong to the access key GOOG1EXAMPLE/],
    ["no-bucket", undefined, "not-found", /no bucket named acme-dbt/],
    ["may-not-list", "AccessDenied", "permission-missing", /storage\.objects\.list on it is missing/],
    ["may-not-read", "AccessDenied", "permission-missing", /storage\.objects\.get on acme-dbt is missing/],
    ["may-not-read", "KmsAccessDenied", "permission-missing", /Cloud KMS key/],
    ["may-not-read", "CustomerKeyNeeded", "permission-missing", /encrypted with a key that only/],
    ["locked-out", "UserProjectMissing", "permission-missing", /asks whoever reads it to pay/],
    ["locked-out", "AccountProblem", "permission-missing", /has closed the bucket acme-dbt/],
    ["throttled", "SlowDown", "vendor-rate-limited", /fewer requests/],
  ])("%s (%s) is %s", (kind, vendorCode, code, message) => {
    const said = told(fault(kind, vendorCode));
    expect(said.code).toBe(code);
    expect(said.message).toMatch(message);
  });

  it.each(["may-not-list", "may-not-read"] as const)("%s comes with the line that grants it", (kind) => {
    const { remedy } = told(fault(kind, "AccessDenied"));
    expect(remedy).toContain("gcloud storage buckets add-iam-policy-binding gs://acme-dbt \\\n");
    expect(remedy).toContain("--role=roles/storage.objectViewer");
    expect(remedy).toContain("Cloud Storage → Buckets → acme-dbt → Permissions → Grant access");
  });

  it("offers the right region, and the right endpoint, as a button", () => {
    const wrong = fault("wrong-region", undefined, "europe-west3");
    expect(gcsWords(atGoogle).fix(wrong)).toEqual({ label: "Use europe-west3", config: { region: "europe-west3" } });
    expect(gcsWords(elsewhere).fix(fault("not-a-store"))).toEqual({
      label: "Use https://storage.googleapis.com",
      config: { endpoint: "https://storage.googleapis.com" },
    });
    expect(gcsWords(atGoogle).fix(fault("not-a-store"))).toBeUndefined();
  });
});
