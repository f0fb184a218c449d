import type { FaultKind } from "../bucket/store-fault";

/** What a call was for: the same refusal means another permission. */
export type S3Call = "list" | "read";

const denied = (call: S3Call): FaultKind => (call === "list" ? "may-not-list" : "may-not-read");

/** Error codes of S3 and of Google's answer to it, as documented, and those that other stores are known to use. */
const codes: Readonly<Partial<Record<FaultKind, readonly string[]>>> = {
  "unknown-key": [
    "InvalidAccessKeyId",
    "InvalidSecurity",
    "InvalidClientTokenId",
    "UnrecognizedClientException",
    "AuthenticationRequired",
    "Unauthorized",
    "MissingSecurityHeader",
  ],
  "wrong-signature": ["SignatureDoesNotMatch", "IncompleteSignature", "InvalidSignature"],
  expired: ["ExpiredToken", "ExpiredTokenException", "InvalidToken", "TokenRefreshRequired", "RequestExpired"],
  "clock-skew": ["RequestTimeTooSkewed", "RequestInTheFuture"],
  "no-bucket": ["NoSuchBucket", "NoSuchAccessPoint"],
  "bad-bucket-name": ["InvalidBucketName", "InvalidURI"],
  "locked-out": [
    "AllAccessDisabled",
    "AccountProblem",
    "InvalidPayer",
    "NotSignedUp",
    "OptInRequired",
    "UserProjectMissing",
    "UserProjectInvalid",
    "UserProjectInconsistent",
    "UserProjectAccessDenied",
  ],
  gone: ["NoSuchKey", "NoSuchVersion"],
  replaced: ["PreconditionFailed", "ConditionalRequestConflict", "NotModified", "InvalidRange"],
  archived: ["InvalidObjectState"],
  throttled: [
    "SlowDown",
    "SlowDownRead",
    "TooManyRequests",
    "Throttling",
    "ThrottlingException",
    "RequestThrottled",
    "RequestLimitExceeded",
    "RateLimitExceeded",
    "BandwidthLimitExceeded",
  ],
  unavailable: ["ServiceUnavailable", "InternalError", "RequestTimeout", "OperationAborted", "Busy"],
  // The door of something else: a database with a web page, a store of another kind.
  "not-a-store": ["NotImplemented", "MethodNotAllowed"],
};

const kindByCode: ReadonlyMap<string, FaultKind> = new Map(
  Object.entries(codes).flatMap(([kind, names]) => names.map((name) => [name, kind as FaultKind])),
);

/** Codes by which a store says that it is another region, or another address, that has the bucket. */
const elsewhere: ReadonlySet<string> = new Set([
  "AuthorizationHeaderMalformed",
  "AuthorizationQueryParametersError",
  "PermanentRedirect",
  "TemporaryRedirect",
  "Redirect",
  "IllegalLocationConstraintException",
]);
export const isElsewhere = (code: string): boolean => elsewhere.has(code);

/** The kind of an answer that has a code, where the code alone tells it. */
export const kindOfCode = (code: string, call: S3Call): FaultKind | null => {
  if (/^(AccessDenied|AccessDeniedException|Forbidden)$/.test(code) || /^(KMS\.|CloudKms)/.test(code))
    return denied(call);
  return kindByCode.get(code) ?? null;
};

/** The kind of an answer whose code is unknown: by its status. */
export const kindOfStatus = (status: number, call: S3Call): FaultKind => {
  if (status === 304 || status === 412 || status === 416) return "replaced";
  if (status === 429) return "throttled";
  if (status >= 500) return "unavailable";
  if (status === 403) return denied(call);
  if (status === 401) return "wrong-signature";
  return "unknown";
};

/** The kind of an answer that has no code, and so was not written by a store: a proxy's, a web server's. */
export const kindOfForeign = (status: number): FaultKind => {
  if (status === 304 || status === 412 || status === 416) return "replaced";
  if (status === 429) return "throttled";
  if (status >= 500) return "unavailable";
  return "not-a-store";
};
