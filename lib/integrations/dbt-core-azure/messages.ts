import { AppError } from "../../core/errors";
import type { StepFix } from "../contract";
import type { BucketWords } from "../shared/bucket/bucket-words";
import type { StoreFault } from "../shared/bucket/store-fault";
import { connectionWords, type Told } from "../shared/s3/connection-words";
import { toldAsError } from "../shared/s3/to-app-error";
import type { AzureAccount } from "./connection-string";
import { faultWords } from "./fault-words";
import { ACCESS_KEYS, isSas, otherContainer, type Scene } from "./remedies";

const sceneOf = (account: AzureAccount, container: string, fault: StoreFault): Scene => ({
  account,
  container,
  host: new URL(account.endpoint).host,
  code: fault.vendorCode,
  key: fault.key,
});

/** What the form can take over from the signature: the container or the folder that it is for. */
const fixOf = ({ kind }: StoreFault, scene: Scene): StepFix | undefined => {
  const own = otherContainer(scene);
  const { folder } = scene.account;
  if (own !== null && ["wrong-signature", "may-not-list", "no-bucket"].includes(kind))
    return { label: `Use ${own}`, config: { container: own } };
  return kind === "may-not-list" && folder !== null ? { label: `Use ${folder}`, config: { path: folder } } : undefined;
};

const toldOf = (account: AzureAccount, container: string, fault: StoreFault): Told => {
  const own = faultWords[fault.kind]?.(sceneOf(account, container, fault));
  if (own) {
    const [code, message, remedy] = own;
    return { code, message, remedy, ...(fault.isPassing && { passes: true }) };
  }
  const shared = connectionWords[fault.kind];
  if (!shared) throw new Error(`There are no words for ${fault.kind}.`);
  return shared({ endpoint: account.endpoint, urlField: "Connection string" }, fault);
};

/** How Azure Blob Storage is spoken of. What the server itself wrote stays behind in `cause`: it may quote anything. */
export const azureWords = (account: AzureAccount, container: string): BucketWords => ({
  bucket: container === "" ? "the container" : `the container ${container}`,
  host: new URL(account.endpoint).host,
  signedAs: isSas(account.credential)
    ? `the shared access signature for ${account.accountName}`
    : `the key of the storage account ${account.accountName}`,
  region: null,
  fault: (fault) => toldAsError(toldOf(account, container, fault), fault),
  fix: (fault) => fixOf(fault, sceneOf(account, container, fault)),
});

/** A stored connection string that is none: it was taken by an earlier version. */
export const unreadableString = (complaint: string) =>
  new AppError("invalid-input", complaint, { remedy: `Paste it again: ${ACCESS_KEYS}.` });

export const mayNotListContainers = (account: AzureAccount) =>
  new AppError("permission-missing", "This signature may not list the containers of the account.", {
    remedy: `Type the container's name. Or paste the account's key, or a signature that has Service ticked under Allowed resource types and List under Allowed permissions (${account.accountName} → Security + networking → Shared access signature).`,
  });
