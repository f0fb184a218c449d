import { capitalised } from "../shared/bucket/shown-text";
import type { FaultKind } from "../shared/bucket/store-fault";
import type { Told } from "../shared/s3/connection-words";
import type { Target, Words } from "./fault-words";
import { partitionOf } from "./partition";
import { trustPolicy } from "./policies";

const rejected = (message: string, remedy: string): Told => ({ code: "credentials-rejected", message, remedy });

const keyMenu = ({ config }: Target): string =>
  `In ${partitionOf(config.region).console}: IAM → Users → the user → Security credentials → Access keys.`;

const TEMPORARY =
  "A key that begins with ASIA is temporary: it works only with a session token, and not for long. Enter the key of an IAM user, which begins with AKIA.";
const OPERATOR = "Ask whoever runs Connetra to look at the AWS identity of its machine, or sign in with an access key.";

const isTemporary = ({ config }: Target): boolean => /^ASIA/.test(config.accessKeyId ?? "");

const unknownKey: Words = (target) => {
  const { config, isAws, host } = target;
  if (config.credentials !== "access-key") return rejected(`${host} does not know ${target.signedAs}.`, OPERATOR);
  const message = `${host} knows no access key ${config.accessKeyId}.`;
  if (isTemporary(target)) return rejected(message, TEMPORARY);
  const remedy = isAws
    ? `Copy the ID again, and check that its status is Active. ${keyMenu(target)} Keys of AWS China and GovCloud are not known in the other regions, nor theirs there.`
    : "Copy the ID again in the console of the store, and check that the key is active.";
  return rejected(message, remedy);
};

const wrongSignature: Words = (target) => {
  const { config, isAws } = target;
  if (config.credentials !== "access-key")
    return rejected(`The secret of ${target.signedAs} is not the one that ${target.host} has.`, OPERATOR);
  const message = `The secret access key does not belong to ${target.signedAs}.`;
  const remedy = isAws
    ? `Type the secret again. AWS shows it once, when the key is made: if it is lost, make a new key. ${keyMenu(target)}`
    : "Type ID and secret again. Many stores answer the same when they do not know the ID.";
  return rejected(message, remedy);
};

const noRole: Words = ({ config }) => ({
  code: "permission-missing",
  message: `This server's AWS identity may not assume ${config.roleArn}.`,
  remedy: `In the AWS console, IAM → Roles → the role → Trust relationships → Edit trust policy has to name that identity${config.externalId === undefined ? ", and the external ID if it asks for one" : " and this external ID"}:\n\n${trustPolicy(config.region, config.externalId)}\n\nThe identity itself needs sts:AssumeRole on ${config.roleArn}.`,
});

/** The operator has to say so, because it lends the machine's rights to everybody who may edit connectors. */
const notAllowed: Told = {
  code: "permission-missing",
  message: "Connetra may not use the AWS identity of the machine that it runs on.",
  remedy:
    "Sign in with an access key. Or ask whoever runs Connetra to set `ALLOW_AMBIENT_AWS=true` and restart it; then everybody who may edit connectors can read what that identity may read.",
};

const missing: Words = (target, fault) => {
  if (fault.vendorCode === "AmbientNotAllowed") return notAllowed;
  if (target.config.credentials === "access-key")
    return rejected("There is no access key to sign in with.", "Enter the access key ID and the secret access key.");
  if (fault.vendorCode === "AssumeRoleDenied") return noRole(target, fault);
  if (fault.vendorCode === "AssumeRoleFailed")
    return rejected(
      `The role ${target.config.roleArn} could not be assumed.`,
      `Check its ARN, and that Connetra's machine reaches the Security Token Service (sts.${target.config.region}.${partitionOf(target.config.region).domain}).`,
    );
  return rejected(
    "The machine that Connetra runs on has no AWS identity.",
    "Ask whoever runs Connetra to give it one: an instance profile on EC2, a task role on ECS, a service account on EKS, or AWS_PROFILE in its environment. Or sign in with an access key.",
  );
};

const expired: Words = (target) =>
  rejected(
    `The credentials of ${target.signedAs} have expired.`,
    target.config.credentials === "access-key"
      ? "Enter the key of an IAM user, which does not expire. Temporary ones end within hours."
      : OPERATOR,
  );

/** Faults about who signs. */
export const identityWords: Partial<Record<FaultKind, Words>> = {
  "unknown-key": unknownKey,
  "wrong-signature": wrongSignature,
  expired: (target, fault) => {
    const told = expired(target, fault);
    return { ...told, message: capitalised(told.message) };
  },
  "credentials-missing": missing,
};
