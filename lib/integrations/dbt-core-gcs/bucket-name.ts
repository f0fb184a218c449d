import { bucketInAddress, nameComplaint, type PastedBucket } from "../shared/s3/pasted-bucket";

const ADDRESS = /^(https?:\/\/)?[a-z0-9.-]*(googleapis\.com|cloud\.google\.com)/i;

/** Takes the bucket out of `gs://acme-dbt`, as long as nothing else is lost. */
export const readBucketName = (text: string): PastedBucket =>
  ADDRESS.test(text)
    ? { complaint: "This is an address. Enter only the name of the bucket." }
    : bucketInAddress(text, /^gs$/i);

/** What is wrong with the name of a bucket by the rules of Cloud Storage; null when nothing is. */
export const bucketComplaint = (name: string): string | null => {
  const complaint = nameComplaint(name);
  if (complaint) return complaint;
  if (!/^[a-z0-9._-]+$/.test(name))
    return "Names of buckets are made of lower-case letters, digits, hyphens, underscores and dots.";
  const isLong = name.length > (name.includes(".") ? 222 : 63) || name.split(".").some((part) => part.length > 63);
  return isLong ? "Names of buckets have at most 63 characters, or 63 between two dots." : null;
};
