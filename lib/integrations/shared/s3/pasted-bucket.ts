/** The name of a bucket as it was entered, or what to enter instead. */
export type PastedBucket = { name: string } | { complaint: string };

/** `acme-dbt`, `acme-dbt/` and `acme-dbt/*` all mean the bucket; a folder behind it would be lost. */
export const bucketInPath = (text: string): PastedBucket => {
  const [bucket = "", ...folders] = text.split("/");
  const path = folders.join("/").replace(/\/?\*?$/, "");
  return path === ""
    ? { name: bucket }
    : { complaint: `This names a folder too. Enter ${bucket} here, and ${path} under Path.` };
};

/** @param scheme of addresses that name a bucket and nothing else, such as `gs` */
export const bucketInAddress = (text: string, scheme: RegExp): PastedBucket => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text);
  if (!match) return bucketInPath(text);
  if (scheme.test(match[1] ?? "")) return bucketInPath(match[2] ?? "");
  return { complaint: "This is an address. Enter only the name of the bucket." };
};

/** What is wrong with a name by the rules that all stores share; null when nothing is. */
export const nameComplaint = (name: string): string | null => {
  if (name === "") return "Enter the name of the bucket.";
  if (/[A-Z]/.test(name)) return `Names of buckets are in lower case: ${name.toLowerCase()}?`;
  if (/\s/.test(name)) return "The name of a bucket holds no spaces.";
  if (name.length < 3) return "Names of buckets have at least 3 characters.";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return "This is an address. Enter the name of the bucket.";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "Names of buckets begin and end with a letter or a digit.";
  return name.includes("..") ? "The name of a bucket has no two dots in a row." : null;
};
