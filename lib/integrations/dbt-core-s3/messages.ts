import type { BucketWords } from "../shared/bucket/bucket-words";
import { readFolderPath } from "../shared/bucket/folder-path";
import { toldAsError } from "../shared/s3/to-app-error";
import type { DbtCoreS3Config } from "./config";
import { type Target, wordsFor } from "./fault-words";
import { storageAddress } from "./storage-address";

const signedAs = ({ credentials, accessKeyId, roleArn }: DbtCoreS3Config): string => {
  if (credentials === "ambient") return "this server's own AWS identity";
  return credentials === "assume-role" ? `the role ${roleArn}` : `the access key ${accessKeyId}`;
};

/** How S3 and its like are spoken of. */
export const s3Words = (config: DbtCoreS3Config): BucketWords => {
  const { endpoint, isAws, namesRegion } = storageAddress(config);
  const bucket = `the bucket ${config.bucket}`;
  const target: Target = {
    config,
    endpoint,
    urlField: "Storage URL",
    isAws,
    host: new URL(endpoint).host,
    signedAs: signedAs(config),
    prefix: readFolderPath(config.path, bucket).prefix,
  };
  return {
    bucket,
    host: target.host,
    signedAs: target.signedAs,
    region: config.region,
    fault: (fault) => {
      const words = wordsFor(fault.kind);
      if (!words) throw new Error(`There are no words for ${fault.kind}.`);
      return toldAsError(words(target, fault), fault);
    },
    fix: ({ kind, region }) =>
      kind === "wrong-region" && region !== null
        ? // An address that names the old region would gainsay the new one.
          { label: `Use ${region}`, config: { region, ...(namesRegion && { storageUrl: "" }) } }
        : undefined,
  };
};
