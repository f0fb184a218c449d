import { z } from "zod";

export const credentialKinds = ["access-key", "ambient", "assume-role"] as const;

/** What a browser sends for a field that was left empty, or that is not there. */
export const blank = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : (value ?? undefined);

/** Forty letters and digits of both cases: how AWS makes secrets, and nobody an ID. */
const looksLikeSecret = (text: string): boolean =>
  /^[A-Za-z0-9/+]{40}$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

export const accessKeyId = z.preprocess(
  blank,
  z
    .string({ error: "Enter the access key ID." })
    .trim()
    .max(1024, "This is too long for an access key ID.")
    // Other stores have IDs of any form, such as account:user.
    .refine((id) => !/\s/.test(id), "An access key ID holds no spaces.")
    .refine((id) => !looksLikeSecret(id), "This looks like the secret access key. The ID is the shorter of the two.")
    .optional(),
);

const roleComplaint = (arn: string): string | null => {
  if (/^arn:[^:]*:iam::\d{12}:role\/[\w+=,.@/-]{1,577}$/.test(arn) && arn.startsWith("arn:aws")) return null;
  if (/^arn:[^:]*:iam::\d*:user\//.test(arn)) return "This is the ARN of a user. Only roles can be assumed.";
  if (/^arn:[^:]*:sts::/.test(arn))
    return "This is the ARN of a session. Enter that of the role, with :iam:: and :role/ in it.";
  if (/:instance-profile\//.test(arn)) return "This is the ARN of an instance profile. Enter that of the role in it.";
  return "The ARN of a role looks like arn:aws:iam::123456789012:role/connetra-reader.";
};

export const roleArn = z.preprocess(
  blank,
  z
    .string({ error: "Enter the ARN of the role." })
    .trim()
    .superRefine((arn, context) => {
      const message = roleComplaint(arn);
      if (message) context.addIssue({ code: "custom", message });
    })
    .optional(),
);

export const externalId = z.preprocess(
  blank,
  z
    .string({ error: "The external ID is a text." })
    .trim()
    .regex(/^[\w+=,.@:/-]{2,1224}$/, "An external ID has 2 to 1224 letters, digits and any of _+=,.@:/-")
    .optional(),
);

export const secretAccessKey = z
  .string({ error: "Enter the secret access key." })
  .trim()
  .min(1, "Enter the secret access key.")
  .max(10_000, "This is too long for a secret access key.")
  .refine(
    (key) => !/^A[KS]IA[A-Z0-9]{16}$/.test(key),
    "This is the access key ID. The secret is the longer of the two.",
  )
  .optional();
