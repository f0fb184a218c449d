import { z } from "zod";
import { field } from "../contract";
import {
  hostField,
  identifier,
  nameList,
  passwordField,
  portField,
  sslModeField,
  sslRootCertField,
} from "../shared/database-server/fields";

const severalDatabases =
  "One connector reads one database. Enter one name here, and add another connector for each further database.";

export const redshiftConfig = z.strictObject({
  host: hostField(
    "The endpoint of the cluster or workgroup. Paste it as the console shows it: port and database go where they belong.",
    "cluster.abc123.eu-west-1.redshift.amazonaws.com",
  ),
  port: portField("Redshift", 5439, "5439 unless it was changed when the cluster or workgroup was made."),
  database: identifier("name of the database", "Redshift")
    .refine((value) => !/^[a-z:]+:\/\//i.test(value), "This is a connection URL. Paste it under Host.")
    .refine((value) => !/[,;\n]/.test(value), severalDatabases)
    .meta(
      field({
        label: "Database",
        help: "The database that dbt builds in. One connector reads one database.",
        placeholder: "dev",
        destination: true,
      }),
    ),
  user: identifier("user", "Redshift").meta(
    field({
      label: "User",
      help: "A database user made for Connetra that may only read. The guide has the statements that make one.",
      placeholder: "connetra",
      destination: true,
    }),
  ),
  sslMode: sslModeField("Redshift always offers encryption. Over any network that you do not own, choose verify-full."),
  sslRootCert: sslRootCertField,
  schemas: nameList("schema", "Redshift").meta(
    field({
      label: "Schemas",
      help: "Read only these. Leave empty to read every schema that the user may see.",
      control: "list",
      placeholder: "analytics, marts",
    }),
  ),
});
export type RedshiftConfig = z.infer<typeof redshiftConfig>;

export const redshiftSecrets = z.strictObject({ password: passwordField });
export type RedshiftSecrets = z.infer<typeof redshiftSecrets>;
