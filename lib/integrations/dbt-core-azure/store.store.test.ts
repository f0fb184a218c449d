import { randomBytes } from "node:crypto";
import { buffer, text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  BlobServiceClient,
  generateAccountSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { makeContainer, type SeededBucket, sasConnectionString } from "@/scripts/test/object-stores/seed";
import { type StoredObject, syncPace } from "../shared/bucket/object-store";
import { StoreFault } from "../shared/bucket/store-fault";
import { stubEnvironment } from "../shared/fixtures/answering-server";
import { containerChoices } from "./containers";
import { accountOf } from "./fixtures/accounts";
import { openAzureStore } from "./store";

const azure = inject("objectStores").azure;
const never = new AbortController().signal;
let container: SeededBucket;

beforeAll(async () => {
  stubEnvironment(new URL(azure.endpoint).host);
  container = await makeContainer(azure);
  await container.put({ "dbt/manifest.json": "hello world" });
});

const open = (connection = azure.connectionString, name = container.name) =>
  openAzureStore(accountOf(connection), name, syncPace);
const list = (connection?: string, name?: string) => open(connection, name).list("", null, never);
const only = async (key: string): Promise<StoredObject> => {
  const { objects } = await open().list(key, null, never);
  const [object] = objects;
  if (!object || objects.length > 1) throw new Error(`There is not one ${key}.`);
  return object;
};
const kindOf = async (work: Promise<unknown>): Promise<string> => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof StoreFault ? thrown.kind : String(thrown);
};
const accountSas = (permissions: string, types: string): string => {
  const sas = generateAccountSASQueryParameters(
    {
      permissions: AccountSASPermissions.parse(permissions),
      resourceTypes: AccountSASResourceTypes.parse(types).toString(),
      services: AccountSASServices.parse("b").toString(),
      expiresOn: new Date(Date.now() + 3_600_000),
    },
    new StorageSharedKeyCredential(azure.accountName, azure.accountKey),
  );
  return `BlobEndpoint=${azure.endpoint};SharedAccessSignature=${sas}`;
};

describe("a container of Azurite", () => {
  it("is listed page by page, in the order of names, below a prefix", async () => {
    const many = await makeContainer(azure);
    const names = Array.from({ length: 70 }, (_, at) => `many/${String(at).padStart(3, "0")}.json`);
    await many.put({ ...Object.fromEntries(names.map((name) => [name, "x"])), "many-others.json": "y" });
    const store = openAzureStore(accountOf(azure.connectionString), many.name, syncPace, 50);
    const first = await store.list("many/", null, never);
    expect(first.objects).toHaveLength(50);
    const second = await store.list("many/", first.next, never);
    expect(second.next).toBeNull();
    expect([...first.objects, ...second.objects].map(({ key }) => key)).toEqual(names);
  });

  it("gives a blob at the etag that was listed, whole or from where a download broke off", async () => {
    const object = await only("dbt/manifest.json");
    expect(object).toMatchObject({ bytes: 11, etag: expect.not.stringContaining('"') });
    expect(Date.parse(object.modifiedAt ?? "")).toBeGreaterThan(Date.now() - 3_600_000);
    expect(await text(await open().read(object, { start: 0 }, never))).toBe("hello world");
    expect(await text(await open().read(object, { start: 6 }, never))).toBe("world");
    expect(await text(await open().read(object, { start: 2, end: 4 }, never))).toBe("ll");
  });

  it("says when a blob was replaced or removed since", async () => {
    await container.put({ "old.json": "old" });
    const object = await only("old.json");
    await container.put({ "old.json": "new" });
    expect(await kindOf(open().read(object, { start: 0 }, never))).toBe("replaced");
    const replaced = await only("old.json");
    await container.remove("old.json");
    // Whether a condition on what is not there is unmet or finds nothing is up to the server.
    expect(["gone", "replaced"]).toContain(await kindOf(open().read(replaced, { start: 0 }, never)));
  });

  it("leaves compressed bytes as they are, also with Content-Encoding", async () => {
    const bytes = gzipSync("compressed");
    const service = BlobServiceClient.fromConnectionString(azure.connectionString);
    const blob = service.getContainerClient(container.name).getBlockBlobClient("gz/manifest.json");
    await blob.uploadData(bytes, { blobHTTPHeaders: { blobContentEncoding: "gzip" } });
    const body = await open().read(await only("gz/manifest.json"), { start: 0 }, never);
    expect(bytes.equals(await buffer(body))).toBe(true);
  });

  it.each(["sp ace/ü & #1?.json", "50%20 (a+b)/manifest.json", "<&>\"'/manifest.json"])(
    "has names such as %s",
    async (key) => {
      await container.put({ [key]: key });
      expect(await text(await open().read(await only(key), { start: 0 }, never))).toBe(key);
    },
  );

  it("may be empty, and a file in it too", async () => {
    const empty = await makeContainer(azure);
    expect(await list(azure.connectionString, empty.name)).toEqual({ objects: [], next: null });
    await container.put({ "empty.json": "" });
    expect(await text(await open().read(await only("empty.json"), { start: 0, end: 100 }, never))).toBe("");
  });
});

