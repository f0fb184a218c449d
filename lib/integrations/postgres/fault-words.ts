import type { WireProduct, WireWords } from "../shared/postgres-wire/faults";
import { quoteName } from "../shared/postgres-wire/quote-name";

const bySqlState = new Map<string, WireWords>([
  [
    "28P01",
    ({ user }) => [
      "credentials-rejected",
      `The server does not accept this password for the user ${user}.`,
      "Check user and password. Postgres answers the same when the user does not exist, or has no password.",
    ],
  ],
  [
    "28000",
    ({ user }) => [
      "credentials-rejected",
      `The user ${user} may not sign in.`,
      `Check that it is a role with LOGIN: ALTER ROLE ${quoteName(user)} LOGIN;`,
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
      `As an administrator: GRANT CONNECT ON DATABASE ${quoteName(database)} TO ${quoteName(user)};`,
    ],
  ],
]);

/** pg_hba.conf has no line for this connection. */
const hba: WireWords = ({ user, database, sslMode }) => [
  "credentials-rejected",
  `The server's pg_hba.conf lets ${user} not into ${database} from Connetra's address${sslMode === "disable" ? " without encryption" : ""}.`,
  `Add a line such as: hostssl ${quoteName(database)} ${quoteName(user)} <Connetra's address>/32 scram-sha-256${sslMode === "disable" ? " – and choose an SSL mode that encrypts" : ""}.`,
];

export const postgresProduct: WireProduct = {
  name: "Postgres",
  refused: "Check the port, and that Postgres runs and listens on this address (listen_addresses in postgresql.conf).",
  silent:
    "Check host and port, and that a firewall or security group lets Connetra's address in: silence mostly means that one drops the connection.",
  noTls: "Turn ssl on in postgresql.conf. Or, inside a network that you trust, choose prefer or disable.",
  whereToLook: "Look into the log of the Postgres server at this minute, and into Connetra's.",
  busy: "Try again later, raise max_connections, or connect to its pooler.",
  bySqlState,
  hba,
};
