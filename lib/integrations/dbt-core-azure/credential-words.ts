import type { FaultKind } from "../shared/bucket/store-fault";
import {
  ACCESS_KEYS,
  inUtc,
  isSas,
  newSignature,
  otherContainer,
  pasteAgain,
  type Scene,
  type Words,
} from "./remedies";

const wrongSignature = (scene: Scene): Words => {
  const own = otherContainer(scene);
  if (own !== null)
    return [
      "credentials-rejected",
      `The signature is for the container ${own}, and not for ${scene.container}.`,
      `Choose ${own}, or paste a signature for ${scene.container}.`,
    ];
  const { account } = scene;
  if (!isSas(account.credential))
    return [
      "credentials-rejected",
      `The storage account ${account.accountName} does not accept this key.`,
      pasteAgain(scene),
    ];
  return [
    "credentials-rejected",
    `The storage account ${account.accountName} does not accept this signature.`,
    `It was changed or cut off on its way here, is for another container, or the key that signed it was rotated. ${newSignature(scene)}`,
  ];
};

const expired = (scene: Scene): Words => {
  const { credential } = scene.account;
  const { startsAt = null, expiresAt = null } = isSas(credential) ? credential.facts : {};
  const now = Date.now();
  if (startsAt && startsAt.getTime() > now)
    return ["credentials-rejected", `The signature is not valid before ${inUtc(startsAt)}.`, newSignature(scene)];
  if (expiresAt && expiresAt.getTime() <= now)
    return ["credentials-rejected", `The signature expired on ${inUtc(expiresAt)}.`, newSignature(scene)];
  return [
    "credentials-rejected",
    "Azure takes the signature for expired, or for not valid yet.",
    `Its stored access policy or the user delegation key behind it may have ended, or the clock of Connetra's machine is wrong. ${newSignature(scene)}`,
  ];
};

/** Faults of the key or the signature. */
export const credentialWords = {
  "unknown-key": ({ host, account }) => [
    "credentials-rejected",
    `There is no storage account named ${account.accountName} at ${host}.`,
    `Check AccountName and BlobEndpoint in the connection string, or copy it again: ${ACCESS_KEYS}.`,
  ],
  "wrong-signature": wrongSignature,
  expired,
  "credentials-missing": (scene) => [
    "credentials-rejected",
    `${scene.host} found no valid key or signature in the request.`,
    pasteAgain(scene),
  ],
} as const satisfies Partial<Record<FaultKind, (scene: Scene) => Words>>;
