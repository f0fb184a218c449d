import { AppError } from "../../core/errors";
import type { StepFix } from "../contract";
import type { BucketWords } from "../shared/bucket/bucket-words";
import type { StoreFault } from "../shared/bucket/store-fault";
import type { AzureAccount } from "./connection-string";
import { faultWords } from "./fault-words";
import { ACCESS_KEYS, isSas, otherContainer, type Scene } from "./remedies";

const sceneOf = (account: AzureAccount, container: string, fault: StoreFault): Scene => ({
  account,
  container,
  host: new URL(account.endpoint).host,
  code: fault.vendorCode,
});

/** What the form can take over from the signature: the container or the folder that it is for. */
const fixOf = ({ kind }: StoreFault, scene: Scene): StepFix | undefined => {
  const own = otherContainer(scene);
  const { folder } = scene.account;
  if (own !== null && ["wrong-signature", "may-not-list", "no-bucket"].includes(kind))
    return { label: `Use ${own}`, config: { container: own } };
  return kind === "may-not-list" && folder !== null ? { label: `Use ${folder}`, config: { path: folder } } : undefined;
};

/** How Azure Blob Storage is spoken of. What the server itself wrote stays behind in `cause`: it may quote anything. */
export const azureWords = (account: AzureAccount, container: string): BucketWords => ({
  bucket: container === "" ? "the container" : `the container ${container}`,
  host: new URL(account.endpoint).host,
  signedAs: isSas(account.credential)
    ? `the shared access signature for ${account.accountName}`
    : `the key of the storage account ${account.accountName}`,
  region: null,
  fault(fault) {
    const [code, message, remedy] = faultWords[fault.kind](sceneOf(account, container, fault));
    const retryable = fault.isPassing || code === "artifact-stale";
    return new AppError(code, message, { remedy, retryable, fault: retryable ? "vendor" : "user", cause: fault });
  },
  fix: (fault) => fixOf(fault, sceneOf(account, container, fault)),
});

/** A stored connection string that is none: it was taken by an earlier version. */
export const unreadableString = (complaint: string) =>
  new AppError("invalid-input", complaint, { remedy: `Paste it again: ${ACCESS_KEYS}.` });

export const mayNotListContainers = (account: AzureAccount) =>
  new AppError("permission-missing", "This signature may not list the containers of the account.", {
    remedy: `Type the container's name. Or paste the account's key, or a signature that has Service ticked under Allowed resource types and List under Allowed permissions (${account.accountName} → Security + networking → Shared access signature).`,
  });
