import { describe, expect, it } from "vitest";
import { accountHost, accountName, readAccount } from "./account";

describe("an account in any of its spellings", () => {
  it.each([
    ["myorg-acct", "myorg-acct"],
    ["  MYORG-ACCT\n", "myorg-acct"],
    ["MYORG.ACCT", "myorg-acct"],
    ["myorg/acct", "myorg-acct"],
    ["myorg-my_acct", "myorg-my_acct"],
    ["xy12345", "xy12345"],
    ["xy12345.eu-central-1", "xy12345.eu-central-1"],
    ["xy12345.us-east-2.aws", "xy12345.us-east-2.aws"],
    ["XY12345.West-Europe.Azure", "xy12345.west-europe.azure"],
    ["xy12345.us-central1.gcp", "xy12345.us-central1.gcp"],
    ["xy12345.us-gov-west-1.fhplus.aws", null],
    ["xy12345.us-west-2", "xy12345"],
    ["xy12345.us-west-2.aws", "xy12345"],
    ["myorg-acct.eu-central-1", "myorg-acct"],
    ["myorg-acct.privatelink", "myorg-acct.privatelink"],
    ["xy12345.eu-central-1.privatelink", "xy12345.eu-central-1.privatelink"],
    ["acct-ab12.global", "acct-ab12.global"],
    ["snowflakelovers-prod", "snowflakelovers-prod"],
    ["myorg-acct.snowflakecomputing.com", "myorg-acct"],
    ["https://myorg-acct.snowflakecomputing.com", "myorg-acct"],
    ["https://myorg-acct.snowflakecomputing.com:443/console/login#/", "myorg-acct"],
    ["https://xy12345.eu-central-1.snowflakecomputing.com/", "xy12345.eu-central-1"],
    ["xy12345.west-europe.azure.snowflakecomputing.com", "xy12345.west-europe.azure"],
    ["xy12345.eu-central-1.privatelink.snowflakecomputing.com", "xy12345.eu-central-1.privatelink"],
    ["https://app-myorg-acct.privatelink.snowflakecomputing.com/", "myorg-acct.privatelink"],
    ["https://app.snowflake.com/myorg/acct/#/homepage", "myorg-acct"],
    ["https://app.snowflake.com/MyOrg/My_Acct/w2x/worksheet", "myorg-my_acct"],
    ["app.snowflake.com/eu-central-1/xy12345/#/data", "xy12345.eu-central-1"],
    ["https://app.snowflake.com/us-east-2.aws/xy12345/", "xy12345.us-east-2.aws"],
    ["https://app.snowflake.com/us-west-2/xy12345/", "xy12345"],
    [
      "https://app.eu-central-1.privatelink.snowflakecomputing.com/eu-central-1/xy12345/",
      "xy12345.eu-central-1.privatelink",
    ],
    ["jdbc:snowflake://myorg-acct.snowflakecomputing.com/?db=x", "myorg-acct"],
  ])("%s is %s", (pasted, account) => {
    expect(readAccount(pasted)).toEqual(account === null ? { complaint: expect.any(String) } : { account });
  });

  it.each([
    ["", /Enter the account identifier/],
    ["my org", /not an account identifier/],
    ["-acct", /not an account identifier/],
    ["myorg-acct?x=1", /not an account identifier/],
    ["a..b", /not an account identifier/],
    ["a.b.c.d", /not an account identifier/],
    ["user@myorg-acct", /not an account identifier/],
    [".privatelink", /not an account identifier/],
    ["https://example.com/myorg", /not one of Snowflake's/],
    ["https://snowflakecomputing.com.example.com", /not one of Snowflake's/],
    ["https://app.snowflake.com/", /names no account/],
    ["https://app.snowflake.com/myorg", /names no account/],
    ["myorg-acct.snowflakecomputing.cn", /Access URL/],
  ])("says what is wrong with %j", (pasted, message) => {
    expect(readAccount(pasted)).toEqual({ complaint: expect.stringMatching(message) });
  });

  it("reads its own result as the same", () => {
    for (const account of ["myorg-acct", "xy12345", "xy12345.us-east-2.aws", "a-b_c.privatelink", "a-b.global"])
      expect(readAccount(account)).toEqual({ account });
  });
});

it("the host has hyphens where the name has underscores, and the name keeps them", () => {
  expect(accountHost("myorg-my_acct")).toBe("myorg-my-acct.snowflakecomputing.com");
  expect(accountHost("xy12345.eu-central-1.privatelink")).toBe(
    "xy12345.eu-central-1.privatelink.snowflakecomputing.com",
  );
  expect(accountName("myorg-my_acct.privatelink")).toBe("myorg-my_acct");
});
