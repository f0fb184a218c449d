import { describe, expect, it } from "vitest";
import { dbtCoreAzureConfig, dbtCoreAzureSecrets } from "./config";

const complaint = (container: unknown): string => {
  const result = dbtCoreAzureConfig.safeParse({ container });
  return result.success ? "" : (result.error.issues[0]?.message ?? "?");
};

describe("the Azure form", () => {
  it("asks for the container alone", () => {
    expect(dbtCoreAzureConfig.parse({ container: " dbt-artifacts ", path: "", projects: [] })).toEqual({
      container: "dbt-artifacts",
    });
  });

  it.each(["abc", "dbt-artifacts", "0dbt", "$web", "$root", "a".repeat(63)])("takes the container %s", (name) => {
    expect(complaint(name)).toBe("");
  });

  it.each([
    [undefined, /Enter the container's name/],
    ["", /Enter the container's name/],
    ["https://acme.blob.core.windows.net/dbt", /This is an address/],
    ["DefaultEndpointsProtocol=https;AccountName=a", /connection string/],
    ["dbt/prod", /its own field, Path/],
    ["/dbt", /its own field, Path/],
    ["dbt\\prod", /its own field, Path/],
    ["Dbt", /lower case/],
    ["ab", /3 to 63/],
    ["a".repeat(64), /3 to 63/],
    ["dbt_artifacts", /only lower-case letters/],
    ["$mine", /only lower-case letters/],
    ["-dbt", /each hyphen/],
    ["dbt--prod", /each hyphen/],
    ["dbt-", /each hyphen/],
  ])("says what is wrong with the container %j", (name, message) => {
    expect(complaint(name)).toMatch(message);
  });

  it("complains of a connection string at its field, and keeps a good one to the letter", () => {
    const pasted = " UseDevelopmentStorage=true;\n";
    expect(dbtCoreAzureSecrets.parse({ connectionString: pasted })).toEqual({ connectionString: pasted });
    const { error } = dbtCoreAzureSecrets.safeParse({ connectionString: "AccountName=acmedata" });
    expect(error?.issues[0]).toMatchObject({
      path: ["connectionString"],
      message: expect.stringContaining("no AccountKey"),
    });
    expect(dbtCoreAzureSecrets.safeParse({}).error?.issues[0]?.message).toMatch(/Paste the connection string/);
  });
});
