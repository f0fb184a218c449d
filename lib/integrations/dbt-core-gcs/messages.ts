import type { StepFix } from "../contract";
import type { BucketWords } from "../shared/bucket/bucket-words";
import { toldAsError } from "../shared/s3/to-app-error";
import type { DbtCoreGcsConfig } from "./config";
import { GOOGLE, readEndpoint } from "./endpoint";
import { type Target, wordsFor } from "./fault-words";

/** Where requests go. @throws Error for settings that the form's schema does not let through */
export const endpointOf = (config: DbtCoreGcsConfig): { endpoint: string; isGoogle: boolean } => {
  const read = readEndpoint(config);
  if ("complaint" in read) throw new Error(read.complaint);
  return read;
};

/** How Cloud Storage is spoken of. */
export const gcsWords = (config: DbtCoreGcsConfig): BucketWords => {
  const { endpoint, isGoogle } = endpointOf(config);
  const target: Target = { config, endpoint, urlField: "S3 endpoint", isGoogle, host: new URL(endpoint).host };
  return {
    bucket: `the bucket ${config.bucket}`,
    host: target.host,
    signedAs: `the access key ${config.accessKeyId}`,
    region: config.region,
    fault: (fault) => {
      const words = wordsFor(fault.kind);
      if (!words) throw new Error(`There are no words for ${fault.kind}.`);
      return toldAsError(words(target, fault), fault);
    },
    fix: ({ kind, region }): StepFix | undefined => {
      if (kind === "wrong-region" && region !== null) return { label: `Use ${region}`, config: { region } };
      const isElsewhere = kind === "not-a-store" || kind === "unknown-host";
      return isElsewhere && endpoint !== GOOGLE ? { label: `Use ${GOOGLE}`, config: { endpoint: GOOGLE } } : undefined;
    },
  };
};
