import { capitalised } from "../shared/bucket/shown-text";
import type { FaultKind } from "../shared/bucket/store-fault";
import type { Told } from "../shared/s3/connection-words";
import type { Target, Words } from "./fault-words";
import { bucketArn, objectsArn, type PolicyScope, readPolicy } from "./policies";

const scopeOf = ({ config, prefix }: Target): PolicyScope => ({ region: config.region, bucket: config.bucket, prefix });
const denied = (message: string, remedy: string): Told => ({ code: "permission-missing", message, remedy });
/** Where the policy goes, by what signs. */
const whereToPut = ({ config, isAws }: Target): string => {
  if (!isAws) return "Give the key this policy, in the console of the store";
  if (config.credentials === "assume-role")
    return "In the AWS console, IAM → Roles → the role → Add permissions → Create inline policy → JSON";
  if (config.credentials === "ambient")
    return "In the AWS console, add this policy to the role that Connetra's machine has";
  return "In the AWS console, IAM → Users → the user → Add permissions → Create inline policy → JSON";
};

const grant = (target: Target): string =>
  `${whereToPut(target)}:\n\n${readPolicy(scopeOf(target))}${target.isAws ? "\n\nIf the bucket belongs to another account, its bucket policy has to allow the same." : ""}`;

const explicit = (action: string, resource: string): string =>
  `Allowing it once more is of no use: look for "Effect": "Deny" with ${action} on ${resource} in the bucket policy (S3 → the bucket → Permissions → Bucket policy), in the policies of the user or role, in those of the organisation, and in that of the VPC endpoint if there is one. Such a statement often lets in only some networks or roles: add Connetra's to them.`;

const mayNotList: Words = (target, { vendorCode }) => {
  const arn = bucketArn(scopeOf(target));
  if (vendorCode === "ExplicitDeny")
    return denied(
      `A policy forbids ${target.signedAs} to list the bucket ${target.config.bucket}.`,
      explicit("s3:ListBucket", arn),
    );
  return denied(
    `${capitalised(target.signedAs)} may not list the bucket ${target.config.bucket}: s3:ListBucket on ${arn} is missing.`,
    grant(target),
  );
};

const mayNotRead: Words = (target, { vendorCode }) => {
  const arn = objectsArn(scopeOf(target));
  if (vendorCode === "KmsAccessDenied")
    return denied(
      `${capitalised(target.signedAs)} may read the files, but not the KMS key that they are encrypted with: kms:Decrypt on that key is missing, or the key is disabled.`,
      "S3 → the bucket → Properties → Default encryption shows the key. Allow kms:Decrypt on its ARN in the policy beside s3:GetObject; a key of another account needs it in its key policy too.",
    );
  if (vendorCode === "CustomerKeyNeeded")
    return denied(
      "The files are encrypted with a key that only whoever uploads them has (SSE-C).",
      "Upload dbt's files without SSE-C: buckets encrypt by themselves (SSE-S3), or with a KMS key.",
    );
  if (vendorCode === "ExplicitDeny")
    return denied(`A policy forbids ${target.signedAs} to read what is in it.`, explicit("s3:GetObject", arn));
  return denied(
    `${capitalised(target.signedAs)} may list the bucket, but not read what is in it: s3:GetObject on ${arn} is missing.`,
    grant(target),
  );
};

/** Faults about what whoever signs may do. */
export const permissionWords: Partial<Record<FaultKind, Words>> = {
  "may-not-list": mayNotList,
  "may-not-read": mayNotRead,
  "locked-out": ({ config, isAws, host }) =>
    denied(
      `${host} has closed the bucket ${config.bucket}, or the account that it belongs to.`,
      isAws
        ? "Whoever owns the account sees why under Billing and Cost Management, or hears it from AWS Support."
        : "Whoever owns the account sees why in the console of the store.",
    ),
};
