import { z } from "zod";

const s3Address = z.object({
  endpoint: z.string(),
  region: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
});
export type S3Address = z.infer<typeof s3Address>;

const azureAddress = z.object({
  connectionString: z.string(),
  endpoint: z.string(),
  accountName: z.string(),
  accountKey: z.string(),
});
export type AzureAddress = z.infer<typeof azureAddress>;

const objectStores = z.object({
  /** Checks signatures and region; `reader` is known to it and may see nothing. */
  s3: s3Address.extend({ reader: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }) }),
  /** The same storage by another door that takes only the region `auto`, as Google's does. */
  gcs: s3Address,
  azure: azureAddress,
});
/** Where the object stores of a test run are, and who may use them. */
export type ObjectStores = z.infer<typeof objectStores>;

declare module "vitest" {
  interface ProvidedContext {
    objectStores: ObjectStores;
  }
}

/** The variable by which servers that run already are told to a runner of tests. */
export const objectStoresVariable = "TEST_OBJECT_STORES";

/** Servers that somebody else has started for this run; null when there are none. */
export function givenObjectStores(): ObjectStores | null {
  const given = process.env[objectStoresVariable];
  return given ? objectStores.parse(JSON.parse(given)) : null;
}

/** What EGRESS_ALLOW must list for connectors to reach the servers at these addresses. */
export const egressRules = (urls: readonly string[]): string => urls.map((url) => new URL(url).host).join(",");
