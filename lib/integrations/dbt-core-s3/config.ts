import { z } from "zod";
import { field } from "../contract";
import { pathField, projectsField } from "../shared/bucket/fields";
import { bucketComplaint, readBucketName } from "./bucket-name";
import { accessKeyId, blank, credentialKinds, externalId, roleArn, secretAccessKey } from "./credential-fields";
import { isAwsRegion } from "./partition";
import { region } from "./region-field";
import { readStorageAddress } from "./storage-address";

const bucket = z
  .string({ error: "Enter the name of the bucket." })
  .trim()
  .transform((text, context) => {
    const read = readBucketName(text);
    const message = "complaint" in read ? read.complaint : bucketComplaint(read.name);
    if (message) context.addIssue({ code: "custom", message });
    return "name" in read ? read.name : text;
  });

const storageUrl = z.preprocess(
  blank,
  z
    .string({ error: "The storage URL is a web address." })
    .trim()
    .max(2000, "This is too long for an address.")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
);

export const dbtCoreS3Config = z
  .strictObject({
    credentials: z
      .enum(credentialKinds, { error: `Choose one of ${credentialKinds.join(", ")}.` })
      .default("access-key")
      .meta(
        field({
          label: "Sign in with",
          help: "An access key works everywhere. The other two use the AWS identity of the machine that Connetra runs on, where its operator allows that.",
          control: "select",
          initial: "access-key",
          destination: true,
          options: [
            { value: "access-key", label: "An access key" },
            { value: "ambient", label: "This server's own AWS identity" },
            { value: "assume-role", label: "A role to assume" },
          ],
        }),
      ),
    region: region.meta(
      field({
        label: "Region",
        help: "The code of the bucket's region, as the S3 console shows it beside the bucket.",
        placeholder: "eu-central-1",
        destination: true,
      }),
    ),
    bucket: bucket.meta(
      field({
        label: "Bucket name",
        help: "The name alone, as in the list of buckets.",
        placeholder: "acme-dbt",
      }),
    ),
    accessKeyId: accessKeyId.meta(
      field({
        label: "Access key ID",
        help: "Of an IAM user made for Connetra that may only list and read this bucket.",
        placeholder: "AKIA…",
        destination: true,
        when: { field: "credentials", is: ["access-key"] },
      }),
    ),
    roleArn: roleArn.meta(
      field({
        label: "Role ARN",
        help: "The role that may read the bucket. Its trust policy must name the identity of this server.",
        placeholder: "arn:aws:iam::123456789012:role/connetra-reader",
        destination: true,
        when: { field: "credentials", is: ["assume-role"] },
      }),
    ),
    externalId: externalId.meta(
      field({
        label: "External ID",
        help: "Only if the role's trust policy asks for one (sts:ExternalId).",
        when: { field: "credentials", is: ["assume-role"], optional: true },
      }),
    ),
    storageUrl: storageUrl.meta(
      field({
        label: "Storage URL",
        help: "Leave empty for AWS. For another store that speaks S3, such as MinIO, Ceph or R2: the address of its S3 API.",
        placeholder: "https://s3.eu-central-1.amazonaws.com",
        destination: true,
      }),
    ),
    path: pathField,
    projects: projectsField,
  })
  .superRefine((config, context) => {
    if (!config.storageUrl && !isAwsRegion(config.region)) {
      const message = `AWS has no region named ${config.region}: its codes look like eu-central-1. For another store, enter its Storage URL too.`;
      context.addIssue({ code: "custom", path: ["region"], message });
      return;
    }
    const address = readStorageAddress(config);
    if ("complaint" in address) {
      context.addIssue({ code: "custom", path: ["storageUrl"], message: address.complaint });
    }
  });
export type DbtCoreS3Config = z.infer<typeof dbtCoreS3Config>;

export const dbtCoreS3Secrets = z.strictObject({
  secretAccessKey: secretAccessKey.meta(
    field({
      label: "Secret access key",
      help: "Stored encrypted, and never shown again. AWS itself shows it once, when the key is made.",
      secret: true,
      control: "password",
      when: { field: "credentials", is: ["access-key"] },
    }),
  ),
});
export type DbtCoreS3Secrets = z.infer<typeof dbtCoreS3Secrets>;
