import { inject } from "vitest";
import { makeBucket, makeContainer, type SeededBucket } from "./seed";

/** A store as a dbt connector of its kind sees it. */
export type DbtStore = {
  kind: string;
  endpoint: string;
  make: () => Promise<SeededBucket>;
  /** What a connector needs to read this bucket, by this address: the store's own or that of something before it. */
  settings: (bucket: string, url: string) => { config: Record<string, unknown>; secrets: Record<string, string> };
};

/** All stores that dbt's artifacts are read from. Call where tests are defined. */
export function dbtStores(): DbtStore[] {
  const { s3, gcs, azure } = inject("objectStores");
  return [
    {
      ...{ kind: "dbt-core-s3", endpoint: s3.endpoint, make: () => makeBucket(s3) },
      settings: (bucket, storageUrl) => ({
        config: { region: s3.region, bucket, accessKeyId: s3.accessKeyId, storageUrl },
        secrets: { secretAccessKey: s3.secretAccessKey },
      }),
    },
    {
      ...{ kind: "dbt-core-gcs", endpoint: gcs.endpoint, make: () => makeBucket(gcs) },
      settings: (bucket, endpoint) => ({
        config: { region: gcs.region, bucket, accessKeyId: gcs.accessKeyId, endpoint },
        secrets: { secretKey: gcs.secretAccessKey },
      }),
    },
    {
      ...{ kind: "dbt-core-azure", endpoint: azure.endpoint, make: () => makeContainer(azure) },
      settings: (container, url) => ({
        config: { container },
        secrets: { connectionString: azure.connectionString.replace(azure.endpoint, url) },
      }),
    },
  ];
}
