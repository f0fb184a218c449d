import { GetObjectCommand, ListObjectsV2Command, paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";
import { BlobServiceClient, type ContainerClient } from "@azure/storage-blob";
import { afterAll, describe, expect, inject, test } from "vitest";
import { s3Client } from "./s3-client";
import { demoFiles, makeBucket, makeContainer, sasConnectionString } from "./seed";

// What the tests of connectors rely on: that these servers refuse what the real ones refuse.
const { s3, gcs, azure } = inject("objectStores");
const clients: S3Client[] = [];
const clientOf = (...args: Parameters<typeof s3Client>): S3Client => {
  const client = s3Client(...args);
  clients.push(client);
  return client;
};
afterAll(() => {
  for (const client of clients) client.destroy();
});

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "accepted",
    (error: unknown) => (error instanceof Error && "code" in error && error.code ? error.code : (error as Error).name),
  );

describe("the S3 server", () => {
  const list = (client: S3Client, Bucket: string) => client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1 }));

  test("gives back the bytes that were put, and lists more than one page", async () => {
    const bucket = await makeBucket(s3);
    const demo = demoFiles("1.8", "dbt/target/");
    await bucket.put(demo);
    await bucket.put(Object.fromEntries(Array.from({ length: 1_050 }, (_, at) => [`many/${at}.json`, "{}"])));
    const client = clientOf(s3);
    const key = "dbt/target/manifest.json.gz";
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(demo[key] ?? Buffer.alloc(0))).toBe(true);
    const pages: number[] = [];
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket.name, Prefix: "many/" }))
      pages.push(page.KeyCount ?? 0);
    expect(pages).toEqual([1_000, 50]);
    await bucket.remove(key);
    expect(await refusal(client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key })))).toBe("NoSuchKey");
  });

  test("refuses a wrong secret, a wrong region, and a user without rights", async () => {
    const { name } = await makeBucket(s3);
    expect(await refusal(list(clientOf(s3), name))).toBe("accepted");
    expect(await refusal(list(clientOf({ ...s3, secretAccessKey: "wrong" }), name))).toBe("SignatureDoesNotMatch");
    expect(await refusal(list(clientOf({ ...s3, region: "eu-west-1" }), name))).toBe("AuthorizationHeaderMalformed");
    expect(await refusal(list(clientOf({ ...s3, ...s3.reader }), name))).toBe("AccessDenied");
  });

  test("has a second door that takes only the region auto", async () => {
    const bucket = await makeBucket(gcs);
    expect(await refusal(list(clientOf(gcs), bucket.name))).toBe("accepted");
    const elsewhere = clientOf({ ...gcs, region: "us-east-1" });
    expect(await refusal(list(elsewhere, bucket.name))).toBe("AuthorizationHeaderMalformed");
  });
});

describe("the Azure server", () => {
  const containerOf = (connectionString: string, name: string): ContainerClient =>
    BlobServiceClient.fromConnectionString(connectionString, { retryOptions: { maxTries: 1 } }).getContainerClient(
      name,
    );
  const list = (container: ContainerClient) => container.listBlobsFlat().next();

  test("gives back the bytes that were put", async () => {
    const container = await makeContainer(azure);
    const demo = demoFiles("1.8", "dbt/");
    await container.put(demo);
    const key = "dbt/manifest.json.gz";
    const bytes = await containerOf(azure.connectionString, container.name).getBlobClient(key).downloadToBuffer();
    expect(bytes.equals(demo[key] ?? Buffer.alloc(0))).toBe(true);
  });

  test("refuses a wrong key, and a signature that may only read to list", async () => {
    const { name } = await makeContainer(azure);
    const otherKey = azure.connectionString.replace(azure.accountKey, Buffer.alloc(64, 7).toString("base64"));
    expect(await refusal(list(containerOf(otherKey, name)))).toBe("AuthorizationFailure");
    expect(await refusal(list(containerOf(sasConnectionString(azure, name, "rl"), name)))).toBe("accepted");
    expect(await refusal(list(containerOf(sasConnectionString(azure, name, "r"), name)))).toBe(
      "AuthorizationPermissionMismatch",
    );
  });
});
