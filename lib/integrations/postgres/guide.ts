import type { GuideSection } from "../contract";

export const postgresGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra reads the system catalog: names of schemas, tables, views and columns, their types and comments, and the planner's row estimates. It opens a read-only session, runs one read-only transaction, and **never reads a row of your tables**.\n\nA table counts as visible when the user may `SELECT` from it. What it may not select stays out of the catalog, and the sync says how much that is.",
  },
  {
    title: "Make a read-only user",
    field: "user",
    body: "As an administrator, in the database that dbt builds in:\n\n```sql\nCREATE ROLE connetra LOGIN PASSWORD 'choose-a-long-one';\nGRANT CONNECT ON DATABASE analytics TO connetra;\nGRANT USAGE ON SCHEMA analytics TO connetra;\nGRANT SELECT ON ALL TABLES IN SCHEMA analytics TO connetra;\n```\n\ndbt drops and makes its tables anew, so grant on those that come later too, for the role that dbt signs in as:\n\n```sql\nALTER DEFAULT PRIVILEGES FOR ROLE dbt IN SCHEMA analytics\n  GRANT SELECT ON TABLES TO connetra;\n```\n\nRepeat the lines with a schema for each schema.",
  },
  {
    title: "Host and port",
    field: "host",
    body: "Enter the host alone: from `postgresql://user@db.example.com:5432/analytics` it is `db.example.com`.\n\n- **Amazon RDS**: Databases → your instance → Connectivity & security → Endpoint.\n- **Google Cloud SQL**: Instances → your instance → Overview → Public IP address.\n- **Azure Database**: your server → Overview → Server name.\n- **Supabase, Neon**: Connect → Connection string, the part after `@`.\n\nA private or loopback address has to be allowed by whoever runs Connetra: `EGRESS_ALLOW=10.20.0.7:5432`.",
  },
  {
    title: "Port",
    field: "port",
    body: "5432, unless the server was set up otherwise. A connection pooler often has a port of its own, such as 6432 or 6543. Connetra works through a pooler; connecting to the server itself is simpler.",
  },
  {
    title: "Database",
    field: "database",
    body: "The name of the database in your dbt profile, `dbname` (or `database`) in `profiles.yml`. dbt models are matched with tables of this database. For another database, add another connector.",
  },
  {
    title: "SSL mode",
    field: "sslMode",
    body: "| mode | encrypted | checks the certificate |\n|---|---|---|\n| `disable` | no | – |\n| `prefer` | if the server can | no |\n| `require` | yes | no |\n| `verify-ca` | yes | its issuer |\n| `verify-full` | yes | its issuer and the host name |\n\n`prefer` and `require` protect from nobody who can stand between Connetra and the server. Choose `verify-full` over the internet.",
  },
  {
    title: "CA certificate",
    field: "sslRootCert",
    body: "Needed with `verify-ca` and `verify-full` when a private authority signed the server's certificate, as on Amazon RDS (the region's bundle), Cloud SQL (Connections → Security → server CA) and most servers of your own. Paste the PEM text. Left empty, the well-known public authorities are trusted.",
  },
  {
    title: "Schemas",
    field: "schemas",
    body: "Leave empty to read everything that the user may see, apart from Postgres' own schemas. Name schemas when the database also holds things that do not belong in the catalog.",
  },
];
