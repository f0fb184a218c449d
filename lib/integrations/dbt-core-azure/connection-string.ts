import { COPY, endpointComplaint, keyComplaint, WHERE } from "./account-key";
import { type BlobAddress, readBlobAddress } from "./blob-address";
import { type PartName, partsOf, tidied } from "./pasted-text";
import { readSas, type SasFacts } from "./sas-token";

export type AzureCredential = { kind: "key"; key: string } | { kind: "sas"; token: string; facts: SasFacts };

/** What a connection string says: where to go, as whom, and what of it is meant. */
export type AzureAccount = {
  /** The address of the account's blobs, without a slash at its end. */
  endpoint: string;
  accountName: string;
  credential: AzureCredential;
  /** The container that an address with a signature names. */
  container: string | null;
  /** The folder in it that the signature is for. */
  folder: string | null;
};

export type ReadConnection = { account: AzureAccount } | { complaint: string };

const SAS_URL =
  "Paste the Blob SAS URL, which begins with https://, or the connection string that the portal shows beside the token.";

/** Known to everybody: the account of the emulator on one's own machine. */
const emulator = {
  endpoint: "http://127.0.0.1:10000/devstoreaccount1",
  accountName: "devstoreaccount1",
  key: "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
};

/** What was pasted instead of a connection string. */
const mistakenFor = (text: string): string => {
  if (text === "") return "Paste the connection string of the storage account.";
  if (/^(abfss?|wasbs?|az|adl):\/\//i.test(text)) return `This is the address of a container, without a key. ${COPY}`;
  if (/(^|[?&])sig=/i.test(text))
    return `This is a SAS token alone: it does not say which account it is for. ${SAS_URL}`;
  if (/SharedAccessKey=|^Endpoint=/i.test(text))
    return `This is a connection string of another Azure service, not of a storage account. ${COPY}`;
  if (/^[a-z0-9]{3,24}$/.test(text)) return `This is the name of an account, without a key. ${COPY}`;
  if (/^[A-Za-z0-9+/]{40,}={0,2}$/.test(text))
    return `This is an access key alone: it does not say which account it opens. ${WHERE} → Connection string, the field below the key.`;
  return `This is not a connection string: it would begin with DefaultEndpointsProtocol= or BlobEndpoint=. ${COPY}`;
};

const addressOf = (parts: ReadonlyMap<PartName, string>): BlobAddress | { complaint: string } => {
  const given = parts.get("accountname");
  const blob = parts.get("blobendpoint");
  if (blob) return readBlobAddress(blob, given);
  const name = given?.toLowerCase();
  if (!name) {
    const others = (["queueendpoint", "tableendpoint", "fileendpoint"] as const).filter((part) => parts.has(part));
    if (others.length > 0)
      return {
        complaint: `This is a connection string for ${others.map(serviceOf).join(" and ")}, not for blobs. ${COPY}`,
      };
    return { complaint: `There is no AccountName in it. ${COPY}` };
  }
  if (!/^[a-z0-9]{3,24}$/.test(name))
    return {
      complaint: "The AccountName in it is none: names of storage accounts are 3 to 24 lower-case letters and digits.",
    };
  const protocol = parts.get("defaultendpointsprotocol")?.toLowerCase() ?? "https";
  if (!/^https?$/.test(protocol)) return { complaint: "DefaultEndpointsProtocol in it must be https." };
  const suffix = (parts.get("endpointsuffix") ?? "core.windows.net").replace(/^\.?(blob\.)?/i, "");
  return readBlobAddress(`${protocol}://${name}.blob.${suffix}`, name);
};
const serviceOf = (part: string): string => `${part.replace("endpoint", "")}s`;

const withSas = (address: BlobAddress, token: string): ReadConnection => {
  const sas = readSas(token);
  if ("complaint" in sas) return sas;
  const { endpoint, accountName } = address;
  const [container = null, ...folders] = address.path;
  const folder = sas.facts.scope === "folder" && folders.length > 0 ? folders.join("/") : null;
  return { account: { endpoint, accountName, credential: { kind: "sas", ...sas }, container, folder } };
};

const fromUrl = (url: string): ReadConnection => {
  const address = readBlobAddress(url);
  if ("complaint" in address) return address;
  const complaint = endpointComplaint(address.endpoint);
  if (complaint) return { complaint };
  const query = url.split("?").slice(1).join("?").split("#")[0] ?? "";
  if (!/(^|&)sig=/i.test(query)) return { complaint: `This address holds no signature. ${SAS_URL}` };
  return withSas(address, query);
};

/** Reads whatever Azure's portal, its command line or a program shows as the way into a storage account's blobs. No secret of it comes back in a complaint. */
export const readConnectionString = (pasted: string): ReadConnection => {
  const text = tidied(pasted);
  if (/^https?:\/\//i.test(text)) return fromUrl(text);
  const parts = partsOf(text);
  if (parts.get("usedevelopmentstorage")?.toLowerCase() === "true") {
    const { endpoint, accountName, key } = emulator;
    return { account: { endpoint, accountName, credential: { kind: "key", key }, container: null, folder: null } };
  }
  if (parts.size === 0) return { complaint: mistakenFor(text) };
  const [key, sas, blob] = [parts.get("accountkey"), parts.get("sharedaccesssignature"), parts.get("blobendpoint")];
  if (!key && !sas) {
    if (blob && /[?&]sig=/i.test(blob)) return fromUrl(blob);
    return { complaint: `There is no AccountKey and no SharedAccessSignature in it. ${COPY}` };
  }
  const address = addressOf(parts);
  if ("complaint" in address) return address;
  const { endpoint, accountName } = address;
  const complaint = endpointComplaint(endpoint) ?? (key ? keyComplaint(key, endpoint) : null);
  if (complaint) return { complaint };
  if (!key) return withSas(address, sas ?? "");
  return { account: { endpoint, accountName, credential: { kind: "key", key }, container: null, folder: null } };
};
