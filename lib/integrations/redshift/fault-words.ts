import type { WireProduct, WireWords } from "../shared/postgres-wire/faults";
import { quoteName } from "../shared/postgres-wire/quote-name";

const bySqlState = new Map<string, WireWords>([
  [
    "28P01",
    ({ user }) => [
      "credentials-rejected",
      `Redshift does not accept this password for the user ${user}.`,
      "Check user and password. It is the password of a database user, not of an AWS account. Redshift answers the same when the user does not exist.",
    ],
  ],
  [
    "28000",
    ({ user }) => [
      "credentials-rejected",
      `The user ${user} may not sign in.`,
      `Check user and password, and that the user has one: ALTER USER ${quoteName(user)} PASSWORD '…';`,
    ],
  ],
  [
    "3D000",
    ({ database }) => [
      "not-found",
      `There is no database named ${database} in this cluster or workgroup.`,
      "Check its spelling. Redshift keeps names in lower case unless it was told otherwise.",
    ],
  ],
  [
    "42501",
    ({ user, database }) => [
      "permission-missing",
      `The user ${user} may not do this in the database ${database}.`,
      `As an administrator: GRANT USAGE ON DATABASE ${quoteName(database)} TO ${quoteName(user)};`,
    ],
  ],
]);

const hba: WireWords = ({ user, database, sslMode }) => [
  "credentials-rejected",
  `Redshift lets ${user} not into ${database} from Connetra's address${sslMode === "disable" ? " without encryption" : ""}.`,
  sslMode === "disable"
    ? "The parameter require_ssl is on: choose an SSL mode that encrypts."
    : "Check that the user exists, and that its password is not disabled.",
];

export const redshiftProduct: WireProduct = {
  name: "Redshift",
  refused: "Check the port: it stands after the colon of the endpoint. And check that the cluster is not paused.",
  silent:
    "Check the endpoint, that the cluster or workgroup is publicly accessible, and that its security group lets Connetra's address in on this port. A paused cluster is silent too.",
  noTls: "Redshift itself always does: check the endpoint. Or, inside a network that you trust, choose prefer.",
  whereToLook: "Look into Redshift's connection log (STL_CONNECTION_LOG) at this minute, and into Connetra's.",
  busy: "Try again later: Redshift limits how many connections a cluster takes.",
  bySqlState,
  hba,
};
