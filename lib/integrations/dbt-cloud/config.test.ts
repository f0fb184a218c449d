import { describe, expect, it } from "vitest";
import { destinationFields, formFields } from "../form-fields";
import { addressOf, dbtCloudConfig, dbtCloudSecrets } from "./config";
import { dbtCloud } from "./descriptor";

const accessUrl = "https://ab123.us1.dbt.com";
const complaints = (config: Record<string, unknown>) =>
  (dbtCloudConfig.safeParse(config).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);

describe("where an account is", () => {
  it("is kept as bare address and account, however it was typed", () => {
    const bare = { accountId: "12345", accessUrl };
    expect(dbtCloudConfig.parse({ accountId: 12345, accessUrl: "ab123.us1.dbt.com" })).toEqual(bare);
    expect(dbtCloudConfig.parse({ accountId: " 12345 ", accessUrl: `${accessUrl}/` })).toEqual(bare);
    const page = `${accessUrl}/deploy/12345/projects/678/jobs/91011`;
    expect(dbtCloudConfig.parse({ accountId: "12345", accessUrl: page })).toEqual(bare);
    expect(dbtCloudConfig.parse(bare)).toEqual(bare);
  });

  it.each([undefined, null, "", " "])("may leave the account out (%j) when the address holds it", (accountId) => {
    const config = { accountId, accessUrl: "ab123.us1.dbt.com/settings/accounts/12345/pages/projects" };
    expect(dbtCloudConfig.parse(config)).toMatchObject({ accountId: "12345", accessUrl });
  });

  it("lacks the account when neither holds it", () => {
    expect(complaints({ accessUrl })).toEqual([["accountId", expect.stringContaining("Enter the account id")]]);
  });

  it("is refused when the two name different accounts", () => {
    const config = { accountId: "1", accessUrl: `${accessUrl}/deploy/2/projects/3` };
    expect(complaints(config)).toEqual([["accountId", expect.stringContaining("account 2")]]);
    expect(addressOf(config)).toBeNull();
  });

  it("is refused at the field that is wrong", () => {
    expect(complaints({ accountId: "acme", accessUrl })).toEqual([["accountId", expect.stringContaining("a number")]]);
    expect(complaints({ accountId: "1", accessUrl: "login.dbt.com" })).toEqual([
      ["accessUrl", expect.stringContaining("sign in")],
    ]);
    expect(complaints({ accountId: "1" })).toEqual([["accessUrl", "Enter the access URL."]]);
  });

  it("is found in what a half-filled form holds, too", () => {
    expect(addressOf({ accessUrl: `${accessUrl}/deploy/5/` })).toEqual({
      ...{ origin: accessUrl, host: "ab123.us1.dbt.com", accountId: "5" },
    });
    expect(addressOf({ accessUrl })).toBeNull();
  });
});

describe("picked ids", () => {
  it.each([
    [
      ["1", "2"],
      ["1", "2"],
    ],
    [
      [1, 2],
      ["1", "2"],
    ],
    ["1\n 2, 3", ["1", "2", "3"]],
    [["1", "1", ""], ["1"]],
    ["", undefined],
    [[], undefined],
    [null, undefined],
  ])("%j is %j", (projectIds, ids) => {
    expect(dbtCloudConfig.parse({ accountId: "1", accessUrl, projectIds }).projectIds).toEqual(ids);
  });

  it.each([["a"], [["1", "b"]], [7], [[{}]]])("%j is refused", (jobIds) => {
    expect(dbtCloudConfig.safeParse({ accountId: "1", accessUrl, jobIds }).success).toBe(false);
  });
});

describe("a token", () => {
  it.each([
    ["dbtc_abc", "dbtc_abc"],
    ["  dbtc_abc\n", "dbtc_abc"],
    ["Token dbtc_abc", "dbtc_abc"],
    ["Bearer dbtc_abc", "dbtc_abc"],
    ["Authorization: Token dbtc_abc", "dbtc_abc"],
  ])("%j is taken as %s", (typed, token) => {
    expect(dbtCloudSecrets.parse({ serviceToken: typed }).serviceToken).toBe(token);
  });

  it.each(["", "  ", "two words", "dbtc_abc\ndbtc_def", "dbtc_ü"])("%j is refused without repeating it", (typed) => {
    const { error } = dbtCloudSecrets.safeParse({ serviceToken: typed });
    expect(error?.issues[0]?.path).toEqual(["serviceToken"]);
    if (typed.trim()) expect(JSON.stringify(error?.issues.map(({ message }) => message))).not.toContain(typed.trim());
  });
});

describe("the form", () => {
  it("asks for account, address and token, and offers the rest", () => {
    expect(formFields(dbtCloud).map(({ name, required, choices }) => [name, required, choices])).toEqual([
      ["accountId", true, undefined],
      ["accessUrl", true, undefined],
      ["projectIds", false, "many"],
      ["environmentIds", false, "many"],
      ["jobIds", false, "many"],
      ["serviceToken", true, undefined],
      ["webhookSecret", false, undefined],
    ]);
    expect(destinationFields(dbtCloud)).toEqual(["accountId", "accessUrl"]);
  });

  it("fills in what a pasted address says, and only offers to read less", () => {
    expect(dbtCloud.takeApart("accessUrl", "https://ab123.us1.dbt.com/deploy/12345/projects/678/jobs/91011")).toEqual({
      fills: { accessUrl, accountId: "12345" },
      offer: { label: "Only project 678, job 91011", config: { projectIds: "678", jobIds: "91011" } },
    });
    expect(dbtCloud.takeApart("accessUrl", "ab123.us1.dbt.com/dashboard/1/projects/2")?.offer?.config).toEqual({
      projectIds: "2",
    });
    expect(dbtCloud.takeApart("accessUrl", accessUrl)).toEqual({ fills: { accessUrl } });
    expect(dbtCloud.takeApart("accessUrl", "ab")).toBeNull();
    expect(dbtCloud.takeApart("accountId", "12345")).toBeNull();
  });

  it("names its webhook's secret as the field is called", () => {
    expect(Object.keys(dbtCloud.secrets.shape)).toContain(dbtCloud.webhook.secret);
  });
});
