import { describe, expect, it } from "vitest";
import { faultKinds, StoreFault } from "../shared/bucket/store-fault";
import { accountKey, inDays, keyAccount, sasAccount, signature } from "./fixtures/accounts";
import { azureWords } from "./messages";

const key = keyAccount();
const sas = (parts = `sr=c&sp=rl&se=${inDays(30)}`) => sasAccount(parts);
const ofAccount = (parts: string) =>
  sasAccount(`ss=b&se=${inDays(30)}&${parts}`, "https://acmedata.blob.core.windows.net/");
const fault = (kind: StoreFault["kind"], vendorCode?: string) =>
  new StoreFault(kind, { cause: new Error("canary in the server's own text"), vendorCode });
const told = (account: typeof key, given: StoreFault, container = "dbt-artifacts") =>
  azureWords(account, container).fault(given).view;

describe("a fault of Azure, in our words", () => {
  it.each(faultKinds)("%s has a sentence and a remedy for every kind of credential, and leaks nothing", (kind) => {
    const accounts = [key, sas(), ofAccount("srt=co&sp=rl"), ofAccount("srt=o&sp=w"), sas("sr=c&si=readers")];
    for (const account of accounts) {
      for (const container of ["dbt-artifacts", ""]) {
        const said = told(account, fault(kind, "SomeCode"), container);
        expect(said.message).toMatch(/^\S.*\.$/);
        expect(said.remedy).toMatch(/^.{20,}[.]$/s);
        expect(JSON.stringify(said)).not.toMatch(/canary|undefined|null/);
        expect(JSON.stringify(said)).not.toContain(accountKey.slice(0, 12));
        expect(JSON.stringify(said)).not.toContain(signature.slice(0, 12));
      }
    }
  });

  it.each([
    ["unknown-host", undefined, "vendor-unreachable", /no host named acmedata\.blob\.core\.windows\.net/],
    ["no-answer", "EAIAGAIN", "vendor-unreachable", /could not be looked up just now/],
    ["no-answer", undefined, "vendor-unreachable", /did not answer in time/],
    ["tls-untrusted", "CERTHASEXPIRED", "vendor-unreachable", /has expired/],
    ["tls-untrusted", "ERRTLSCERTALTNAMEINVALID", "vendor-unreachable", /not made out to/],
    ["wrong-signature", "AuthenticationFailed", "credentials-rejected", /does not accept this key/],
    ["unknown-key", "ResourceNotFound", "credentials-rejected", /no storage account named acmedata/],
    ["clock-skew", "AuthenticationFailed", "credentials-rejected", /more than fifteen minutes/],
    ["no-bucket", "ContainerNotFound", "not-found", /no container named dbt-artifacts/],
    ["no-bucket", "ContainerBeingDeleted", "not-found", /being deleted/],
    ["locked-out", "AuthorizationFailure", "permission-missing", /network rules/],
    ["locked-out", "KeyBasedAuthenticationNotPermitted", "permission-missing", /accepts neither its keys/],
    ["locked-out", "AuthorizationSourceIPMismatch", "permission-missing", /other IP addresses/],
    ["locked-out", "AuthorizationProtocolMismatch", "permission-missing", /only to encrypted/],
    ["locked-out", "AccountIsDisabled", "permission-missing", /account acmedata is disabled/],
    ["locked-out", "ContainerDisabled", "permission-missing", /container dbt-artifacts is disabled/],
    ["throttled", "ServerBusy", "vendor-rate-limited", /fewer requests/],
    ["replaced", "ConditionNotMet", "artifact-stale", /was replaced/],
    ["unknown", "InvalidHeaderValue", "vendor-answer-unexpected", /older version/],
    ["unknown", "SomethingNew", "vendor-answer-unexpected", /does not know \(SomethingNew\)/],
  ] as const)("%s (%s) is %s", (kind, vendorCode, code, message) => {
    expect(told(key, fault(kind, vendorCode))).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("is worth another try only when it passes by itself", () => {
    const words = azureWords(key, "dbt-artifacts");
    for (const kind of ["no-answer", "throttled", "unavailable", "broke-off", "replaced"] as const)
      expect(words.fault(fault(kind)).retryable).toBe(true);
    for (const kind of ["wrong-signature", "no-bucket", "may-not-list", "expired"] as const)
      expect(words.fault(fault(kind)).retryable).toBe(false);
  });

  it("names the letter that a signature lacks", () => {
    const denied = (
      account: typeof key,
      kind: "may-not-list" | "may-not-read",
      code = "AuthorizationPermissionMismatch",
    ) => told(account, fault(kind, code)).message;
    expect(denied(sas(`sr=c&sp=r&se=${inDays(9)}`), "may-not-list")).toContain("List (l) is not among them");
    expect(denied(sas(`sr=c&sp=l&se=${inDays(9)}`), "may-not-read")).toContain("Read (r) is not among them");
    expect(denied(ofAccount("srt=o&sp=rl"), "may-not-list")).toContain("Container (c) is not among them");
    expect(denied(ofAccount("srt=sc&sp=rl"), "may-not-read")).toContain("Object (o) is not among them");
    expect(denied(sas("sr=c&si=readers"), "may-not-list")).toContain("stored access policy");
    expect(denied(ofAccount("srt=sco&sp=rl"), "may-not-list", "AuthorizationServiceMismatch")).toContain(
      "not for blobs",
    );
    expect(denied(sas(`sr=c&sp=rl&skoid=x&se=${inDays(3)}`), "may-not-list")).toContain("who signed it may not");
  });

  it("says where a better signature is made, for the account or for the container", () => {
    expect(told(sas(`sr=c&sp=r&se=${inDays(9)}`), fault("may-not-list")).remedy).toContain(
      "Data storage → Containers → dbt-artifacts → Generate SAS",
    );
    expect(told(ofAccount("srt=o&sp=rl"), fault("may-not-list")).remedy).toContain(
      "Security + networking → Shared access signature",
    );
  });

  it("says on which day a signature expired, or begins", () => {
    const at = (st: string, se: string) => told(sas(`sr=c&sp=rl&st=${st}&se=${se}`), fault("expired")).message;
    expect(at("2020-01-01", "2020-01-31T10:00:00Z")).toMatch(/expired on 31 January 2020 at 10:00 UTC/);
    expect(at("2999-01-01", "2999-02-01")).toMatch(/not valid before 1 January 2999/);
    expect(at("2020-01-01", "2999-02-01")).toMatch(/for expired, or for not valid yet/);
  });
});

describe("a button that mends", () => {
  it("takes over the container that the signature is for", () => {
    const words = azureWords(sas(), "other");
    for (const kind of ["wrong-signature", "may-not-list", "no-bucket"] as const)
      expect(words.fix(fault(kind))).toEqual({ label: "Use dbt-artifacts", config: { container: "dbt-artifacts" } });
    expect(words.fault(fault("wrong-signature")).message).toBe(
      "The signature is for the container dbt-artifacts, and not for other.",
    );
  });

  it("takes over the folder that the signature is for", () => {
    const account = sasAccount(
      `sr=d&sdd=1&sp=rl&se=${inDays(9)}`,
      "https://acmedata.blob.core.windows.net/dbt-artifacts/prod",
    );
    expect(azureWords(account, "dbt-artifacts").fix(fault("may-not-list"))).toEqual({
      label: "Use prod",
      config: { path: "prod" },
    });
  });

  it("is not there where there is nothing to take over", () => {
    expect(azureWords(key, "dbt").fix(fault("wrong-signature"))).toBeUndefined();
    expect(azureWords(sas(), "dbt-artifacts").fix(fault("may-not-list"))).toBeUndefined();
  });
});
