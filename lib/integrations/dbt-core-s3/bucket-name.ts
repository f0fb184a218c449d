const CHARACTERS = "Names of buckets are made of lower-case letters, digits, dots and hyphens.";

const pathRemark = (bucket: string, path: string): string =>
  `This names a folder too. Enter ${bucket} here, and ${path} under Path.`;

/** The bucket in an ARN, or a complaint. */
const fromArn = (arn: string): { name: string } | { complaint: string } => {
  const [, partition = "", service, , , resource = ""] =
    /^(arn):([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/.exec(arn)?.slice(1) ?? [];
  if (!partition.startsWith("aws") || service !== "s3")
    return { complaint: "This is the ARN of something else. The ARN of a bucket looks like arn:aws:s3:::acme-dbt." };
  if (/^accesspoint[/:]/.test(resource))
    return { complaint: "This is the ARN of an access point. Enter its alias, which ends in -s3alias." };
  return fromPath(resource);
};

const fromPath = (text: string): { name: string } | { complaint: string } => {
  const [bucket = "", ...folders] = text.split("/");
  const path = folders.join("/").replace(/\/?\*?$/, "");
  return path === "" ? { name: bucket } : { complaint: pathRemark(bucket, path) };
};

/** Takes the bucket out of `s3://acme-dbt` and `arn:aws:s3:::acme-dbt`, as long as nothing else is lost. */
export const readBucketName = (text: string): { name: string } | { complaint: string } => {
  if (/^arn:/i.test(text)) return fromArn(text);
  const scheme = /^s3a?:\/\/(.*)$/i.exec(text);
  if (scheme) return fromPath(scheme[1] ?? "");
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /\.amazonaws\.com/i.test(text))
    return {
      complaint: "This is a web address. Enter only the name of the bucket; the address belongs under Storage URL.",
    };
  return fromPath(text);
};

/** What is wrong with the name of a bucket by the rules of S3; null when nothing is. */
export const bucketComplaint = (name: string): string | null => {
  if (name === "") return "Enter the name of the bucket.";
  if (/[A-Z]/.test(name)) return `Names of buckets are in lower case: ${name.toLowerCase()}?`;
  if (/\s/.test(name)) return "The name of a bucket holds no spaces.";
  if (/_/.test(name)) return "The name of a bucket holds no underscores: it may be written with hyphens.";
  if (!/^[a-z0-9.-]+$/.test(name)) return CHARACTERS;
  if (name.length < 3 || name.length > 63) return "Names of buckets have 3 to 63 characters.";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "Names of buckets begin and end with a letter or a digit.";
  if (name.includes("..")) return "The name of a bucket has no two dots in a row.";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return "This is an address. Enter the name of the bucket.";
  if (name.endsWith("--x-s3"))
    return "This is a directory bucket (S3 Express One Zone). Connetra reads general purpose buckets.";
  if (name.endsWith("--table-s3") || name.endsWith(".mrap"))
    return "This is no general purpose bucket. Enter the name of the bucket that dbt's files are in.";
  return null;
};
