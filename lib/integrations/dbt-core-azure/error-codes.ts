import type { FaultKind } from "../shared/bucket/store-fault";

/** What decides where a code alone does not. */
export type Refusal = {
  /** Whether names were asked for, not the content of one file. */
  isListing: boolean;
  /** The server's own sentences. They are matched, never shown. */
  text: string;
};

type Verdict = FaultKind | ((refusal: Refusal) => FaultKind);

const mayNot: Verdict = ({ isListing }) => (isListing ? "may-not-list" : "may-not-read");

/** One code stands for all that can be wrong with who we are; the sentences beside it tell which. */
const authentication: Verdict = ({ text }) => {
  if (/request date|date header/i.test(text)) return "clock-skew";
  if (/not valid in the specified (key )?time frame/i.test(text)) return "expired";
  return "wrong-signature";
};

/** The codes of Azure Blob Storage, as documented and as its emulator uses them. */
const verdicts: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ["AuthenticationFailed", authentication],
  // The service says this where a network rule shuts us out, its emulator where a signature is wrong.
  [
    "AuthorizationFailure",
    (refusal) => (/failed to authenticate/i.test(refusal.text) ? authentication(refusal) : "locked-out"),
  ],
  ["InvalidAuthenticationInfo", "wrong-signature"],
  ["NoAuthenticationInformation", "credentials-missing"],
  ["PublicAccessNotPermitted", "credentials-missing"],
  ["AuthorizationPermissionMismatch", mayNot],
  ["AuthorizationResourceTypeMismatch", mayNot],
  ["AuthorizationServiceMismatch", mayNot],
  ["InsufficientAccountPermissions", mayNot],
  ["UnauthorizedBlobRead", mayNot],
  ["AuthorizationProtocolMismatch", "locked-out"],
  ["AuthorizationSourceIPMismatch", "locked-out"],
  ["KeyBasedAuthenticationNotPermitted", "locked-out"],
  ["AccountIsDisabled", "locked-out"],
  ["ContainerDisabled", "locked-out"],
  ["AccountRequiresHttps", "locked-out"],
  ["AccountBeingCreated", "unavailable"],
  ["ContainerNotFound", "no-bucket"],
  ["ContainerBeingDeleted", "no-bucket"],
  ["InvalidResourceName", "bad-bucket-name"],
  ["OutOfRangeInput", "bad-bucket-name"],
  ["InvalidUri", "bad-bucket-name"],
  // Of a container: there is no such account behind this address.
  ["ResourceNotFound", ({ isListing }) => (isListing ? "unknown-key" : "gone")],
  ["BlobNotFound", "gone"],
  ["ConditionNotMet", "replaced"],
  ["InvalidRange", "replaced"],
  ["BlobArchived", "archived"],
  ["BlobBeingRehydrated", "archived"],
  ["ServerBusy", "throttled"],
  ["OperationTimedOut", "unavailable"],
  ["InternalError", "unavailable"],
]);

/** What a code of the service stands for; undefined for one that is not known here. */
export const kindOfCode = (code: string, refusal: Refusal): FaultKind | undefined => {
  const verdict = verdicts.get(code);
  return typeof verdict === "function" ? verdict(refusal) : verdict;
};

/** What an answer without a code stands for: balancers, proxies and firewalls answer so. */
export const kindOfStatus = (status: number): FaultKind => {
  if (status === 429) return "throttled";
  if (status >= 500) return "unavailable";
  return status === 304 || status === 412 ? "replaced" : "not-a-store";
};
