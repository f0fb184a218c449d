import { z } from "zod";
import { field } from "../contract";
import { pathField, projectsField } from "../shared/bucket/fields";
import { bucketComplaint, readBucketName } from "./bucket-name";
import { GOOGLE, readEndpoint } from "./endpoint";

const blank = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : (value ?? undefined);

/** As the console shows it, `europe-west3 (Frankfurt)`, or its code alone. */
const region = z.preprocess(
  blank,
  z
    .string({ error: "The region is a text, such as auto or europe-west3." })
    .transform((text) => text.trim().split(/[\s(]/)[0]?.toLowerCase() ?? "")
    .refine(
      (code) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 64,
      "Enter auto, or a code such as europe-west3.",
    )
    .default("auto"),
);

const bucket = z
  .string({ error: "Enter the name of the bucket." })
  .trim()
  .transform((text, context) => {
    const read = readBucketName(text);
    const message = "complaint" in read ? read.complaint : bucketComplaint(read.name);
    if (message) context.addIssue({ code: "custom", message });
    return "name" in read ? read.name : text;
  });

const accessKeyId = z
  .string({ error: "Enter the access ID of the HMAC key." })
  .trim()
  .min(1, "Enter the access ID of the HMAC key.")
  .max(1024, "This is too long for an access ID.")
  .refine((id) => !id.includes("@"), "This is an e-mail address. The access ID of an HMAC key begins with GOOG.")
  .refine((id) => !/^A[KS]IA/.test(id), "This is a key of AWS. The access ID of an HMAC key begins with GOOG.")
  .refine((id) => !/\s/.test(id), "An access ID holds no spaces.");

const endpoint = z.preprocess(
  blank,
  z
    .string({ error: "The endpoint is a web address." })
    .trim()
    .max(2000, "This is too long for an address.")
    .transform((text) => text.replace(/\/+$/, ""))
    .default(GOOGLE),
);

export const dbtCoreGcsConfig = z
  .strictObject({
    region: region.meta(
      field({
        label: "Bucket region",
        help: "auto works for buckets in every location. Or the location's code, as Cloud Storage → Buckets shows it.",
        initial: "auto",
        placeholder: "auto",
      }),
    ),
    bucket: bucket.meta(
      field({ label: "Bucket name", help: "The name alone, as in Cloud Storage → Buckets.", placeholder: "acme-dbt" }),
    ),
    accessKeyId: accessKeyId.meta(
      field({
        label: "Access key ID",
        help: "The access ID of an HMAC key: Cloud Storage → Settings → Interoperability.",
        placeholder: "GOOG1E…",
        destination: true,
      }),
    ),
    endpoint: endpoint.meta(
      field({
        label: "S3 endpoint",
        help: "Where Google answers to the S3 API. It is the same for all buckets.",
        initial: GOOGLE,
        placeholder: GOOGLE,
        destination: true,
      }),
    ),
    path: pathField,
    projects: projectsField,
  })
  .superRefine((config, context) => {
    const read = readEndpoint(config);
    if ("complaint" in read) context.addIssue({ code: "custom", path: ["endpoint"], message: read.complaint });
  });
export type DbtCoreGcsConfig = z.infer<typeof dbtCoreGcsConfig>;

export const dbtCoreGcsSecrets = z.strictObject({
  secretKey: z
    .string({ error: "Enter the secret of the HMAC key." })
    .trim()
    .min(1, "Enter the secret of the HMAC key.")
    .max(10_000, "This is too long for the secret of an HMAC key.")
    .refine(
      (secret) => !/^\{|PRIVATE KEY/.test(secret),
      "This is the JSON key of a service account. Connetra needs the secret of an HMAC key.",
    )
    .refine((secret) => !/^GOOG[A-Z0-9]{20,}$/.test(secret), "This is the access ID. The secret stands beside it.")
    .meta(
      field({
        label: "Secret key",
        help: "The secret of the HMAC key. Stored encrypted, and never shown again; Google shows it once.",
        secret: true,
        control: "password",
      }),
    ),
});
export type DbtCoreGcsSecrets = z.infer<typeof dbtCoreGcsSecrets>;
