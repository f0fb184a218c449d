import { bucketInAddress, bucketInPath, nameComplaint, type PastedBucket } from "../shared/s3/pasted-bucket";

const fromArn = (arn: string): PastedBucket => {
  const [, partition = "", service = "", , , ...rest] = arn.split(":");
  const resource = rest.join(":");
  if (!partition.startsWith("aws") || service !== "s3")
    return { complaint: "This is the ARN of something else. That of a bucket looks like arn:aws:s3:::acme-dbt." };
  if (/^accesspoint[/:]/.test(resource))
    return { complaint: "This is the ARN of an access point. Enter its alias, which ends in -s3alias." };
  return bucketInPath(resource);
};

/** Takes the bucket out of `s3://acme-dbt` and `arn:aws:s3:::acme-dbt`, as long as nothing else is lost. */
export const readBucketName = (text: string): PastedBucket => {
  if (/^arn:/i.test(text)) return fromArn(text);
  if (/\.amazonaws\.com/i.test(text))
    return { complaint: "This is an address. Enter only the name of the bucket; for AWS, the rest is not needed." };
  return bucketInAddress(text, /^s3a?$/i);
};

/** What is wrong with the name of a bucket by the rules of S3; null when nothing is. */
export const bucketComplaint = (name: string): string | null => {
  const complaint = nameComplaint(name);
  if (complaint) return complaint;
  if (name.includes("_")) return "The name of a bucket holds no underscores: it may be written with hyphens.";
  if (!/^[a-z0-9.-]+$/.test(name)) return "Names of buckets are made of lower-case letters, digits, dots and hyphens.";
  if (name.length > 63) return "Names of buckets have at most 63 characters.";
  if (name.endsWith("--x-s3"))
    return "This is a directory bucket (S3 Express One Zone). Connetra reads general purpose buckets.";
  if (name.endsWith("--table-s3") || name.endsWith(".mrap"))
    return "This is no general purpose bucket. Enter the name of the bucket that dbt's files are in.";
  return null;
};
