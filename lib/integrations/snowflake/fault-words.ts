import type { ErrorCode } from "../../core/errors";
import type { FaultKind } from "../shared/bucket/store-fault";
import { accountHost } from "./account";
import type { CredentialKind, SnowflakeConfig } from "./config";
import { asAdministrator, roleGrant } from "./grants";
import { keptName, written } from "./names";

export type Target = { config: SnowflakeConfig; kind: CredentialKind | null };
type Fault = [code: ErrorCode, message: string, remedy: string, retryable?: boolean];
export type Words = (target: Target) => Fault;

export const hostOf = ({ account, accessUrl }: SnowflakeConfig): string =>
  accessUrl ? new URL(accessUrl).host : accountHost(account);
const portOf = ({ accessUrl = "https:" }: SnowflakeConfig): string =>
  /:(\d+)\/?$/.exec(accessUrl)?.[1] ?? (accessUrl.startsWith("http:") ? "80" : "443");
const userOf = ({ user }: SnowflakeConfig): string => written(keptName(user));

const secretNames = { password: "password", "key-pair": "private key", token: "token" } as const;
const secretName = ({ kind }: Target): string => (kind ? secretNames[kind] : "secret");

export const wrongAccount: Words = ({ config }) =>
  config.accessUrl
    ? [
        "vendor-unreachable",
        `What answers at ${hostOf(config)} knows no Snowflake account ${config.account}.`,
        "Check the access URL and the account identifier. Without an address of your own, leave the access URL empty.",
      ]
    : [
        "vendor-unreachable",
        `There is no Snowflake account at ${hostOf(config)}.`,
        "Copy the account identifier from Snowsight: your name → Account → View account details. With a locator, its region is a part of it: xy12345.eu-central-1.",
      ];

export const notSnowflake: Words = ({ config }) => [
  "vendor-answer-unexpected",
  `What answers at ${hostOf(config)} is not Snowflake.`,
  "Check the access URL, and whether a proxy or a sign-in page stands between Connetra and Snowflake.",
];

export const slow: Words = ({ config }) => [
  "vendor-unreachable",
  `${hostOf(config)} did not answer in time.`,
  `Check that a firewall lets Connetra reach this host on port ${portOf(config)}; then try again.`,
  true,
];

export const unavailable: Words = ({ config }) => [
  "vendor-unreachable",
  `${hostOf(config)} cannot answer at the moment.`,
  "Look at status.snowflake.com, and try again later.",
  true,
];

export const resultsOutOfReach: Words = () => [
  "vendor-unreachable",
  "A long answer could not be fetched from the storage where Snowflake lays it.",
  "Connetra must reach that storage too. `SELECT SYSTEM$ALLOWLIST();` lists its hosts under STAGE: allow them on port 443.",
  true,
];

/** What Node says of the connection, by the words that it has among all integrations. */
export const byConnection: Partial<Record<FaultKind, Words>> = {
  "unknown-host": wrongAccount,
  "no-answer": slow,
  refused: ({ config }) => [
    "vendor-unreachable",
    `${hostOf(config)} is there, but takes no connections.`,
    "Check the access URL and its port.",
    true,
  ],
  "broke-off": ({ config }) => [
    "vendor-unreachable",
    `${hostOf(config)} broke off the connection.`,
    "Try again. If it stays so, look for a proxy or firewall on the way.",
    true,
  ],
  "tls-untrusted": ({ config }) => [
    "vendor-unreachable",
    `The certificate of ${hostOf(config)} is not to be trusted.`,
    "If a proxy on the way opens connections, its authority has to be known to Connetra (NODE_EXTRA_CA_CERTS). Otherwise check the account identifier.",
  ],
  "tls-broken": ({ config }) => [
    "vendor-unreachable",
    `${hostOf(config)} and Connetra could not agree on how to encrypt.`,
    "Check the access URL, and whether a proxy stands on the way.",
  ],
  "not-a-store": notSnowflake,
};

