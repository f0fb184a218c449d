import { z } from "zod";
import { field } from "../contract";
import { hostComplaint } from "./host-complaint";

const sslModes = ["disable", "prefer", "require", "verify-ca", "verify-full"] as const;
export type SslMode = (typeof sslModes)[number];

const host = z
  .string({ error: "Enter the server's host name." })
  .trim()
  .min(1, "Enter the server's host name.")
  .max(253, "A host name has at most 253 characters.")
  .superRefine((value, context) => {
    const complaint = hostComplaint(value);
    if (complaint) context.addIssue({ code: "custom", message: complaint });
  });

const portMessage = "The port is a number from 1 to 65535; Postgres listens on 5432 unless it was changed.";
const port = z.preprocess(
  (value) => (typeof value === "string" ? (value.trim() === "" ? undefined : Number(value)) : value),
  z.number({ error: portMessage }).int(portMessage).min(1, portMessage).max(65_535, portMessage).default(5432),
);

/** Postgres cuts names at 63 bytes; with more bytes the server may have been built for it, so only the absurd is refused. */
const identifier = (what: string) =>
  z
    .string({ error: `Enter the ${what}.` })
    .trim()
    .min(1, `Enter the ${what}.`)
    .max(255, `The ${what} is longer than Postgres allows.`)
    .refine((value) => !value.includes("\0"), `The ${what} holds a character that Postgres does not allow.`);

const database = identifier("name of the database").refine(
  (value) => !/^[a-z]+:\/\//i.test(value),
  "This is a connection URL. Enter only the name of the database, the part after the last slash.",
);

const schemas = z.preprocess((value) => {
  const list = typeof value === "string" ? value.split(/[,\n]/) : value;
  if (!Array.isArray(list)) return list ?? undefined;
  return list.map((name) => (typeof name === "string" ? name.trim() : name)).filter((name) => name !== "");
}, z.array(identifier("name of the schema")).max(1000, "Name at most 1000 schemas.").optional());

const sslRootCert = z.preprocess(
  (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
  z
    .string()
    .trim()
    .max(500_000, "This is too long for a list of certificates.")
    .refine(
      (value) => value.includes("-----BEGIN CERTIFICATE-----") && value.includes("-----END CERTIFICATE-----"),
      "Paste the certificate in PEM form: it begins with -----BEGIN CERTIFICATE-----.",
    )
    .refine((value) => !value.includes("PRIVATE KEY"), "This holds a private key. Paste only the certificate.")
    .optional(),
);

export const postgresConfig = z.strictObject({
  host: host.meta(
    field({
      label: "Host",
      help: "The server's name or address as your database console shows it, without a port or a URL scheme.",
      placeholder: "db.example.com",
      destination: true,
    }),
  ),
  port: port.meta(
    field({
      label: "Port",
      help: "5432 unless your server or its connection pool listens elsewhere.",
      control: "number",
      initial: "5432",
      destination: true,
    }),
  ),
  database: database.meta(
    field({
      label: "Database",
      help: "The database that dbt builds in. One connector reads one database.",
      placeholder: "analytics",
      destination: true,
    }),
  ),
  user: identifier("user").meta(
    field({
      label: "User",
      help: "A role made for Connetra that may only read. The guide has the statements that make one.",
      placeholder: "connetra",
      destination: true,
    }),
  ),
  sslMode: z
    .enum(sslModes, { error: `Choose one of ${sslModes.join(", ")}.` })
    .default("prefer")
    .meta(
      field({
        label: "SSL mode",
        help: "As in libpq. Over any network that you do not own, choose verify-full.",
        control: "select",
        initial: "prefer",
        destination: true,
        options: [
          { value: "disable", label: "disable: never encrypt" },
          { value: "prefer", label: "prefer: encrypt when the server can" },
          { value: "require", label: "require: encrypt, trust any certificate" },
          { value: "verify-ca", label: "verify-ca: encrypt, check the certificate's issuer" },
          { value: "verify-full", label: "verify-full: encrypt, check issuer and host name" },
        ],
      }),
    ),
  sslRootCert: sslRootCert.meta(
    field({
      label: "CA certificate",
      help: "Only for verify-ca and verify-full, when the server's certificate comes from a private authority. PEM.",
      control: "textarea",
      placeholder: "-----BEGIN CERTIFICATE-----",
      destination: true,
    }),
  ),
  schemas: schemas.meta(
    field({
      label: "Schemas",
      help: "Read only these. Leave empty to read every schema that the user may see.",
      control: "list",
      placeholder: "analytics, marts",
    }),
  ),
});
export type PostgresConfig = z.infer<typeof postgresConfig>;

export const postgresSecrets = z.strictObject({
  password: z
    .string({ error: "Enter the password." })
    .min(1, "Enter the password.")
    .max(10_000, "This is too long for a password.")
    .meta(
      field({
        label: "Password",
        help: "Stored encrypted, and never shown again.",
        secret: true,
        control: "password",
      }),
    ),
});
export type PostgresSecrets = z.infer<typeof postgresSecrets>;
