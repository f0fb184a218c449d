import type { ErrorCode } from "../../core/errors";
import type { AzureAccount, AzureCredential } from "./connection-string";

/** What a sentence about a fault is made of. */
export type Scene = {
  account: AzureAccount;
  /** Empty while none is chosen. */
  container: string;
  /** As it is dialled. */
  host: string;
  /** The blob that the fault is about, where there is one. */
  key: string | null;
  /** The server's own name for the fault, where it has one. */
  code: string | null;
};

export type Words = [code: ErrorCode, message: string, remedy: string];

export const CONTAINERS = "Data storage → Containers";
export const ACCESS_KEYS =
  "Azure portal → the storage account → Security + networking → Access keys → Connection string → Show";

const utc = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
export const inUtc = (date: Date): string => `${utc.format(date)} UTC`;

export const isSas = (credential: AzureCredential): credential is AzureCredential & { kind: "sas" } =>
  credential.kind === "sas";

/** How to make a signature that is enough, by the portal, of the kind that is in use. */
export const newSignature = ({ account, container }: Scene): string => {
  const ofAccount = isSas(account.credential) && account.credential.facts.scope === "account";
  if (ofAccount)
    return "Make a new signature: Azure portal → the storage account → Security + networking → Shared access signature, with Blob under Allowed services, Container and Object under Allowed resource types, Read and List under Allowed permissions. Then paste the connection string that it shows.";
  return `Make a new signature: Azure portal → the storage account → ${CONTAINERS} → ${container || "the container"} → Generate SAS, with Read and List ticked under Permissions. Then paste the Blob SAS URL.`;
};

/** What to paste anew, whichever it was. */
export const pasteAgain = (scene: Scene): string =>
  isSas(scene.account.credential)
    ? newSignature(scene)
    : `Copy it again: ${ACCESS_KEYS}. Keys change when they are rotated.`;

/** The container that the signature is for, where another one is chosen. */
export const otherContainer = ({ account, container }: Scene): string | null =>
  account.container !== null && container !== "" && account.container !== container ? account.container : null;
