import "server-only";
import { fromNodeProviderChain, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { egress, egressBlockIn } from "../../platform/egress";
import { env } from "../../platform/env";
import type { Pace } from "../shared/bucket/object-store";
import { StoreFault } from "../shared/bucket/store-fault";
import type { S3Credentials } from "../shared/s3/s3-settings";
import type { DbtCoreS3Config, DbtCoreS3Secrets } from "./config";

const SESSION = "connetra";
const METADATA_MS = 1_000;

/** Why there is nothing to sign with, for the words. */
const missing = (vendorCode: string | null, cause: unknown = null): StoreFault =>
  new StoreFault("credentials-missing", { cause, vendorCode });

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : "");

/** What the Security Token Service refuses has the same names as what S3 refuses, and is something else. */
const assumeFault = (thrown: unknown): unknown => {
  const blocked = egressBlockIn(thrown);
  if (blocked) return blocked;
  const name = nameOf(thrown);
  if (name === "CredentialsProviderError") return missing(null, thrown);
  if (/^(ExpiredToken|RequestExpired)/.test(name)) return new StoreFault("expired", { cause: thrown });
  return missing(/^AccessDenied/.test(name) ? "AssumeRoleDenied" : "AssumeRoleFailed", thrown);
};

const handler = ({ connectMs, headersMs }: Pace) => {
  const { httpAgent, httpsAgent } = egress();
  return {
    httpAgent,
    httpsAgent,
    connectionTimeout: connectMs,
    requestTimeout: headersMs,
    throwOnRequestTimeout: true,
  };
};

/**
 * What requests are signed with. With an access key that and nothing else is used: what this machine has is never fallen
 * back to. Its own identity is looked for only where the operator allows it.
 */
export const credentialsFor = (config: DbtCoreS3Config, secrets: DbtCoreS3Secrets, pace: Pace): S3Credentials => {
  if (config.credentials === "access-key") {
    const { accessKeyId } = config;
    const { secretAccessKey } = secrets;
    return async () => {
      if (!accessKeyId || !secretAccessKey) throw missing(null);
      return { accessKeyId, secretAccessKey };
    };
  }
  const { credentials, region, roleArn, externalId } = config;
  return async () => {
    if (env().ALLOW_AMBIENT_AWS !== "true") throw missing("AmbientNotAllowed");
    const clientConfig = { region, requestHandler: handler(pace), maxAttempts: 1 };
    const own = fromNodeProviderChain({ clientConfig, timeout: METADATA_MS, maxRetries: 0 });
    if (credentials === "ambient") return own();
    if (!roleArn) throw missing(null);
    const assume = fromTemporaryCredentials({
      masterCredentials: own,
      clientConfig,
      params: {
        RoleArn: roleArn,
        RoleSessionName: SESSION,
        ...(externalId !== undefined && { ExternalId: externalId }),
      },
    });
    return assume().catch((thrown: unknown) => {
      throw assumeFault(thrown);
    });
  };
};
