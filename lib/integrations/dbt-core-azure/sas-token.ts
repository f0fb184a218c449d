/** What a shared access signature tells of itself. Whether all of it still holds, only the server knows. */
export type SasFacts = {
  startsAt: Date | null;
  /** Null where a stored access policy may say so. */
  expiresAt: Date | null;
  /** Letters such as `rl`; null where a stored access policy holds them. */
  permissions: string | null;
  /** Letters such as `co` of a signature for the whole account; null for any other. */
  resourceTypes: string | null;
  scope: "account" | "container" | "folder";
  /** Signed for a person or an app of Microsoft Entra instead of by the account's key: lives for seven days at most. */
  isDelegated: boolean;
};

export type ReadSas = { token: string; facts: SasFacts } | { complaint: string };

/** Parts of a request that stand beside a signature in some copied addresses, and are no part of it. */
const ofRequest = new Set("restype comp prefix delimiter include marker maxresults timeout snapshot".split(" "));
const hmac = /^[A-Za-z0-9+/]{43}=$/;

const NOT_WHOLE =
  "The shared access signature is not whole: it needs all its parts from sv= to the end of sig=. Copy it again.";
const ONE_FILE =
  "This signature is for a single file. Make one for the container: Data storage → Containers → the container → Generate SAS.";
const OTHER_SERVICE =
  "This signature is not for blobs. Make one with Blob ticked under Allowed services, and Container and Object under Allowed resource types.";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Base64, however often it was encoded for an address on its way here, or decoded as if it came from a form. */
const signature = (value: string): string => {
  const sig = (value.includes("%") ? decoded(value) : value).replaceAll(" ", "+");
  return sig.length === 43 ? `${sig}=` : sig;
};

const dateOf = (value: string | undefined): Date | null => {
  if (!value) return null;
  // A time without a zone is in UTC too.
  const date = new Date(/T[\d:.]+$/.test(value) ? `${value}Z` : value);
  return Number.isNaN(date.getTime()) ? null : date;
};

const partsOf = (text: string): Map<string, string> => {
  const parts = new Map<string, string>();
  for (const pair of text.replace(/^\?/, "").split("&")) {
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).toLowerCase();
    if (equals < 1 || ofRequest.has(name) || parts.has(name)) continue;
    const value = decoded(pair.slice(equals + 1));
    parts.set(name, name === "sig" ? signature(value) : value);
  }
  return parts;
};

/** Reads a signature as it stands behind the `?` of an address, and writes it anew as the server wants it. */
export const readSas = (text: string): ReadSas => {
  const parts = partsOf(text);
  const part = (name: string) => parts.get(name) || undefined;
  if (!hmac.test(part("sig") ?? "") || !part("sv") || !(part("se") || part("si"))) return { complaint: NOT_WHOLE };
  const [resource, types, services] = [part("sr"), part("srt"), part("ss")];
  if (resource?.startsWith("b")) return { complaint: ONE_FILE };
  if (services && !services.includes("b")) return { complaint: OTHER_SERVICE };
  if (!types && !resource) return { complaint: NOT_WHOLE };
  const facts: SasFacts = {
    startsAt: dateOf(part("st")),
    expiresAt: dateOf(part("se")),
    permissions: part("sp") ?? null,
    resourceTypes: types ?? null,
    scope: types ? "account" : resource === "d" ? "folder" : "container",
    isDelegated: part("skoid") !== undefined,
  };
  return { token: [...parts].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&"), facts };
};

/** Whether it says that it may read files; what a stored access policy holds is taken for granted. */
export const mayRead = ({ permissions, resourceTypes }: SasFacts): boolean =>
  (permissions?.includes("r") ?? true) && (resourceTypes?.includes("o") ?? true);
/** Containers are listed for the account alone. */
export const mayListContainers = (facts: SasFacts): boolean =>
  facts.scope === "account" &&
  (facts.permissions?.includes("l") ?? true) &&
  (facts.resourceTypes?.includes("s") ?? true);
