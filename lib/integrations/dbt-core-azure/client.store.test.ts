import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { demoFiles, makeContainer, type SeededBucket, sasConnectionString } from "@/scripts/test/object-stores/seed";
import type { SecondaryClient, TestStep } from "../contract";
import { stubEnvironment } from "../shared/fixtures/answering-server";
import { openDbtCoreAzure } from "./client";

const azure = inject("objectStores").azure;
const demo = demoFiles("1.8");
const manifest = demo["manifest.json.gz"] ?? Buffer.alloc(0);
let container: SeededBucket;

beforeAll(() => stubEnvironment(new URL(azure.endpoint).host));
beforeEach(async () => {
  container = await makeContainer(azure);
});

type Form = { connectionString?: string; container?: string; path?: string };
const open = ({ connectionString = azure.connectionString, ...config }: Form = {}, purpose: "test" | "sync" = "test") =>
  openDbtCoreAzure({
    connectorId: null,
    config: { container: container.name, ...config },
    secrets: { connectionString },
    signal: new AbortController().signal,
    purpose,
  });
const testOf = async (client: SecondaryClient): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of client.test()) steps.push(step);
  return steps;
};
const brokenStep = async (form: Form) => (await testOf(open(form))).find(({ status }) => status === "failed");
const sas = (permissions: string, expiresOn?: Date, name = container.name) =>
  sasConnectionString(azure, name, permissions, expiresOn);
/** The same as the portal's Blob SAS URL. */
const sasUrl = (permissions: string, name = container.name) =>
  sas(permissions, undefined, name).replace(/^BlobEndpoint=(.*);SharedAccessSignature=/, `$1/${name}?`);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe("a connection test", () => {
  it("goes from the host to the manifest", async () => {
    await container.put(demoFiles("1.8", "dbt/"));
    const steps = await testOf(open());
    expect(steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "reach passed",
      "authenticate passed",
      "list passed",
      "find passed",
    ]);
    expect(steps[1]?.message).toBe(`The key of the storage account ${azure.accountName} is accepted.`);
    expect(JSON.stringify(steps)).not.toContain(azure.accountKey);
  });

  it.each([
    ["the signature as a connection string", () => sas("rl", inDays(60))],
    ["the signature as a URL", () => sasUrl("rl")],
  ])("passes with %s", async (_, connectionString) => {
    await container.put(demo);
    const steps = await testOf(open({ connectionString: connectionString() }));
    expect(steps.filter(({ status }) => status === "failed" || status === "skipped")).toEqual([]);
  });

  it("warns of a signature that ends soon, and of one that does not read", async () => {
    await container.put(demo);
    const soon = await testOf(open({ connectionString: sas("rl", inDays(2)) }));
    expect(soon.find(({ id }) => id === "authenticate")).toMatchObject({
      status: "warned",
      message: expect.stringMatching(/is accepted\. The signature expires on/),
    });
    const blind = await testOf(open({ connectionString: sas("l", inDays(60)) }));
    expect(blind.find(({ id }) => id === "list")).toMatchObject({ status: "warned" });
  });

  it("tells at its step what is wrong, and how to mend it", async () => {
    const wrongKey = azure.connectionString.replace(azure.accountKey, randomBytes(64).toString("base64"));
    const wrongAccount = azure.connectionString.replaceAll(azure.accountName, "otheraccount");
    const nowhere = `AccountName=a1b;AccountKey=${azure.accountKey};BlobEndpoint=http://127.0.0.1:9/a1b`;
    expect(await brokenStep({ connectionString: wrongKey })).toMatchObject({
      id: "authenticate",
      message: expect.stringContaining("does not accept this key"),
      remedy: expect.stringContaining("Access keys"),
    });
    expect(await brokenStep({ connectionString: wrongAccount })).toMatchObject({
      id: "authenticate",
      message: expect.stringContaining("no storage account named otheraccount"),
    });
    expect(await brokenStep({ connectionString: sas("rl", inDays(-1)) })).toMatchObject({
      id: "authenticate",
      message: expect.stringMatching(/^The signature expired on .* UTC\.$/),
    });
    expect(await brokenStep({ connectionString: sas("r") })).toMatchObject({
      id: "list",
      message: expect.stringContaining("List (l) is not among them"),
      remedy: expect.stringContaining(`${container.name} → Generate SAS`),
    });
    expect(await brokenStep({ container: "not-there" })).toMatchObject({
      id: "list",
      message: `The storage account ${azure.accountName} has no container named not-there.`,
    });
    expect(await brokenStep({ connectionString: nowhere })).toMatchObject({
      id: "reach",
      remedy: expect.stringContaining("EGRESS_ALLOW"),
    });
  });

  it("offers the container that a signature is for", async () => {
    const other = await makeContainer(azure);
    expect(await brokenStep({ connectionString: sasUrl("rl", other.name) })).toMatchObject({
      message: `The signature is for the container ${other.name}, and not for ${container.name}.`,
      fix: { label: `Use ${other.name}`, config: { container: other.name } },
    });
  });
});

describe("reading", () => {
  it("brings the artifacts that were listed, and knows them again as long as nothing changes", async () => {
    await container.put(demoFiles("1.8", "dbt/"));
    const client = open({ path: "/dbt" }, "sync");
    const found = await client.find();
    const [set] = await found.sets();
    if (!set) throw new Error("There is no set.");
    expect(manifest.equals(await buffer(await client.open(set.manifest)))).toBe(true);
    expect((await open({ path: "/dbt" }, "sync").find()).revision).toBe(found.revision);
    await container.put({ "dbt/manifest.json.gz": manifest });
    expect((await open({ path: "/dbt" }, "sync").find()).revision).not.toBe(found.revision);
  });

  it("ends as stale when a file was replaced since it was listed", async () => {
    await container.put(demo);
    const client = open({}, "sync");
    const [set] = await (await client.find()).sets();
    if (!set) throw new Error("There is no set.");
    await container.put({ [set.manifest.path]: "another one" });
    const read = client.open(set.manifest).then(async (body) => (await buffer(body)).byteLength);
    await expect(read).rejects.toMatchObject({ code: "artifact-stale" });
  });

  it("says that there is no manifest", async () => {
    await expect(open({}, "sync").find()).rejects.toMatchObject({ code: "artifact-missing" });
  });
});

describe("choices", () => {
  it("are containers before one is chosen, and projects after", async () => {
    await container.put({ ...demoFiles("1.8", "shop/"), ...demoFiles("1.5", "old/") });
    const containers = (await open({ container: "" }).choices?.("container")) ?? [];
    expect(containers.map(({ value }) => value)).toContain(container.name);
    expect(await open({ container: "", connectionString: sasUrl("rl") }).choices?.("container")).toMatchObject([
      { value: container.name, isDefault: true },
    ]);
    const projects = (await open().choices?.("projects")) ?? [];
    expect(projects.map(({ value }) => value).sort()).toEqual(["old/", "shop/"]);
  });
});
