import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import {
  BlobServiceClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";
import type { AzureAddress, S3Address } from "./addresses";
import { s3Client } from "./s3-client";

/** Contents by key. A file that is there already is replaced. */
export type Files = Record<string, Buffer | string>;

/** A bucket or container of one test's own. It goes with the servers. */
export type SeededBucket = {
  name: string;
  put: (files: Files) => Promise<void>;
  remove: (...keys: string[]) => Promise<void>;
};

/** How many puts are under way at once: thousands of small files are quick, and no server is flooded. */
const AT_ONCE = 16;

const randomName = (): string => `journey-${randomBytes(6).toString("hex")}`;

/** A fresh bucket at the S3 server, by either of its doors. */
export async function makeBucket(store: S3Address, name = randomName()): Promise<SeededBucket> {
  const client = s3Client(store);
  await client.send(new CreateBucketCommand({ Bucket: name }));
  return {
    name,
    put: (files) =>
      eachOf(files, async (key, content) => {
        // From memory: the server takes no streams of the kind that the library sends.
        await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: content }));
      }),
    remove: async (...keys) => {
      for (const key of keys) await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
    },
  };
}

/** A fresh container in Azure Blob Storage. */
export async function makeContainer(store: AzureAddress, name = randomName()): Promise<SeededBucket> {
  const container = BlobServiceClient.fromConnectionString(store.connectionString).getContainerClient(name);
  await container.create();
  return {
    name,
    put: (files) =>
      eachOf(files, async (key, content) => {
        await container.getBlockBlobClient(key).uploadData(Buffer.from(content));
      }),
    remove: async (...keys) => {
      for (const key of keys) await container.deleteBlob(key);
    },
  };
}

/** A connection string that holds a shared access signature for one container: `rl` reads and lists, `r` only reads. */
export function sasConnectionString(
  store: AzureAddress,
  containerName: string,
  permissions: string,
  expiresOn = new Date(Date.now() + 3_600_000),
): string {
  const sas = generateBlobSASQueryParameters(
    { containerName, permissions: ContainerSASPermissions.parse(permissions), expiresOn },
    new StorageSharedKeyCredential(store.accountName, store.accountKey),
  );
  return `BlobEndpoint=${store.endpoint};SharedAccessSignature=${sas}`;
}

/** The artifacts of the sample project as a version of dbt wrote them, below a prefix such as `dbt/target/`. */
export function demoFiles(set: string, prefix = ""): Record<string, Buffer> {
  const folder = path.resolve(import.meta.dirname, "../../../demo/artifacts", set);
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [`${prefix}${name}`, fs.readFileSync(path.join(folder, name))]),
  );
}

async function eachOf(files: Files, put: (key: string, content: Buffer | string) => Promise<void>): Promise<void> {
  const waiting = Object.entries(files);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await put(...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
