import { partitionOf } from "./partition";

export type PolicyScope = {
  region: string;
  bucket: string;
  /** The beginning of keys that are read, such as `dbt/prod/`; empty for all. */
  prefix: string;
};

const block = (policy: unknown): string => `\`\`\`json\n${JSON.stringify(policy, null, 2)}\n\`\`\``;

export const bucketArn = ({ region, bucket }: PolicyScope): string => `arn:${partitionOf(region).id}:s3:::${bucket}`;
export const objectsArn = (scope: PolicyScope): string => `${bucketArn(scope)}/${scope.prefix}*`;

/** All that Connetra needs: to list what is under the path and to read it. */
export const readPolicy = (scope: PolicyScope): string =>
  block({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "s3:ListBucket",
        Resource: bucketArn(scope),
        ...(scope.prefix !== "" && { Condition: { StringLike: { "s3:prefix": `${scope.prefix}*` } } }),
      },
      { Effect: "Allow", Action: "s3:GetObject", Resource: objectsArn(scope) },
    ],
  });

/** Lets the identity of this server assume the role: what the role's trust policy says. */
export const trustPolicy = (region: string, externalId: string | undefined): string =>
  block({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: `arn:${partitionOf(region).id}:iam::123456789012:role/the-role-connetra-runs-as` },
        Action: "sts:AssumeRole",
        ...(externalId !== undefined && { Condition: { StringEquals: { "sts:ExternalId": externalId } } }),
      },
    ],
  });
