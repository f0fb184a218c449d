/** What of a service account's key file is used. Its addresses are not: where the key is sent is no business of the key. */
export type ServiceAccount = { email: string; privateKey: string; projectId: string | null };
export type ReadServiceAccount = { account: ServiceAccount } | { complaint: string };

const WHERE = "IAM & Admin → Service Accounts → the account → Keys → Add key → Create new key → JSON";
const email = /^[a-z0-9][a-z0-9._-]*@[a-z0-9.-]+\.[a-z]{2,}$/i;

const asRecord = (value: unknown): Record<string, unknown> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Some keep the file in base64, for variables that hold no line ends. */
const unpacked = (text: string): unknown => {
  const packed = text.replace(/\s+/g, "");
  if (!/^[a-z0-9+/]{40,}={0,2}$/i.test(packed)) return undefined;
  try {
    return parsed(atob(packed));
  } catch {
    return undefined;
  }
};

const notJson = (text: string): string => {
  if (text.startsWith("-----BEGIN")) return "This is the private key alone. Paste the whole JSON file that holds it.";
  if (/^[^\s{}]+\.json$/i.test(text)) return "This is the name of the file. Paste what is in it.";
  if (/^[^\s{}]+@[^\s{}]+$/.test(text)) return `This is the account's address. Make a key for it: ${WHERE}.`;
  if (text.startsWith("{"))
    return "The file is cut off or was changed: it is no whole JSON. Paste it from { to the last }.";
  return `This is not a key file. A service account's key is a JSON file: ${WHERE}.`;
};

const otherKinds: ReadonlyMap<unknown, string> = new Map([
  [
    "authorized_user",
    "This is a person's own sign-in, as gcloud auth application-default login makes it. Connetra needs the key of a service account.",
  ],
  [
    "external_account",
    "This describes a workload identity federation, which Connetra cannot use. It needs the key of a service account.",
  ],
  [
    "external_account_authorized_user",
    "This describes a workforce identity federation, which Connetra cannot use. It needs the key of a service account.",
  ],
  [
    "impersonated_service_account",
    "This is a sign-in that impersonates a service account. Connetra needs a key of the account itself.",
  ],
  ["gdch_service_account", "This key is for Google Distributed Cloud, not for BigQuery."],
]);

const wrongKind = (file: Record<string, unknown>): string | null => {
  if (file.type === "service_account") return null;
  if (file.installed !== undefined || file.web !== undefined)
    return "This is an OAuth client, which signs in people. Connetra needs the key of a service account.";
  const known = otherKinds.get(file.type);
  if (known) return `${known} ${WHERE}.`;
  if (file.type === undefined) return `This JSON is no key file: it has no type. ${WHERE}.`;
  return `This file is not of the type service_account. ${WHERE}.`;
};

/** As the file holds it, or with its line ends written out once more than they should be. */
const lineEnds = (key: string): string => `${key.replaceAll("\\r", "").replaceAll("\\n", "\n").trim()}\n`;

const bytesOf = (base64: string): string | null => {
  try {
    return atob(base64);
  } catch {
    return null;
  }
};

/** What can be seen of a key without reading it: whether it is one, and whole. */
const keyComplaint = (key: string): string | null => {
  const broken = "The private_key in the file is not whole. Download a new key, and paste the file as it is.";
  const pem = /^-----BEGIN ([A-Z ]+)-----([\s\S]*?)-----END \1-----\s*$/.exec(key);
  if (!pem) return broken;
  if (pem[1] === "ENCRYPTED PRIVATE KEY")
    return "The private_key is encrypted. Google's key files are not: download a new one.";
  if (pem[1] !== "PRIVATE KEY" && pem[1] !== "RSA PRIVATE KEY")
    return "What stands under private_key is not a private key.";
  const der = bytesOf((pem[2] ?? "").replace(/\s+/g, ""));
  // Its first bytes say how long it is.
  const isWhole =
    der !== null &&
    der.charCodeAt(0) === 0x30 &&
    der.charCodeAt(1) === 0x82 &&
    der.length === 4 + der.charCodeAt(2) * 256 + der.charCodeAt(3);
  return isWhole ? null : broken;
};

/** Understands a pasted key file, or says what is wrong with it. Pure, and safe in a browser. */
export const readServiceAccount = (pasted: string): ReadServiceAccount => {
  const text = pasted.replace(/^\uFEFF/, "").trim();
  let file = parsed(text) ?? unpacked(text);
  // A JSON inside a JSON string, as some vaults hand it out.
  if (typeof file === "string") file = parsed(file);
  const record = asRecord(file);
  if (!record) return { complaint: notJson(text) };
  const kind = wrongKind(record);
  if (kind) return { complaint: kind };
  const missing = ["client_email", "private_key"].filter(
    (name) => typeof record[name] !== "string" || record[name] === "",
  );
  if (missing.length > 0)
    return { complaint: `The file has no ${missing.join(" and no ")}. Paste it as it was downloaded.` };
  const universe = record.universe_domain;
  if (typeof universe === "string" && universe !== "" && universe !== "googleapis.com")
    return {
      complaint: `The key belongs to ${universe.slice(0, 80)}, a cloud of its own. Connetra reads BigQuery at googleapis.com.`,
    };
  const account = {
    email: String(record.client_email).trim(),
    privateKey: lineEnds(String(record.private_key)),
    projectId: typeof record.project_id === "string" && record.project_id !== "" ? record.project_id : null,
  };
  if (!email.test(account.email))
    return { complaint: "What stands under client_email is not a service account's address." };
  const complaint = keyComplaint(account.privateKey);
  return complaint ? { complaint } : { account };
};
