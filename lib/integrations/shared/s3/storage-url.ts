/** The address of a store as somebody entered it, taken apart. */
export type StorageUrl = {
  /** Scheme, host and port. */
  origin: string;
  hostname: string;
  /** What stands after the host and before the bucket, as some gateways have it; with a slash before it, or empty. */
  base: string;
};

const NOT_A_URL = "This is not a web address. It looks like https://storage.example.com.";

const parse = (text: string): URL | null => {
  const spelled = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(spelled) ? new URL(spelled) : null;
};

/** Reads an address with or without the bucket in its path. */
export const readStorageUrl = (text: string, bucket: string): StorageUrl | { complaint: string } => {
  if (/^(s3a?|gs|gcs):\/\//i.test(text)) {
    return { complaint: "This names a bucket, not a server. The bucket and the path have fields of their own." };
  }
  const url = parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return { complaint: NOT_A_URL };
  if (url.username || url.password) return { complaint: "Leave user name and password out of the address." };
  if (url.search || url.hash) return { complaint: "Enter only the part of the address before the ? or #." };
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const at = segments.indexOf(bucket);
  const behind = at === -1 ? [] : segments.slice(at + 1);
  if (behind.length > 0) {
    return {
      complaint: `Behind the bucket this names a folder. Enter ${behind.join("/")} under Path, and the address without it.`,
    };
  }
  const base = at === -1 ? segments : segments.slice(0, at);
  return { origin: url.origin, hostname: url.hostname, base: base.map((segment) => `/${segment}`).join("") };
};
