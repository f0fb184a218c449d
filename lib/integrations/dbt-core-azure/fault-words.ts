import type { FaultKind } from "../shared/bucket/store-fault";
import { connectionWords } from "./connection-words";
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

/** Every fault in Azure's terms, with what mends it. */
export const faultWords: Readonly<Record<FaultKind, (scene: Scene) => Words>> = {
  ...connectionWords,
  ...credentialWords,
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
  gone: ({ container }) => [
    "artifact-stale",
    `A file that was listed is no longer in the container ${container}.`,
    "Try again: a job may be replacing the files just now.",
  ],
  replaced: ({ container }) => [
    "artifact-stale",
    `A file in the container ${container} was replaced while it was read.`,
    "Try again: a job may be replacing the files just now.",
  ],
  archived: ({ container }) => [
    "vendor-answer-unexpected",
    `A file in the container ${container} is in the archive tier, where it cannot be read.`,
    `Bring it back: ${CONTAINERS} → ${container} → the file → Change tier → Hot or Cool, which can take hours. Leave dbt's artifacts out of the rules under Data management → Lifecycle management.`,
  ],
  throttled: ({ account }) => [
    "vendor-rate-limited",
    `The storage account ${account.accountName} is busy and asks to slow down.`,
    "Try again in some minutes. If it stays busy, something else uses the account to its limits.",
  ],
  unavailable: ({ host }) => [
    "vendor-unreachable",
    `${host} is out of order at the moment.`,
    "Try again in some minutes. Azure's own state is at azure.status.microsoft.",
  ],
  unknown: ({ host, code }) =>
    code === "InvalidHeaderValue"
      ? [
          "vendor-answer-unexpected",
          `${host} speaks an older version of Azure's interface than Connetra does.`,
          "Update it: Azure Stack Hub and the Azurite emulator need a version that knows the present interface.",
        ]
      : [
          "vendor-answer-unexpected",
          `${host} answered with an error that Connetra does not know${code ? ` (${code})` : ""}.`,
          "Try again. If it happens each time, look into Connetra's log at this minute.",
        ],
};
