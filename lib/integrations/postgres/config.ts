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
  "One connector reads one database: a session of Postgres sees no other. Enter one name here, and add another connector for each further database.";

const database = identifier("name of the database", "Postgres")
  .refine(
    (value) => !/^[a-z]+:\/\//i.test(value),
    "This is a connection URL. Enter only the name of the database, the part after the last slash.",
  )
  .refine((value) => !/[,;\n]/.test(value), severalDatabases);

export const postgresConfig = z.strictObject({
  host: hostField(
    "The server's name or address as your database console shows it, without a port or a URL scheme.",
    "db.example.com",
  ),
  port: portField("Postgres", 5432, "5432 unless your server or its connection pool listens elsewhere."),
  database: database.meta(
    field({
      label: "Database",
      help: "The database that dbt builds in. One connector reads one database.",
      placeholder: "analytics",
      destination: true,
    }),
  ),
  user: identifier("user", "Postgres").meta(
    field({
      label: "User",
      help: "A role made for Connetra that may only read. The guide has the statements that make one.",
      placeholder: "connetra",
      destination: true,
    }),
  ),
  sslMode: sslModeField("As in libpq. Over any network that you do not own, choose verify-full."),
  sslRootCert: sslRootCertField,
  schemas: nameList("schema", "Postgres").meta(
    field({
      label: "Schemas",
      help: "Read only these. Leave empty to read every schema that the user may see.",
      control: "list",
      placeholder: "analytics, marts",
    }),
  ),
});
export type PostgresConfig = z.infer<typeof postgresConfig>;

export const postgresSecrets = z.strictObject({ password: passwordField });
export type PostgresSecrets = z.infer<typeof postgresSecrets>;
