import { describe, expect, it } from "vitest";
import { bigqueryConfig, bigquerySecrets } from "./config";
import { bigquery } from "./descriptor";
import { endpointOf } from "./endpoint";
import { keyFile, privateKey, publicKey } from "./fixtures/key-file";
import { readServiceAccount } from "./service-account";

const complaints = (schema: typeof bigqueryConfig | typeof bigquerySecrets, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe("the project", () => {
  it.each([
    ["acme-analytics", "acme-analytics"],
    ["  `acme-analytics` ", "acme-analytics"],
    ["Acme-Analytics", "acme-analytics"],
    ["projects/acme-analytics", "acme-analytics"],
    ["https://console.cloud.google.com/bigquery?hl=en&project=acme-analytics&ws=!1m0", "acme-analytics"],
    ["example.com:acme-analytics", "example.com:acme-analytics"],
  ])("is found in %j", (pasted, projectId) => {
    expect(bigqueryConfig.parse({ projectId: pasted })).toEqual({ projectId });
  });

  it.each([
    ["123456789012", "project's number"],
    ["acme-analytics.sales", "Datasets have a field"],
    ["connetra@acme.iam.gserviceaccount.com", "between @ and .iam"],
    ["Acme Analytics", "project's name"],
    ["https://console.cloud.google.com/welcome", "names no project"],
    ["acme'; drop", "project's name"],
    ["", "Enter the ID"],
  ])("is not taken for one in %j", (projectId, said) => {
    expect(complaints(bigqueryConfig, { projectId })).toEqual([expect.stringContaining(said)]);
  });
});

describe("datasets and location", () => {
  it("are understood as people type them", () => {
    const typed = { projectId: "acme-analytics", datasets: "analytics, `Staging`\n\nraw_1", location: " region-eu " };
    expect(bigqueryConfig.parse(typed)).toEqual({
      projectId: "acme-analytics",
      ...{ datasets: ["analytics", "Staging", "raw_1"], location: "EU" },
    });
    expect(bigqueryConfig.parse({ ...typed, datasets: " ", location: "Europe-West3" })).toEqual({
      ...{ projectId: "acme-analytics", location: "europe-west3" },
    });
  });

  it("are refused where they could mean something else", () => {
    const projectId = "acme-analytics";
    expect(complaints(bigqueryConfig, { projectId, datasets: ["acme-analytics.sales"] })[0]).toContain(
      "without its project",
    );
    expect(complaints(bigqueryConfig, { projectId, datasets: ["a'b"] })).toHaveLength(1);
    expect(complaints(bigqueryConfig, { projectId, location: "Frankfurt (europe)" })).toHaveLength(1);
  });
});

describe("the API endpoint", () => {
  const endpoint = (apiEndpoint: string) =>
    endpointOf(bigqueryConfig.parse({ projectId: "acme-analytics", apiEndpoint }).apiEndpoint);

  it("is Google's own when it is empty, and signs in at Google's token service", () => {
    expect(endpoint(" ")).toMatchObject({
      ...{ origin: "https://bigquery.googleapis.com", tokenUrl: "https://oauth2.googleapis.com/token" },
    });
  });

  it.each([
    ["https://bigquery.europe-west3.rep.googleapis.com/", "https://bigquery.europe-west3.rep.googleapis.com"],
    ["bigquery-acme.p.googleapis.com", "https://bigquery-acme.p.googleapis.com"],
    ["https://bigquery.googleapis.com/bigquery/v2/", "https://bigquery.googleapis.com"],
  ])("signs in at Google's token service for %s", (typed, origin) => {
    expect(endpoint(typed)).toMatchObject({ origin, tokenUrl: "https://oauth2.googleapis.com/token" });
  });

  it.each(["http://127.0.0.1:9050", "https://googleapis.com.evil.example", "https://notgoogleapis.com"])(
    "signs in at %s itself, which gets nothing that is of use at Google",
    (typed) => {
      expect(endpoint(typed).tokenUrl).toBe(`${typed}/token`);
    },
  );

  it("is refused with anything behind the host", () => {
    for (const apiEndpoint of ["https://a.example/path", "https://me:pw@a.example", "ftp://a.example", "a b"])
      expect(complaints(bigqueryConfig, { projectId: "acme-analytics", apiEndpoint })).toHaveLength(1);
  });
});

describe("a key file", () => {
  const text = JSON.stringify(keyFile, null, 2);
  const emailOf = (pasted: string) => {
    const read = readServiceAccount(pasted);
    return "account" in read ? read.account.email : read.complaint;
  };

  it.each([
    ["as it is", text],
    ["with a mark of byte order before it", `\uFEFF${text}`],
    ["in base64", Buffer.from(text).toString("base64")],
    ["as a string of JSON", JSON.stringify(text)],
    ["with line ends escaped twice", JSON.stringify({ ...keyFile, private_key: privateKey.replaceAll("\n", "\\n") })],
  ])("is read %s", (_, pasted) => {
    const read = readServiceAccount(pasted);
    expect(read).toEqual({ account: { email: keyFile.client_email, privateKey, projectId: "acme-tools" } });
  });

  it.each([
    ["a person's own sign-in", { type: "authorized_user", client_id: "a" }, "person's own sign-in"],
    ["an OAuth client", { installed: { client_id: "a" } }, "OAuth client"],
    ["a federation", { type: "external_account" }, "workload identity federation"],
    ["some other JSON", { name: "package" }, "has no type"],
    ["a kind nobody knows", { type: "robot" }, "not of the type service_account"],
    ["no address", { ...keyFile, client_email: undefined }, "no client_email"],
    ["neither address nor key", { type: "service_account" }, "no client_email and no private_key"],
    ["another cloud's key", { ...keyFile, universe_domain: "s3nsapis.fr" }, "s3nsapis.fr"],
    ["a public key", { ...keyFile, private_key: publicKey }, "not a private key"],
    ["half a key", { ...keyFile, private_key: privateKey.slice(0, 500) }, "not whole"],
    [
      "a key with a line lost",
      { ...keyFile, private_key: privateKey.split("\n").toSpliced(4, 1).join("\n") },
      "not whole",
    ],
    [
      "a key that was shortened",
      { ...keyFile, private_key: "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----" },
      "not whole",
    ],
    [
      "an encrypted key",
      { ...keyFile, private_key: privateKey.replaceAll("PRIVATE KEY", "ENCRYPTED PRIVATE KEY") },
      "encrypted",
    ],
  ])("is refused in words when it is %s", (_, file, said) => {
    expect(emailOf(JSON.stringify(file))).toContain(said);
  });

  it.each([
    ["the key alone", privateKey, "private key alone"],
    ["a file's name", "connetra-1234.json", "name of the file"],
    ["an address", keyFile.client_email, "account's address"],
    ["half a file", text.slice(0, 300), "cut off"],
    ["anything else", "hunter2", "not a key file"],
  ])("is refused in words when it is %s", (_, pasted, said) => {
    expect(emailOf(pasted)).toContain(said);
  });

  it("never stands in what is said of it", () => {
    const issues = complaints(bigquerySecrets, { serviceAccountJson: text.slice(0, 900) });
    expect(issues).toHaveLength(1);
    expect(issues.join()).not.toContain(privateKey.slice(40, 80));
  });

  it("fills in the project that it names, and an address of the console does, too", () => {
    expect(bigquery.takeApart("serviceAccountJson", text)).toEqual({ fills: { projectId: "acme-tools" } });
    expect(bigquery.takeApart("serviceAccountJson", "{")).toBeNull();
    const page = "https://console.cloud.google.com/bigquery?project=acme-analytics";
    expect(bigquery.takeApart("projectId", page)).toEqual({ fills: { projectId: "acme-analytics" } });
    expect(bigquery.takeApart("projectId", "acme-analytics")).toBeNull();
  });
});
