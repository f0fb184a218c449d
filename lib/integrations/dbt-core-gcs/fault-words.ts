import { fileOf } from "../shared/bucket/shown-text";
import type { FaultKind, StoreFault } from "../shared/bucket/store-fault";
import { connectionWords, type StorePlace, type Told } from "../shared/s3/connection-words";
import type { DbtCoreGcsConfig } from "./config";

/** What a connector is about, as its faults speak of it. */
export type Target = StorePlace & {
  config: DbtCoreGcsConfig;
  /** Google itself, not what stands in for it. */
  isGoogle: boolean;
  host: string;
};
type Words = (target: Target, fault: StoreFault) => Told;

const KEYS = "Cloud Storage → Settings → Interoperability → Access keys for service accounts";
const sh = (...lines: string[]): string => `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;

const rejected = (message: string, remedy: string): Told => ({ code: "credentials-rejected", message, remedy });
const denied = (message: string, remedy: string): Told => ({ code: "permission-missing", message, remedy });

const grant = ({ config }: Target): string =>
  `Give its service account the role Storage Object Viewer on the bucket: Cloud Storage → Buckets → ${config.bucket} → Permissions → Grant access. Or on the command line, with its e-mail address:\n\n${sh(
    `gcloud storage buckets add-iam-policy-binding gs://${config.bucket} \\`,
    "  --member=serviceAccount:connetra@YOUR-PROJECT.iam.gserviceaccount.com \\",
    "  --role=roles/storage.objectViewer",
  )}\n\nA new role may take a few minutes to work.`;

const unreadable: Words = (target, { vendorCode }) => {
  if (vendorCode === "KmsAccessDenied")
    return denied(
      `The files in ${target.config.bucket} are encrypted with a Cloud KMS key that Cloud Storage cannot use.`,
      "Security → Key Management: check that the key is enabled, and that the service agent of Cloud Storage (Cloud Storage → Settings → Project access) has the role Cloud KMS CryptoKey Encrypter/Decrypter on it.",
    );
  if (vendorCode === "CustomerKeyNeeded")
    return denied(
      "The files are encrypted with a key that only whoever uploads them has.",
      "Upload dbt's files without a customer-supplied encryption key.",
    );
  return denied(
    `The access key ${target.config.accessKeyId} may list the bucket, but not read what is in it: storage.objects.get on ${target.config.bucket} is missing.`,
    grant(target),
  );
};

const lockedOut: Words = ({ config }, { vendorCode }) =>
  vendorCode?.startsWith("UserProject") || vendorCode === "InvalidPayer"
    ? denied(
        `The bucket ${config.bucket} asks whoever reads it to pay.`,
        `Turn that off: Cloud Storage → Buckets → ${config.bucket} → Configuration → Requester pays. Connetra names no project that would be billed.`,
      )
    : denied(
        `Google has closed the bucket ${config.bucket}, or the project that it belongs to.`,
        "Look under Billing whether the project has an account that pays, and that Cloud Storage is enabled in it.",
      );

const own: Partial<Record<FaultKind, Words>> = {
  "unknown-host": ({ endpoint, isGoogle }) => ({
    code: "vendor-unreachable",
    message: `There is no host named ${new URL(endpoint).hostname}.`,
    remedy: isGoogle
      ? "Check the spelling of the S3 endpoint, which mostly is https://storage.googleapis.com, and that the name server of Connetra's machine knows the hosts of the internet."
      : "Check the spelling of the S3 endpoint. A name from a private network is only known inside it.",
  }),
  "not-a-store": ({ host, isGoogle }) => ({
    code: "vendor-answer-unexpected",
    message: `${host} answered, but not as Cloud Storage answers to S3.`,
    remedy: isGoogle
      ? "Something between Connetra and Google answered instead, such as a proxy that asks to sign in. Ask whoever runs the network to let Connetra through."
      : "Enter https://storage.googleapis.com as S3 endpoint. Bucket and path have fields of their own.",
  }),
  "unknown-key": ({ config }) =>
    rejected(
      `Google knows no HMAC key ${config.accessKeyId}, or it is inactive or deleted.`,
      `Copy the access ID again and check that its state is Active: ${KEYS}. Or:\n\n${sh("gcloud storage hmac list", `gcloud storage hmac update ${config.accessKeyId} --activate`)}\n\nIf the key is active, an organisation policy may forbid such keys (constraints/storage.restrictAuthTypes).`,
    ),
  "wrong-signature": ({ config }) =>
    rejected(
      `The secret key does not belong to the access key ${config.accessKeyId}, or the key is inactive.`,
      `Type the secret again, and check that the key's state is Active: ${KEYS}. Google shows a secret once: if it is lost, make a new key.\n\n${sh("gcloud storage hmac create connetra@YOUR-PROJECT.iam.gserviceaccount.com")}`,
    ),
  expired: ({ config }) =>
    rejected(
      `The access key ${config.accessKeyId} has expired.`,
      `Make a new HMAC key, which does not expire: ${KEYS}.`,
    ),
  "credentials-missing": () =>
    rejected("There is no HMAC key to sign with.", "Enter the access key ID and the secret key."),
  "wrong-region": ({ config }, { region }) => ({
    code: "invalid-input",
    message: region
      ? `The bucket ${config.bucket} is in ${region}, not in ${config.region}.`
      : `The bucket ${config.bucket} is not in ${config.region}.`,
    remedy: region
      ? `Enter ${region} as bucket region.`
      : "Enter the location that Cloud Storage → Buckets shows beside the bucket, or auto.",
  }),
  "no-bucket": ({ config }) => ({
    code: "not-found",
    message: `There is no bucket named ${config.bucket}.`,
    remedy: "Check its spelling: Cloud Storage → Buckets lists the buckets of a project.",
  }),
  "bad-bucket-name": ({ config }) => ({
    code: "invalid-input",
    message: `Google takes ${config.bucket} for no name of a bucket.`,
    remedy: "Enter the name alone, without gs:// and without a path.",
  }),
  "may-not-list": (target) =>
    denied(
      `The access key ${target.config.accessKeyId} may not list the bucket ${target.config.bucket}: storage.objects.list on it is missing.`,
      grant(target),
    ),
  "may-not-read": unreadable,
  "locked-out": lockedOut,
  archived: (_, fault) => ({
    code: "artifact-missing",
    message: `${fileOf(fault)} is kept in an archive and cannot be read from there.`,
    remedy: "Upload dbt's files anew, and leave their folder out of the rule that archives it.",
  }),
};

/** A sentence and a remedy for each kind of fault; what is the same for all stores comes last. */
export const wordsFor = (kind: FaultKind): Words | undefined => own[kind] ?? connectionWords[kind];
