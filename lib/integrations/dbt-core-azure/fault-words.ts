import { fileOf, shown } from "../shared/bucket/shown-text";
import type { FaultKind } from "../shared/bucket/store-fault";
import { credentialWords } from "./credential-words";
import { lockedOut, mayNotList, mayNotRead } from "./permission-words";
import { ACCESS_KEYS, CONTAINERS, type Scene, type Words } from "./remedies";

const noContainer = ({ account, container, code }: Scene): Words =>
  code === "ContainerBeingDeleted"
    ? [
        "not-found",
        `The container ${container} is being deleted.`,
        "Choose another one, or make it anew when that is done.",
      ]
    : [
        "not-found",
        `The storage account ${account.accountName} has no container named ${container}.`,
        `Check its spelling under ${CONTAINERS}, or pick it from the list.`,
      ];

/** Faults that Azure has a sentence of its own for; null where what all stores say is enough. */
export const faultWords: Readonly<Partial<Record<FaultKind, (scene: Scene) => Words | null>>> = {
  ...credentialWords,
  "unknown-host": ({ host, account }) => [
    "vendor-unreachable",
    `There is no host named ${host}.`,
    `Check that the storage account is named ${account.accountName}: an account that does not exist, or was deleted, is no host. A name of a private network is only known inside it.`,
  ],
  "no-answer": ({ host, account, code }) =>
    code === "EAIAGAIN"
      ? [
          "vendor-unreachable",
          `The name ${host} could not be looked up just now.`,
          `Check that the storage account is named ${account.accountName}, and the name server of the machine that Connetra runs on; then try again.`,
        ]
      : null,
  "not-a-store": ({ host }) => [
    "vendor-answer-unexpected",
    `${host} answered, but not as Azure Blob Storage does.`,
    "Check the address in the connection string. If it is right, something between Connetra and Azure answered instead, such as a proxy that asks to sign in.",
  ],
  "wrong-region": ({ host }) => [
    "vendor-answer-unexpected",
    `${host} says that the storage account is elsewhere.`,
    `Copy the connection string again: ${ACCESS_KEYS}.`,
  ],
  "no-bucket": noContainer,
  "bad-bucket-name": ({ container }) => [
    "invalid-input",
    `Azure does not take ${container || "this"} for the name of a container.`,
    "A name has 3 to 63 lower-case letters, digits and hyphens, and begins with a letter or digit.",
  ],
  "may-not-list": mayNotList,
  "may-not-read": mayNotRead,
  "locked-out": lockedOut,
  archived: ({ container, key }) => [
    "artifact-missing",
    `${fileOf({ key })} in the container ${container} is in the archive tier, where it cannot be read.`,
    `Bring it back: ${CONTAINERS} → ${container} → ${key === null ? "the file" : shown(key)} → Change tier → Hot or Cool, which can take hours. Leave dbt's artifacts out of the rules under Data management → Lifecycle management.`,
  ],
  unknown: ({ host, code }) =>
    code === "InvalidHeaderValue"
      ? [
          "vendor-answer-unexpected",
          `${host} speaks an older version of Azure's interface than Connetra does.`,
          "Update it: Azure Stack Hub and the Azurite emulator need a version that knows the present interface.",
        ]
      : null,
};
