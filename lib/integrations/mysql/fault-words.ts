import { networkWords, type Words } from "../shared/database-server/network-words";
import type { ServerTarget } from "../shared/database-server/server-target";
import { quoteAccount } from "./quote-name";

export const network = networkWords({
  name: "MySQL",
  refused: "Check the port, and that MySQL runs and listens on this address (bind-address in its configuration).",
  silent:
    "Check host and port, and that a firewall or security group lets Connetra's address in. A MySQL server speaks first, so silence can also mean that something else listens on this port.",
  noTls:
    "Give the server a certificate (ssl_cert and ssl_key). Or, inside a network that you trust, choose prefer or disable.",
});

const account = ({ user }: ServerTarget): string => quoteAccount(user);

const rejected: Words = (target) => [
  "credentials-rejected",
  `The server does not accept this password for the user ${target.user}.`,
  `Check user and password. MySQL answers the same when it has no such account for the address that Connetra connects from: SELECT user, host FROM mysql.user; shows them.${target.sslMode === "disable" ? " Or when the account has to encrypt, which SSL mode disable does not." : ""}`,
];
const locked: Words = (target) => [
  "credentials-rejected",
  `The account of ${target.user} is locked.`,
  `As an administrator: ALTER USER ${account(target)} ACCOUNT UNLOCK;`,
];
const expired: Words = (target) => [
  "credentials-rejected",
  `The password of ${target.user} has expired.`,
  `As an administrator: ALTER USER ${account(target)} PASSWORD EXPIRE NEVER; or give it a new password.`,
];
const otherSignIn: Words = (target) => [
  "credentials-rejected",
  `The account of ${target.user} signs in by a method that Connetra does not speak.`,
  `Give it a password of the usual kind. On MySQL: ALTER USER ${account(target)} IDENTIFIED WITH caching_sha2_password BY '…'; on MariaDB: ALTER USER ${account(target)} IDENTIFIED VIA mysql_native_password USING PASSWORD('…');`,
];
const mustEncrypt: Words = (target) => [
  "credentials-rejected",
  "The server takes only encrypted connections.",
  `Choose require, or better verify-full, instead of ${target.sslMode}.`,
];
const denied: Words = (target) => [
  "permission-missing",
  `The user ${target.user} may not read this part of information_schema.`,
  `As an administrator: GRANT SELECT, SHOW VIEW ON \`<database>\`.* TO ${account(target)};`,
];
const hostBlocked: Words = () => [
  "vendor-unreachable",
  "The server has blocked Connetra's address after too many connections that broke off.",
  "As an administrator: FLUSH HOSTS; (on MySQL 8.4: TRUNCATE TABLE performance_schema.host_cache;)",
];
const hostUnknown: Words = (target) => [
  "credentials-rejected",
  "The server has no account for the address that Connetra connects from.",
  `As an administrator: CREATE USER ${account(target)} IDENTIFIED BY '…'; or name Connetra's address instead of %.`,
];
const busy: Words = () => [
  "vendor-unreachable",
  "The server takes no more connections.",
  "Try again later, or raise max_connections, or max_user_connections of this account.",
  true,
];
const slowQuestion: Words = () => [
  "vendor-unreachable",
  "The server took too long to answer a question about its catalog.",
  "Try again when it is less busy, or name the databases to read.",
  true,
];
const lockHeld: Words = () => [
  "vendor-unreachable",
  "Something holds a lock on a table that the catalog had to look at.",
  "Try again in a moment.",
  true,
];

/** The server's own error numbers; from 1900 on MySQL and MariaDB number differently. */
export const byNumber = new Map<number, Words>([
  [1045, rejected],
  [1698, otherSignIn],
  [1251, otherSignIn],
  [3118, locked],
  [4151, locked],
  [1820, expired],
  [1862, expired],
  [3159, mustEncrypt],
  [1044, denied],
  [1142, denied],
  [1143, denied],
  [1227, denied],
  [1129, hostBlocked],
  [1130, hostUnknown],
  [1040, busy],
  [1203, busy],
  [1226, busy],
  [1969, slowQuestion],
  [3024, slowQuestion],
  [1317, slowQuestion],
  [1205, lockHeld],
  [1053, network.cut],
  [1077, network.cut],
  [1927, network.cut],
]);

/** Codes that the driver makes up. */
export const byDriverCode = new Map<string, Words>([
  ["HANDSHAKE_NO_SSL_SUPPORT", network.noTls],
  ["PROTOCOL_CONNECTION_LOST", network.cut],
  ["AUTH_SWITCH_PLUGIN_ERROR", otherSignIn],
  ["MYSQL_CLEAR_PASSWORD_NOT_ENABLED", otherSignIn],
]);
