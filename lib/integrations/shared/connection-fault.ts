import { causesOf } from "../../core/causes";
import type { FaultKind } from "./bucket/store-fault";

/** What Node, its TLS and its HTTP parser say of a connection, by their codes. */
const kindByCode: ReadonlyMap<string, FaultKind> = new Map([
  ["ENOTFOUND", "unknown-host"],
  ["EAI_NODATA", "unknown-host"],
  ["EAI_NONAME", "unknown-host"],
  // The name server did not know just now, and may in a moment.
  ["EAI_AGAIN", "no-answer"],
  ["ECONNREFUSED", "refused"],
  ["ETIMEDOUT", "no-answer"],
  ["ABORT_ERR", "no-answer"],
  ["EHOSTUNREACH", "no-answer"],
  ["ENETUNREACH", "no-answer"],
  ["EADDRNOTAVAIL", "no-answer"],
  ["ECONNRESET", "broke-off"],
  ["ECONNABORTED", "broke-off"],
  ["EPIPE", "broke-off"],
  ["ERR_STREAM_PREMATURE_CLOSE", "broke-off"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls-untrusted"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "tls-untrusted"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls-untrusted"],
  ["UNABLE_TO_GET_ISSUER_CERT", "tls-untrusted"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls-untrusted"],
  ["CERT_UNTRUSTED", "tls-untrusted"],
  ["CERT_REVOKED", "tls-untrusted"],
  ["CERT_HAS_EXPIRED", "tls-untrusted"],
  ["CERT_NOT_YET_VALID", "tls-untrusted"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "tls-untrusted"],
  ["EPROTO", "tls-broken"],
]);

const kindByPrefix: readonly [string, FaultKind][] = [
  ["ERR_SSL_", "tls-broken"],
  ["ERR_OSSL_", "tls-broken"],
  // What came back is no HTTP at all.
  ["HPE_", "not-a-store"],
];

const kindByName: ReadonlyMap<string, FaultKind> = new Map([
  ["TimeoutError", "no-answer"],
  ["AbortError", "no-answer"],
]);

export type ConnectionFault = {
  kind: FaultKind;
  /** Node's code in letters and digits, such as `CERTHASEXPIRED`, where it says more than the kind. */
  code: string | null;
};

const faultOf = (error: Error): ConnectionFault | null => {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const kind = kindByCode.get(code) ?? kindByPrefix.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (kind) return { kind, code: code.replaceAll("_", "") };
  const named = kindByName.get(error.name);
  return named ? { kind: named, code: null } : null;
};

/** Whether something thrown is about the connection, in itself or in what it was caused by; null: it is not. */
export const connectionFault = (thrown: unknown): ConnectionFault | null => {
  for (const error of causesOf(thrown)) {
    const fault = faultOf(error);
    if (fault) return fault;
  }
  return null;
};
