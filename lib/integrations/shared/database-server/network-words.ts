import type { ErrorCode } from "../../../core/errors";
import { addressOf, type ServerTarget } from "./server-target";

export type FaultText = [code: ErrorCode, message: string, remedy: string, retryable?: boolean];
/** A fault of one kind, told of one server. */
export type Words<Target extends ServerTarget = ServerTarget> = (target: Target) => FaultText;

/** What differs between servers where a connection fails: mostly where one looks. */
export type ServerProduct = {
  /** As in "this is the port of Postgres". */
  name: string;
  /** Where nothing listens. */
  refused: string;
  /** Where nothing answers. */
  silent: string;
  /** Where the server cannot encrypt. */
  noTls: string;
};

/** Faults of the network and of TLS, by the codes that Node and OpenSSL put on them. */
export const networkWords = (product: ServerProduct) => {
  const slow: Words = (target) => [
    "vendor-unreachable",
    `${addressOf(target)} did not answer in time.`,
    product.silent,
    true,
  ];
  const cut: Words = (target) => [
    "vendor-unreachable",
    `${addressOf(target)} closed the connection.`,
    `Check that this is the port of ${product.name}, and whether the server restarts or has a limit on connections; then try again.`,
    true,
  ];
  const unresolved: Words = ({ host }) => [
    "vendor-unreachable",
    `There is no host named ${host}.`,
    "Check its spelling. A name from a private network is only known inside it.",
  ];
  const unrouted: Words = (target) => [
    "vendor-unreachable",
    `There is no way from here to ${addressOf(target)}.`,
    "Check the address and the network between Connetra and the server (VPN, peering, routes).",
    true,
  ];
  const untrusted: Words = ({ host, sslMode }) => [
    "vendor-unreachable",
    `The certificate of ${host} is not signed by an authority that is trusted here, and ${sslMode} asks for that.`,
    "Paste the certificate of the server's authority into CA certificate. Or choose require, which encrypts without checking.",
  ];
  const noTls: Words = (target) => [
    "vendor-unreachable",
    `${addressOf(target)} does not offer encryption (SSL), and ${target.sslMode} asks for it.`,
    product.noTls,
  ];
  const tlsBroken: Words = (target) => [
    "vendor-unreachable",
    `${addressOf(target)} and Connetra could not agree on how to encrypt.`,
    "Check that the server speaks TLS 1.2 or newer, and that the CA certificate is a whole PEM text.",
  ];
  const expired: Words = ({ host }) => [
    "vendor-unreachable",
    `The certificate of ${host} has expired.`,
    "Renew it on the server. Until then, require encrypts without checking it.",
  ];
  const early: Words = ({ host }) => [
    "vendor-unreachable",
    `The certificate of ${host} is not valid yet.`,
    "Check the clocks of the server and of this machine.",
  ];
  const ofAnother: Words = ({ host }) => [
    "vendor-unreachable",
    `The certificate is not made out to ${host}, and verify-full asks for that.`,
    "Enter the host name that the certificate carries. Or choose verify-ca, which checks only its issuer.",
  ];
  const ofTls = new Set<Words>([noTls, tlsBroken, untrusted, expired, early, ofAnother]);
  const byCode = new Map<string, Words>([
    [
      "ECONNREFUSED",
      ({ host, port }) => [
        "vendor-unreachable",
        `${host} is there, but nothing listens on port ${port}.`,
        product.refused,
      ],
    ],
    ["ENOTFOUND", unresolved],
    ["EAI_NODATA", unresolved],
    ["EAI_NONAME", unresolved],
    [
      "EAI_AGAIN",
      ({ host }) => [
        "vendor-unreachable",
        `The name ${host} could not be looked up just now.`,
        "Check the spelling, and the name server of this machine; then try again.",
        true,
      ],
    ],
    ["ETIMEDOUT", slow],
    ["ABORT_ERR", slow],
    ["EHOSTUNREACH", unrouted],
    ["ENETUNREACH", unrouted],
    ["EADDRNOTAVAIL", unrouted],
    ["ECONNRESET", cut],
    ["EPIPE", cut],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", untrusted],
    ["SELF_SIGNED_CERT_IN_CHAIN", untrusted],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", untrusted],
    ["UNABLE_TO_GET_ISSUER_CERT", untrusted],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", untrusted],
    ["CERT_UNTRUSTED", untrusted],
    ["CERT_HAS_EXPIRED", expired],
    ["CERT_NOT_YET_VALID", early],
    ["ERR_TLS_CERT_ALTNAME_INVALID", ofAnother],
    ["EPROTO", tlsBroken],
  ]);
  return {
    slow,
    cut,
    noTls,
    tlsBroken,
    /** What Node or OpenSSL call it; undefined: it is none of the network's faults. */
    of: (code: string): Words | undefined => byCode.get(code) ?? (/^ERR_(OS)?SSL_/.test(code) ? tlsBroken : undefined),
    /** Whether encryption is what failed. */
    isTls: (words: Words | undefined): boolean => words !== undefined && ofTls.has(words),
  };
};

/** The code that a driver, Node or OpenSSL put on an error. */
export const faultCode = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
