import "server-only";
import type { ClientContext, SecondaryClient } from "../contract";
import { openBucket } from "../shared/bucket/bucket-client";
import { syncPace, testPace } from "../shared/bucket/object-store";
import { openS3Store } from "../shared/s3/open-s3-store";
import type { DbtCoreGcsConfig, DbtCoreGcsSecrets } from "./config";
import { endpointOf, gcsWords } from "./messages";

/** What Google takes for buckets in every location. */
const EVERYWHERE = "auto";

/** dbt's artifacts in a bucket of Cloud Storage, read by its answer to the S3 API. */
export const openDbtCoreGcs = (context: ClientContext<DbtCoreGcsConfig, DbtCoreGcsSecrets>): SecondaryClient => {
  const { config, secrets, signal, purpose } = context;
  const { bucket, region, accessKeyId, path, projects } = config;
  const pace = purpose === "test" ? testPace : syncPace;
  const store = openS3Store({
    endpoint: endpointOf(config).endpoint,
    bucket,
    region: EVERYWHERE,
    ...(region !== EVERYWHERE && { otherRegion: region }),
    pathStyle: true,
    credentials: { accessKeyId, secretAccessKey: secrets.secretKey },
    pace,
    dialect: "google",
  });
  return openBucket({ store, words: gcsWords(config), pace, signal, path, projects });
};
