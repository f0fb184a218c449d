import type { GuideSection } from "../contract";

export const mysqlGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra reads `information_schema`: names of databases, tables, views and columns, their types and comments, row estimates and the SQL of views. Its session is set to read only, and it **never reads a row of your tables**.\n\nMySQL shows each account only what that account has a privilege on. What it does not show, Connetra cannot count: compare the figures of the connection test with what you expect.",
  },
  {
    title: "Make an account that may only look",
    field: "user",
    body: "As an administrator:\n\n```sql\nCREATE USER 'connetra'@'%' IDENTIFIED BY 'choose-a-long-one';\nGRANT SELECT, SHOW VIEW ON `analytics`.* TO 'connetra'@'%';\n```\n\nRepeat the last line for each database. It holds for tables that come later too. Instead of `%` you can name the address that Connetra connects from.\n\nTo let it read no data at all, grant this instead. Tables, columns and comments are all there; only the SQL of views, and the lineage that comes from it, is not:\n\n```sql\nGRANT REFERENCES ON `analytics`.* TO 'connetra'@'%';\n```",
  },
  {
    title: "Host and port",
    field: "host",
    body: "Enter the host alone: from `mysql://user@mysql.example.com:3306/analytics` it is `mysql.example.com`.\n\n- **Amazon RDS and Aurora**: Databases → your instance → Connectivity & security → Endpoint. For Aurora take the reader endpoint.\n- **Google Cloud SQL**: Instances → your instance → Overview → Public IP address.\n- **Azure Database for MySQL**: your server → Overview → Server name.\n\nA private or loopback address has to be allowed by whoever runs Connetra: `EGRESS_ALLOW=10.20.0.7:3306`.",
  },
  {
    title: "Database",
    field: "database",
    body: "What MySQL calls a database, dbt calls a schema: it is `schema` in `profiles.yml`. MySQL has no level above it, so dbt models are matched by schema and name.\n\nLeave it empty to read every database that the account may see, apart from MySQL's own.",
  },
  {
    title: "More databases",
    field: "schemas",
    body: "Databases to read beside the first, such as those that dbt's sources are in or that custom schemas build. When this and Database are empty, all are read.",
  },
  {
    title: "SSL mode",
    field: "sslMode",
    body: "| mode | MySQL's name | encrypted | checks the certificate |\n|---|---|---|---|\n| `disable` | DISABLED | no | – |\n| `prefer` | PREFERRED | if the server can | no |\n| `require` | REQUIRED | yes | no |\n| `verify-ca` | VERIFY_CA | yes | its issuer |\n| `verify-full` | VERIFY_IDENTITY | yes | its issuer and the host name |\n\n`prefer` and `require` protect from nobody who can stand between Connetra and the server. Choose `verify-full` over the internet; it needs a host name, not an address.",
  },
  {
    title: "CA certificate",
    field: "sslRootCert",
    body: "Needed with `verify-ca` and `verify-full` when a private authority signed the server's certificate, as on Amazon RDS (the region's bundle), Cloud SQL (Connections → Security → server CA) and servers that made their own at their first start (`ca.pem` in MySQL's data directory). Paste the PEM text. Left empty, the well-known public authorities are trusted.",
  },
];