const rejected: Words = (target) => [
  "credentials-rejected",
  `Snowflake does not accept this ${secretName(target)} for the user ${userOf(target.config)}.`,
  target.kind === "password"
    ? "Check the user's login name and the password. A user of type SERVICE has no password: use a key pair or a token."
    : "Check the user's login name, and that the secret belongs to it.",
];
const jwt: Words = ({ config }) => [
  "credentials-rejected",
  `Snowflake does not accept a signature by this private key for the user ${userOf(config)}.`,
  `Give the user the public key that belongs to it: ALTER USER ${userOf(config)} SET RSA_PUBLIC_KEY='MIIB…'; The account identifier must be this user's, and this machine's clock right to the minute.`,
];
const token: Words = ({ config }) => [
  "credentials-rejected",
  `Snowflake does not accept this programmatic access token for the user ${userOf(config)}.`,
  `It may have expired or been revoked: SHOW USER PROGRAMMATIC ACCESS TOKENS FOR USER ${userOf(config)}; Make another, and enter it here.`,
];
const tokenNeedsPolicy: Words = ({ config }) => [
  "credentials-rejected",
  "Snowflake takes programmatic access tokens only from users with a network policy.",
  asAdministrator(
    "CREATE NETWORK POLICY CONNETRA_ONLY ALLOWED_IP_LIST = ('<Connetra's address>/32');",
    `ALTER USER ${userOf(config)} SET NETWORK_POLICY = CONNETRA_ONLY;`,
  ),
];
const networkPolicy: Words = ({ config }) => [
  "credentials-rejected",
  `A network policy of Snowflake does not let ${userOf(config)} in from Connetra's address.`,
  "Add Connetra's public address to the policy of the user or the account (ALLOWED_IP_LIST, or a network rule of type IPV4).",
];
const secondFactor: Words = ({ config }) => [
  "credentials-rejected",
  `Snowflake asks ${userOf(config)} for a second factor, which a program does not have.`,
  "Sign in with a key pair or a programmatic access token instead, as a user of type SERVICE. The guide has the statements.",
];
const disabled: Words = ({ config }) => [
  "credentials-rejected",
  `The user ${userOf(config)} is disabled.`,
  asAdministrator(`ALTER USER ${userOf(config)} SET DISABLED = FALSE;`),
];
const locked: Words = ({ config }) => [
  "credentials-rejected",
  `Too many attempts have failed: Snowflake has locked the user ${userOf(config)} for a while.`,
  `Wait 15 minutes, or as an administrator: ALTER USER ${userOf(config)} SET MINS_TO_UNLOCK = 0;`,
];
const expired: Words = ({ config }) => [
  "credentials-rejected",
  `The password of ${userOf(config)} has expired, or has to be changed first.`,
  "Sign in to Snowsight once and change it, then enter the new one. A key pair does not expire.",
];
const authenticationPolicy: Words = (target) => [
  "credentials-rejected",
  `An authentication policy of Snowflake does not let ${userOf(target.config)} sign in with a ${secretName(target)}.`,
  "Choose another way to sign in, or have the policy allow this one (AUTHENTICATION_METHODS, CLIENT_TYPES = DRIVERS).",
];
export const roleRefused: Words = ({ config }) => {
  const role = keptName(config.role ?? "PUBLIC");
  return [
    "permission-missing",
    `The user ${userOf(config)} may not take on the role ${written(role)}, or there is none of this name.`,
    asAdministrator(roleGrant(role, keptName(config.user))),
  ];
};
const tokenRole: Words = ({ config }) => [
  "permission-missing",
  `This programmatic access token does not allow the role ${written(keptName(config.role ?? ""))}.`,
  "A token may be bound to one role: enter that role, or make a token for this one (ROLE_RESTRICTION).",
];
export const noWarehouse: Words = ({ config }) => [
  "permission-missing",
  `The warehouse ${written(keptName(config.warehouse))} cannot be used.`,
  asAdministrator(
    `GRANT USAGE ON WAREHOUSE ${written(keptName(config.warehouse))} TO ROLE ${written(keptName(config.role ?? "PUBLIC"))};`,
  ),
];
const suspended: Words = ({ config }) => [
  "permission-missing",
  `The warehouse ${written(keptName(config.warehouse))} is suspended, and does not resume for a query.`,
  asAdministrator(`ALTER WAREHOUSE ${written(keptName(config.warehouse))} SET AUTO_RESUME = TRUE;`),
];
const overQuota: Words = ({ config }) => [
  "permission-missing",
  `A resource monitor keeps the warehouse ${written(keptName(config.warehouse))} from running.`,
  "Raise the quota of the resource monitor, or choose another warehouse.",
];
const absent: Words = ({ config }) => [
  "not-found",
  `Something that was asked for in the database ${written(keptName(config.database))} is not there, or the role may not see it.`,
  "Check the names of database and schemas, and the grants that the guide lists.",
];
const denied: Words = ({ config }) => [
  "permission-missing",
  `The role may not read the metadata of ${written(keptName(config.database))}.`,
  "Grant it what the guide lists under “Make a role”.",
];
const tooMuch: Words = () => [
  "vendor-answer-unexpected",
  "Snowflake cannot list so much at once.",
  "Name the schemas to read, and make a connector for each part.",
];
const tookTooLong: Words = ({ config }) => [
  "vendor-unreachable",
  `A query of the metadata took too long on ${written(keptName(config.warehouse))}.`,
  "Try again when the warehouse is less busy, or name the schemas to read.",
  true,
];
const sessionGone: Words = () => [
  "vendor-unreachable",
  "Snowflake ended the session before everything was read.",
  "Try again.",
  true,
];