describe("who may not", () => {
  const wrongKey = () => azure.connectionString.replace(azure.accountKey, randomBytes(64).toString("base64"));
  const readAny = (connection: string) =>
    only("dbt/manifest.json").then((object) => open(connection).read(object, { start: 0 }, never));

  it("is told so by kind", async () => {
    const other = azure.connectionString.replaceAll(azure.accountName, "otheraccount");
    expect(await kindOf(list(wrongKey()))).toBe("wrong-signature");
    expect(await kindOf(list(other))).toBe("unknown-key");
    expect(await kindOf(list(azure.connectionString, "not-there"))).toBe("no-bucket");
    expect(await kindOf(list(azure.connectionString, "Not_A_Name"))).toBe("bad-bucket-name");
  });

  it("has a signature that does not list, does not read, is for another container, or has expired", async () => {
    const sas = (permissions: string, expiresOn?: Date) =>
      sasConnectionString(azure, container.name, permissions, expiresOn);
    expect((await list(sas("rl"))).objects.length).toBeGreaterThan(0);
    expect(await text(await readAny(sas("rl")))).toBe("hello world");
    expect(await kindOf(list(sas("r")))).toBe("may-not-list");
    expect(await kindOf(readAny(sas("l")))).toBe("may-not-read");
    expect(await kindOf(list(sas("rl", new Date(Date.now() - 3_600_000))))).toBe("expired");
    expect(await kindOf(list(sasConnectionString(azure, "another", "rl")))).toBe("wrong-signature");
    expect(await kindOf(list(accountSas("rl", "o")))).toBe("may-not-list");
    expect(await kindOf(readAny(accountSas("rl", "c")))).toBe("may-not-read");
  });
});

describe("the containers to pick from", () => {
  const choices = (connection: string) => containerChoices(accountOf(connection), syncPace, never);

  it("are all of the account's, where the key or the signature may list them", async () => {
    for (const connection of [azure.connectionString, accountSas("rl", "sco")]) {
      const mine = (await choices(connection)).find(({ value }) => value === container.name);
      expect(mine).toMatchObject({ label: container.name, at: expect.stringMatching(/^20/) });
    }
  });

  it("are the one that a signature is for", async () => {
    const sas = sasConnectionString(azure, container.name, "rl").split("SharedAccessSignature=")[1];
    expect(await choices(`${azure.endpoint}/${container.name}?${sas}`)).toEqual([
      { value: container.name, label: container.name, isDefault: true },
    ]);
  });

  it("have to be typed where nothing tells them", async () => {
    for (const connection of [
      accountSas("rl", "co"),
      accountSas("r", "sco"),
      sasConnectionString(azure, container.name, "rl"),
    ])
      await expect(choices(connection)).rejects.toMatchObject({
        code: "permission-missing",
        remedy: expect.stringContaining("Type the container's name"),
      });
  });

  it("are not told by a wrong key", async () => {
    const wrong = azure.connectionString.replace(azure.accountKey, randomBytes(64).toString("base64"));
    await expect(choices(wrong)).rejects.toMatchObject({ code: "credentials-rejected" });
  });
});
