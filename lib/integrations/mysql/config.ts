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

const isAddress = (host: string): boolean => host.includes(":") || /^\d+(\.\d+){3}$/.test(host);

export const mysqlConfig = z
  .strictObject({
    host: hostField(
      "The server's name or address as your database console shows it, without a port or a URL scheme.",
      "mysql.example.com",
    ),
    port: portField("MySQL", 3306, "3306 unless your server or its proxy listens elsewhere."),
    database: z
      .preprocess(
        (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
        identifier("name of the database", "MySQL")
          .refine(
            (value) => !/^[a-z]+:\/\//i.test(value),
            "This is a connection URL. Enter only the name of the database, the part after the last slash.",
          )
          .refine((value) => !/[,;\n]/.test(value), "Enter one name here, and the others under More databases.")
          .optional(),
      )
      .meta(
        field({
          label: "Database",
          help: "The database that dbt builds in, which dbt calls schema. Leave empty to read every database that the user may see.",
          placeholder: "analytics",
        }),
      ),
    user: identifier("user", "MySQL").meta(
      field({
        label: "User",
        help: "An account made for Connetra that may only look. The guide has the statements that make one.",
        placeholder: "connetra",
        destination: true,
      }),
    ),
    sslMode: sslModeField(
      "Over any network that you do not own, choose verify-full, which MySQL calls VERIFY_IDENTITY.",
    ),
    sslRootCert: sslRootCertField,
    schemas: nameList("database", "MySQL").meta(
      field({
        label: "More databases",
        help: "Read these too, such as those of dbt's sources.",
        control: "list",
        placeholder: "raw, seeds",
      }),
    ),
  })
  .superRefine(({ host, sslMode }, context) => {
    // The driver compares a certificate with names alone, and would take an address for another name.
    if (sslMode === "verify-full" && isAddress(host))
      context.addIssue({
        code: "custom",
        path: ["sslMode"],
        message: "verify-full compares names: enter the host name that the certificate carries, or choose verify-ca.",
      });
  });
export type MysqlConfig = z.infer<typeof mysqlConfig>;

export const mysqlSecrets = z.strictObject({ password: passwordField });
export type MysqlSecrets = z.infer<typeof mysqlSecrets>;

/** The databases to read; null: all that the user may see. */
export const wantedDatabases = ({ database, schemas }: MysqlConfig): string[] | null => {
  const names = [...new Set([...(database === undefined ? [] : [database]), ...(schemas ?? [])])];
  return names.length > 0 ? names : null;
};
