import "server-only";
import type { ClientContext, SecondaryClient } from "../contract";
import { openBucket } from "../shared/bucket/bucket-client";
import { syncPace, testPace } from "../shared/bucket/object-store";
import { openS3Store } from "../shared/s3/open-s3-store";
import type { DbtCoreS3Config, DbtCoreS3Secrets } from "./config";
import { credentialsFor } from "./credentials";
import { s3Words } from "./messages";
import { storageAddress } from "./storage-address";

/** dbt's artifacts in a bucket of S3, or of any store that speaks S3. */
export const openDbtCoreS3 = (context: ClientContext<DbtCoreS3Config, DbtCoreS3Secrets>): SecondaryClient => {
  const { config, secrets, signal, purpose } = context;
  const { region, bucket, path, projects } = config;
  const { endpoint, pathStyle } = storageAddress(config);
  const pace = purpose === "test" ? testPace : syncPace;
  const credentials = credentialsFor(config, secrets, pace);
  const store = openS3Store({ endpoint, bucket, region, pathStyle, credentials, pace, dialect: "aws" });
  return openBucket({ store, words: s3Words(config), pace, signal, path, projects });
};
