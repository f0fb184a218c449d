import type { S3ClientConfig } from "@aws-sdk/client-s3";
import type { Pace } from "../bucket/object-store";

/** A key pair, or what asks for one when it is needed. Never absent: without one the library would go and look for one. */
export type S3Credentials = NonNullable<S3ClientConfig["credentials"]>;

export type S3Settings = {
  /** Where requests go, without the bucket. */
  endpoint: string;
  bucket: string;
  /** What requests are signed for. */
  region: string;
  /** What requests are signed for instead, once the store has asked for it. */
  otherRegion?: string;
  /** The bucket stands in the path, not in the host name. */
  pathStyle: boolean;
  credentials: S3Credentials;
  pace: Pace;
  /** Google's answer to S3 takes signatures only over headers that its own front end leaves alone. */
  dialect: "aws" | "google";
};
