import { CONTAINERS, isSas, newSignature, type Scene, type Words } from "./remedies";

const role = "the role Storage Blob Data Reader on the container (Access Control (IAM) → Add role assignment)";

/** What a signature lacks for listing (`l` of containers) or reading (`r` of objects). */
const lacking = (scene: Scene, letter: "l" | "r"): Words => {
  const { account, container, code } = scene;
  const [verb, permission, type] = letter === "l" ? ["list", "List", "Container"] : ["read", "Read", "Object"];
  const what = letter === "l" ? `the container ${container}` : `files in the container ${container}`;
  if (!isSas(account.credential))
    return [
      "permission-missing",
      `The key of ${account.accountName} may not ${verb} ${what}.`,
      `Ask the account's administrator what restricts reading, such as Azure Policy. Or use a signature in place of the key. ${newSignature(scene)}`,
    ];
  const { permissions, resourceTypes, isDelegated } = account.credential.facts;
  const may = `may not ${verb} ${what}`;
  if (code === "AuthorizationServiceMismatch")
    return ["permission-missing", `The signature ${may}: it is not for blobs.`, newSignature(scene)];
  if (resourceTypes !== null && !resourceTypes.includes(type.charAt(0).toLowerCase()))
    return [
      "permission-missing",
      `The signature ${may}: its resource types are “${resourceTypes}”, and ${type} (${type.charAt(0).toLowerCase()}) is not among them.`,
      newSignature(scene),
    ];
  if (permissions === null)
    return [
      "permission-missing",
      `The signature ${may}: the stored access policy behind it does not give the permission ${permission}.`,
      `Add ${permission} to the policy: ${CONTAINERS} → ${container} → Settings → Access policy.`,
    ];
  if (!permissions.includes(letter))
    return [
      "permission-missing",
      `The signature ${may}: its permissions are “${permissions}”, and ${permission} (${letter}) is not among them.`,
      newSignature(scene),
    ];
  if (isDelegated)
    return [
      "permission-missing",
      `The signature ${may}: it says that it may, but who signed it may not.`,
      `Give who signed it ${role}, and wait some minutes. Or sign it with the account key.`,
    ];
  return ["permission-missing", `The signature ${may}.`, newSignature(scene)];
};

export const mayNotList = (scene: Scene): Words => {
  const { folder } = scene.account;
  if (folder === null) return lacking(scene, "l");
  return [
    "permission-missing",
    `The signature may list only the folder ${folder} of the container ${scene.container}.`,
    `Enter ${folder} as the path. Or paste a signature for the whole container. ${newSignature(scene)}`,
  ];
};

export const mayNotRead = (scene: Scene): Words => lacking(scene, "r");

/** Refused whoever we are, for where we come from or for how the account is set up. */
export const lockedOut = (scene: Scene): Words => {
  const { accountName } = scene.account;
  switch (scene.code) {
    case "KeyBasedAuthenticationNotPermitted":
      return [
        "permission-missing",
        `The storage account ${accountName} accepts neither its keys nor signatures made with them.`,
        `Set Settings → Configuration → Allow storage account key access to Enabled. Or make a signature under ${CONTAINERS} → ${scene.container} → Generate SAS with the signing method User delegation key, as somebody with the role Storage Blob Data Reader; it lasts for seven days at most.`,
      ];
    case "AuthorizationSourceIPMismatch":
      return [
        "permission-missing",
        "The signature is only for other IP addresses than the one that Connetra connects from.",
        `Leave Allowed IP addresses empty, or enter Connetra's public address there. ${newSignature(scene)}`,
      ];
    case "AuthorizationProtocolMismatch":
    case "AccountRequiresHttps":
      return [
        "permission-missing",
        `${scene.host} is open only to encrypted connections.`,
        "Write https in place of http in the connection string.",
      ];
    case "AccountIsDisabled":
      return [
        "permission-missing",
        `The storage account ${accountName} is disabled.`,
        "Check its subscription in the Azure portal: an account is disabled when the subscription is, or is not paid.",
      ];
    case "ContainerDisabled":
      return [
        "permission-missing",
        `The container ${scene.container} is disabled.`,
        "Ask the account's administrator to enable it in the Azure portal, or choose another container.",
      ];
    default:
      return [
        "permission-missing",
        `The network rules of the storage account ${accountName} do not let Connetra in.`,
        "Azure portal → the storage account → Security + networking → Networking: add the public address that Connetra connects from to the allowed IP addresses, which takes effect within some minutes. Where public network access is disabled, Connetra needs a way to the account's private endpoint.",
      ];
  }
};
