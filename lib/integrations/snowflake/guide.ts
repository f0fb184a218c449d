import type { GuideSection } from "../contract";
import { databaseGrant, lineageGrant, metadataGrants, warehouseGrant } from "./grants";

const example = { role: "CONNETRA_READER", warehouse: "CONNETRA_WH", database: "ANALYTICS" };

const sql = (...lines: string[]): string => `\`\`\`sql\n${lines.join("\n")}\n\`\`\``;

export const snowflakeGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra reads metadata: names of schemas, tables, views and columns, their types and comments, row counts and sizes, and the text of views. It **never reads a row of your tables**, and asks for no privilege that would let it.\n\nEvery statement carries the query tag `connetra`, so that `QUERY_HISTORY` shows what it asked.",
  },
  {
    title: "Make a role",
    field: "role",
    body: `As ACCOUNTADMIN, or with SECURITYADMIN and the owner of the database, in a worksheet. Put your own names in:\n\n${sql(
      `CREATE ROLE ${example.role};`,
      databaseGrant(example.database, example.role),
      ...metadataGrants(example.database, example.role),
    )}\n\nREFERENCES shows a table's structure and none of its data. FUTURE covers what dbt makes later. Where a schema has future grants of its own, they stand in place of those of the database: repeat them for that schema. Apache Iceberg tables: the same with ICEBERG TABLES.\n\nA database that came by a share is granted as a whole: \`GRANT IMPORTED PRIVILEGES ON DATABASE …\`.`,
  },
  {
    title: "What views are made of",
    body: `Snowflake keeps a list of which view reads which table, and Connetra draws lineage from it. It is a part of ACCOUNT_USAGE, covers the whole account, and is up to three hours behind. The grant is optional:\n\n${sql(lineageGrant(example.role))}`,
  },
  {
    title: "Make a user",
    field: "user",
    body: `A user of type SERVICE has no password and is asked for no second factor:\n\n${sql(
      "CREATE USER CONNETRA TYPE = SERVICE",
      `  DEFAULT_ROLE = ${example.role} DEFAULT_WAREHOUSE = ${example.warehouse};`,
      `GRANT ROLE ${example.role} TO USER CONNETRA;`,
    )}\n\nEnter its login name, which is the user's name unless LOGIN_NAME was set.`,
  },
  {
    title: "Account identifier",
    field: "account",
    body: "In Snowsight, select your name at the bottom left → Account → View account details → **Account identifier**, and copy it. It reads `myorg-myaccount`.\n\nThese are understood too: `MYORG.MYACCOUNT`, a locator with its region such as `xy12345.eu-central-1` or `xy12345.west-europe.azure`, and an address copied from the browser. For private connectivity add `.privatelink`.",
  },
  {
    title: "Sign in with a key pair",
    field: "privateKey",
    body: `Make a key of 2048 bits, here without a passphrase:\n\n\`\`\`sh\nopenssl genrsa 2048 | openssl pkcs8 -topk8 -nocrypt -out rsa_key.p8\nopenssl rsa -in rsa_key.p8 -pubout -out rsa_key.pub\n\`\`\`\n\nGive the user the public key, without its first and last line:\n\n${sql("ALTER USER CONNETRA SET RSA_PUBLIC_KEY='MIIBIjANBgkqh…';")}\n\nPaste all of \`rsa_key.p8\` here. To change it later without a gap, set RSA_PUBLIC_KEY_2.`,
  },
  {
    title: "Passphrase",
    field: "passphrase",
    body: "With `-v2 aes-256-cbc` in place of `-nocrypt`, openssl asks for a passphrase and encrypts the key. Enter the same passphrase here. A key whose first line is `-----BEGIN PRIVATE KEY-----` has none.",
  },
  {
    title: "Sign in with a token",
    field: "token",
    body: `In Snowsight: Governance & security → Users & roles → the user → Programmatic access tokens → **Generate new token**. Or:\n\n${sql(
      "ALTER USER CONNETRA ADD PROGRAMMATIC ACCESS TOKEN CONNETRA_TOKEN",
      `  ROLE_RESTRICTION = '${example.role}' DAYS_TO_EXPIRY = 90;`,
    )}\n\nSnowflake shows the token once. It expires, and a user of type SERVICE needs a network policy to use one:\n\n${sql(
      "CREATE NETWORK POLICY CONNETRA_ONLY ALLOWED_IP_LIST = ('<Connetra's address>/32');",
      "ALTER USER CONNETRA SET NETWORK_POLICY = CONNETRA_ONLY;",
    )}`,
  },
  {
    title: "Sign in with a password",
    field: "password",
    body: "Snowflake asks people who sign in with a password for a second factor, and users of type SERVICE have no password. Only where neither a key pair nor a token can be had is a password the way.",
  },
  {
    title: "Warehouse",
    field: "warehouse",
    body: `A sync runs a handful of queries, which an X-Small warehouse answers. It resumes for them and is billed for at least a minute; testing the connection resumes nothing.\n\n${sql(
      `CREATE WAREHOUSE ${example.warehouse} WAREHOUSE_SIZE = XSMALL`,
      "  AUTO_SUSPEND = 60 AUTO_RESUME = TRUE INITIALLY_SUSPENDED = TRUE;",
      warehouseGrant(example.warehouse, example.role),
    )}`,
  },
  {
    title: "Database",
    field: "database",
    body: '`database` of the target in your dbt profile. dbt models are matched with the tables in it. For another database, add another connector.\n\nNames that were made without quotes are in upper case, and may be entered in any. One with lower-case letters in it is entered in double quotes: `"analytics"`.',
  },
  {
    title: "Schemas",
    field: "schemas",
    body: "Leave empty to read everything that the role may see. Name schemas when the database also holds what does not belong in the catalog, or holds more than Snowflake can list at once.",
  },
  {
    title: "Access URL",
    field: "accessUrl",
    body: "Only for an account that is reached by an address of its own, such as a proxy, or outside `snowflakecomputing.com`. Long answers come from Snowflake's storage: whichever way is used, Connetra must also reach the hosts that `SELECT SYSTEM$ALLOWLIST();` lists under STAGE.",
  },
];
