import type { GuideSection } from "../contract";

export const redshiftGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra reads the system catalog: names of schemas, tables, views and columns, their types and comments, the SQL of views, and sizes where it may. Each question is a read-only transaction of its own, and it **never reads a row of your tables**.\n\nA table counts as visible when the user may `SELECT` from it. What it may not select stays out of the catalog, and the sync says how much that is.",
  },
  {
    title: "Make a read-only user",
    field: "user",
    body: "As an administrator, in the database that dbt builds in:\n\n```sql\nCREATE USER connetra PASSWORD 'Choose-a-long-1';\nGRANT USAGE ON SCHEMA analytics TO connetra;\nGRANT SELECT ON ALL TABLES IN SCHEMA analytics TO connetra;\n```\n\ndbt drops and makes its tables anew, so grant on those that come later too, for the user that dbt signs in as:\n\n```sql\nALTER DEFAULT PRIVILEGES FOR USER dbt IN SCHEMA analytics\n  GRANT SELECT ON TABLES TO connetra;\n```\n\nRepeat the lines with a schema for each schema. Row counts and sizes come from a system view of its own:\n\n```sql\nGRANT SELECT ON svv_table_info TO connetra;\n```\n\nExternal tables (Spectrum) are shown to whoever may use their schema:\n\n```sql\nGRANT USAGE ON SCHEMA spectrum TO connetra;\n```",
  },
  {
    title: "Endpoint",
    field: "host",
    body: "Paste the endpoint as the console shows it, with port and database; each goes into its field.\n\n- **Provisioned cluster**: Amazon Redshift → Clusters → your cluster → General information → Endpoint.\n- **Serverless**: Redshift Serverless → Workgroup configuration → your workgroup → General information → Endpoint.\n\nThe cluster or workgroup has to be **publicly accessible**, or reachable from where Connetra runs, and its security group has to let Connetra's address in on the port.",
  },
  {
    title: "Port",
    field: "port",
    body: "5439, unless another was chosen when the cluster or workgroup was made: it stands after the colon of the endpoint.",
  },
  {
    title: "Database",
    field: "database",
    body: "The name of the database in your dbt profile, `dbname` in `profiles.yml`. Redshift keeps names in lower case unless it was told otherwise. dbt models are matched with tables of this database. For another database, add another connector.",
  },
  {
    title: "SSL mode",
    field: "sslMode",
    body: "| mode | encrypted | checks the certificate |\n|---|---|---|\n| `disable` | no | – |\n| `prefer` | if the server can | no |\n| `require` | yes | no |\n| `verify-ca` | yes | its issuer |\n| `verify-full` | yes | its issuer and the host name |\n\n`prefer` and `require` protect from nobody who can stand between Connetra and Redshift. Choose `verify-full` over the internet. Amazon signs with a public authority, so CA certificate mostly stays empty.",
  },
  {
    title: "CA certificate",
    field: "sslRootCert",
    body: "Only when `verify-ca` or `verify-full` do not trust the certificate by themselves: paste Amazon's bundle, which is linked under *Configuring security options for connections* in the Redshift Management Guide.",
  },
  {
    title: "Schemas",
    field: "schemas",
    body: "Leave empty to read everything that the user may see, external schemas included, apart from Redshift's own. Name schemas when the database also holds things that do not belong in the catalog.",
  },
];
