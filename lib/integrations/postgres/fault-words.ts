import type { ErrorCode } from "../../core/errors";
import type { PostgresConfig } from "./config";

type Fault = [code: ErrorCode, message: string, remedy: string, retryable?: boolean];
export type Words = (target: PostgresConfig) => Fault;

export const address = ({ host, port }: PostgresConfig) =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;

const quoteIdent = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

const rejected: Words = ({ user }) => [
  "credentials-rejected",
  `The server does not accept this password for the user ${user}.`,
  "Check user and password. Postgres answers the same when the user does not exist, or has no password.",
];
const slow: Words = (target) => [
  "vendor-unreachable",
  `${address(target)} did not answer in time.`,
  "Check host and port, and that a firewall or security group lets Connetra's address in: silence mostly means that one drops the connection.",
  true,
];
const cut: Words = (target) => [
  "vendor-unreachable",
  `${address(target)} closed the connection.`,
  "Check that this is the port of Postgres, and whether the server restarts or has a limit on connections; then try again.",
  true,
];
const unresolved: Words = ({ host }) => [
  "vendor-unreachable",
  `There is no host named ${host}.`,
  "Check its spelling. A name from a private network is only known inside it.",
];
const unrouted: Words = (target) => [
  "vendor-unreachable",
  `There is no way from here to ${address(target)}.`,
  "Check the address and the network between Connetra and the server (VPN, peering, routes).",
  true,
];
export const untrusted: Words = ({ host, sslMode }) => [
  "vendor-unreachable",
  `The certificate of ${host} is not signed by an authority that is trusted here, and ${sslMode} asks for that.`,
  "Paste the certificate of the server's authority into CA certificate. Or choose require, which encrypts without checking.",
];
export const noTls: Words = (target) => [
  "vendor-unreachable",
  `${address(target)} does not offer encryption (SSL), and ${target.sslMode} asks for it.`,
  "Turn ssl on in postgresql.conf. Or, inside a network that you trust, choose prefer or disable.",
];
export const tlsBroken: Words = (target) => [
  "vendor-unreachable",
  `${address(target)} and Connetra could not agree on how to encrypt.`,
  "Check that the server speaks TLS 1.2 or newer, and that the CA certificate is a whole PEM text.",
];
const busy: Words = () => [
  "vendor-unreachable",
  "The server takes no more connections.",
  "Try again later, raise max_connections, or connect to its pooler.",
  true,
];

export const bySqlState = new Map<string, Words>([
  ["28P01", rejected],
  [
    "28000",
    ({ user }) => [
      "credentials-rejected",
      `The user ${user} may not sign in.`,
      `Check that it is a role with LOGIN: ALTER ROLE ${quoteIdent(user)} LOGIN;`,
    ],
  ],
  [
    "3D000",
    ({ database }) => [
      "not-found",
      `There is no database named ${database} on this server.`,
      "Check its spelling. Names that were made without quotes are in lower case.",
    ],
  ],
  [
    "42501",
    ({ user, database }) => [
      "permission-missing",
      `The user ${user} may not do this in the database ${database}.`,
      `As an administrator: GRANT CONNECT ON DATABASE ${quoteIdent(database)} TO ${quoteIdent(user)};`,
    ],
  ],
  ["53300", busy],
  ["53400", busy],
  [
    "57014",
    () => [
      "vendor-unreachable",
      "The server took too long to answer a question about its catalog.",
      "Try again when it is less busy, or name the schemas to read.",
      true,
    ],
  ],
  [
    "55P03",
    ({ database }) => [
      "vendor-unreachable",
      `Something holds a lock on the catalog of ${database}.`,
      "Try again in a moment.",
      true,
    ],
  ],
  ["57P01", cut],
  ["57P02", cut],
  [
    "57P03",
    (target) => [
      "vendor-unreachable",
      `${address(target)} is starting up or shutting down.`,
      "Try again in a minute.",
      true,
    ],
  ],
]);

export const byNodeCode = new Map<string, Words>([
  [
    "ECONNREFUSED",
    (target) => [
      "vendor-unreachable",
      `${target.host} is there, but nothing listens on port ${target.port}.`,
      "Check the port, and that Postgres runs and listens on this address (listen_addresses in postgresql.conf).",
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
  [
    "CERT_HAS_EXPIRED",
    ({ host }) => [
      "vendor-unreachable",
      `The certificate of ${host} has expired.`,
      "Renew it on the server. Until then, require encrypts without checking it.",
    ],
  ],
  [
    "CERT_NOT_YET_VALID",
    ({ host }) => [
      "vendor-unreachable",
      `The certificate of ${host} is not valid yet.`,
      "Check the clocks of the server and of this machine.",
    ],
  ],
  [
    "ERR_TLS_CERT_ALTNAME_INVALID",
    ({ host }) => [
      "vendor-unreachable",
      `The certificate is not made out to ${host}, and verify-full asks for that.`,
      "Enter the host name that the certificate carries. Or choose verify-ca, which checks only its issuer.",
    ],
  ],
  ["EPROTO", tlsBroken],
]);

/** Faults that pg tells by their English text alone. */
export const byText: readonly [RegExp, Words][] = [
  [/timeout expired|timed? ?out/i, slow],
  [/does not support SSL/i, noTls],
  [/establishing an SSL connection/i, tlsBroken],
  [/terminated unexpectedly|connection terminated|not queryable/i, cut],
];

/** pg_hba.conf has no line for this connection. */
export const hba: Words = ({ user, database, sslMode }) => [
  "credentials-rejected",
  `The server's pg_hba.conf lets ${user} not into ${database} from Connetra's address${sslMode === "disable" ? " without encryption" : ""}.`,
  `Add a line such as: hostssl ${quoteIdent(database)} ${quoteIdent(user)} <Connetra's address>/32 scram-sha-256${sslMode === "disable" ? " – and choose an SSL mode that encrypts" : ""}.`,
];
