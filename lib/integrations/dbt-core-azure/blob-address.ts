/** Where the blobs of an account are, and what the rest of its address names. */
export type BlobAddress = {
  /** Without a slash at its end. */
  endpoint: string;
  accountName: string;
  /** What follows: the container, and the folders in it. */
  path: string[];
};

const NOT_AN_ADDRESS = "The address in it cannot be read. It looks like https://youraccount.blob.core.windows.net.";
const OTHER_SERVICE =
  "This is the address of another service of the storage account. Connetra reads blobs: the address has .blob. in it.";
const USER_INFO = "The address holds a user name or password. Copy it again as the Azure portal shows it.";

const segmentsOf = (url: URL): string[] =>
  url.pathname
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    });

/** Emulators and gateways are reached by an address or a bare name, and have the account as the first part of the path. */
const isPathStyle = (url: URL, segments: readonly string[], accountName: string | undefined): boolean =>
  /^[\d.]+$|^\[/.test(url.hostname) ||
  !url.hostname.includes(".") ||
  (accountName !== undefined && segments[0] === accountName && !url.hostname.startsWith(`${accountName}.`));

/** Reads the address of an account's blob service, or of something in it; what stands behind `?` is not looked at. */
export const readBlobAddress = (text: string, accountName?: string): BlobAddress | { complaint: string } => {
  const spelled = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(spelled)) return { complaint: NOT_AN_ADDRESS };
  const url = new URL(spelled);
  if (!/^https?:$/.test(url.protocol) || url.hostname === "") return { complaint: NOT_AN_ADDRESS };
  if (url.username || url.password) return { complaint: USER_INFO };
  if (/\.(queue|table|file|web)\.(core|storage)\./.test(url.hostname)) return { complaint: OTHER_SERVICE };
  // The same account by its door for file systems, which does not speak the language of blobs.
  url.hostname = url.hostname.replace(/\.dfs\.(?=core\.|storage\.)/, ".blob.");
  const segments = segmentsOf(url);
  if (!isPathStyle(url, segments, accountName)) {
    const [label = ""] = url.hostname.split(".");
    return { endpoint: url.origin, accountName: accountName ?? label, path: segments };
  }
  const [account, ...path] = segments;
  if (account === undefined) return { complaint: NOT_AN_ADDRESS };
  return { endpoint: `${url.origin}/${account}`, accountName: accountName ?? account, path };
};
