import type { GuideSection } from "../contract";
import { pathSection, projectsSection, scheduleSection, uploadSection, whatIsRead } from "../shared/s3/guide-sections";
import { readPolicy, trustPolicy } from "./policies";

const scope = { region: "us-east-1", bucket: "your-bucket", prefix: "" };

export const dbtCoreS3Guide: readonly GuideSection[] = [
  whatIsRead,
  {
    title: "Make a user that may only read",
    field: "accessKeyId",
    body: `In the AWS console:\n\n1. IAM → Users → **Create user**. Name it \`connetra\` and leave *Provide user access to the AWS Management Console* unticked: nobody signs in with it.\n2. Next to the end without permissions → **Create user**, then open it.\n3. Permissions → Add permissions → **Create inline policy** → JSON. Paste this with the name of your bucket, then Next, a name, **Create policy**:\n\n${readPolicy(scope)}\n\n4. Security credentials → Access keys → **Create access key**. Choose *Third-party service*, tick the confirmation, Next → **Create access key**, and copy both values.\n\nThese two actions are all. Older instructions add \`s3:GetObjectAcl\`: that reads who may do what with a file, which Connetra never asks. To allow no more than one folder, put \`/dbt/prod/*\` in place of \`/*\`, and the condition that the connection test shows when it lacks the right to list.`,
  },
  {
    title: "The secret",
    field: "secretAccessKey",
    body: "AWS shows it once, on the last page of **Create access key**. If it is lost, make a new key and deactivate the old one; a user can have two. It is stored encrypted, and has to be typed again when region, storage URL or access key ID change: a saved secret is never sent elsewhere.",
  },
  {
    title: "Region and bucket",
    field: "region",
    body: "S3 → General purpose buckets lists each bucket with its AWS Region, such as *Europe (Frankfurt) eu-central-1*: enter the code at the end. If it is the wrong one, the connection test finds the right one and offers it as a button. Other stores have regions of their own: `us-east-1` on MinIO unless it was changed, `auto` on Cloudflare R2.",
  },
  {
    title: "Bucket name",
    field: "bucket",
    body: "The name alone: of `s3://your-bucket/dbt/prod` it is `your-bucket`, and the rest goes under Path. For an access point, enter its alias, which ends in `-s3alias`.",
  },
  {
    title: "Ways to sign in",
    field: "credentials",
    body: "An **access key** of an IAM user works from everywhere. Where Connetra runs on AWS, its operator can allow its machine's own identity instead (`ALLOW_AMBIENT_AWS=true`): then there is no key to keep, and whoever may edit connectors can read what that identity may read. It is off by default.",
  },
  {
    title: "A role to assume",
    field: "roleArn",
    body: `IAM → Roles → Create role → Custom trust policy. The trust policy names the identity that Connetra runs as:\n\n${trustPolicy("us-east-1", "an-id-you-choose")}\n\nGive the role the same two permissions as above, and Connetra's identity \`sts:AssumeRole\` on it. The external ID keeps others who use the same Connetra from reading through your role: choose a long one.`,
  },
  {
    title: "External ID",
    field: "externalId",
    body: "What the role's trust policy compares with `sts:ExternalId`. Leave it empty if the policy has no such condition.",
  },
  {
    title: "Storage URL",
    field: "storageUrl",
    body: "Leave it empty for AWS, also in China and GovCloud: the address follows from the region. For another store, enter the address of its S3 API, with or without the bucket behind it:\n\n- **MinIO**: `https://minio.example.com:9000`, not the console's port 9001.\n- **Ceph**, **Swift**: the address of the gateway that speaks S3.\n- **Cloudflare R2**: `https://ACCOUNT_ID.r2.cloudflarestorage.com`, with region `auto` and the keys of an API token with *Object Read only*.\n\nA private or loopback address, and one without TLS (`http://`), has to be allowed by whoever runs Connetra: `EGRESS_ALLOW=minio.internal:9000`.",
  },
  pathSection("s3://your-bucket"),
  projectsSection,
  uploadSection("aws s3 cp", "s3://your-bucket/dbt/prod"),
  scheduleSection,
];