/** What Snowflake says by number: in answers to signing in, and to statements. */
export const byNumber = new Map<string, Words>([
  ["390100", rejected],
  ["390101", disabled],
  ["390102", locked],
  ["390104", sessionGone],
  ["390111", sessionGone],
  ["390112", sessionGone],
  ["390114", sessionGone],
  ["390140", expired],
  ["390144", jwt],
  ["390186", roleRefused],
  ["390189", roleRefused],
  ["390202", authenticationPolicy],
  ["390422", networkPolicy],
  ["390432", tokenNeedsPolicy],
  ["394400", token],
  ["394508", secondFactor],
  ["394509", secondFactor],
  ["000604", tookTooLong],
  ["000606", noWarehouse],
  ["000630", tookTooLong],
  ["090030", tooMuch],
  ["090073", overQuota],
  ["090153", tooMuch],
  ["002003", absent],
  ["002043", absent],
  ["003001", denied],
  ["003013", roleRefused],
]);

/** What it says by its text alone, or more exactly there than by number. The first that fits. */
export const byText: readonly [RegExp, Words][] = [
  [/network policy is required/i, tokenNeedsPolicy],
  [/not allowed to access snowflake|network policy/i, networkPolicy],
  [/multi-factor|\bMFA\b|\bTOTP\b|\bduo\b/i, secondFactor],
  [/temporarily locked/i, locked],
  [/access (is )?disabled|user.{0,40} disabled/i, disabled],
  [/password.{0,40}(expired|must be changed)/i, expired],
  [/authentication policy/i, authenticationPolicy],
  [/programmatic access token.{0,80}role|role.{0,80}programmatic access token/i, tokenRole],
  [/programmatic access token/i, token],
  [/jwt token/i, jwt],
  [/role '.*'.*(does not exist|not granted|not authorized)|requested role/i, roleRefused],
  [/exceeded.*quota|resource monitor/i, overQuota],
  [/warehouse.*(suspended|cannot be resumed)/i, suspended],
  [/no active warehouse|warehouse.*(does not exist|missing)/i, noWarehouse],
  [/incorrect username or password/i, rejected],
];
