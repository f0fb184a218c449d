import { z } from "zod";
import { field } from "../contract";
import { accessUrlComplaint, tidyAccessUrl } from "./access-url";
import { readAccount } from "./account";
import { pemComplaint } from "./pem-text";

const credentialKinds = ["password", "key-pair", "token"] as const;
export type CredentialKind = (typeof credentialKinds)[number];

const blank = (value: unknown): unknown => (typeof value === "string" && value.trim() === "" ? undefined : value);

const account = z
  .string({ error: "Enter the account identifier, such as myorg-myaccount." })
  .transform((text, context) => {
    const read = readAccount(text);
    if ("account" in read) return read.account;
    context.addIssue({ code: "custom", message: read.complaint });
    return z.NEVER;
  });

const name = (what: string) =>
  z
    .string({ error: `Enter the name of the ${what}.` })
    .trim()
    .min(1, `Enter the name of the ${what}.`)
    .max(257, `The name of the ${what} is longer than Snowflake allows.`)
    .refine((text) => !/[\0\n]/.test(text), `The name of the ${what} holds a character that Snowflake does not allow.`);

const database = name("database").refine(
  (text) => text.startsWith('"') || !text.includes("."),
  "Enter only the name of the database, without a schema. A name with a full stop in it stands in double quotes.",
);

const schemas = z.preprocess((value) => {
  const list = typeof value === "string" ? value.split(/[,\n]/) : value;
  if (!Array.isArray(list)) return list ?? undefined;
  return list.map((entry) => (typeof entry === "string" ? entry.trim() : entry)).filter((entry) => entry !== "");
}, z.array(name("schema")).max(1000, "Name at most 1000 schemas.").optional());

const accessUrl = z.preprocess(
  blank,
  z
    .string({ error: "The access URL is a web address." })
    .max(2000, "This is too long for an address.")
    .superRefine((text, context) => {
      const message = accessUrlComplaint(text);
      if (message) context.addIssue({ code: "custom", message });
    })
    .transform(tidyAccessUrl)
    .optional(),
);

export const snowflakeConfig = z.strictObject({
  account: account.meta(
    field({
      label: "Account identifier",
      help: "Snowsight: your name at the bottom left → Account → View account details → Account identifier. An address copied from the browser works too.",
      placeholder: "myorg-myaccount",
      destination: true,
    }),
  ),
  user: name("user").meta(
    field({
      label: "User",
      help: "A user made for Connetra, of type SERVICE. The guide has the statements that make one.",
      placeholder: "CONNETRA",
      destination: true,
    }),
  ),
  credentials: z
    .enum(credentialKinds, { error: `Choose one of ${credentialKinds.join(", ")}.` })
    .optional()
    .meta(
      field({
        label: "Sign in with",
        help: "A key pair is best for a user that is a program. Snowflake asks people with a password for a second factor, which a program does not have.",
        control: "select",
        initial: "key-pair",
        options: [
          { value: "key-pair", label: "A key pair" },
          { value: "token", label: "A programmatic access token" },
          { value: "password", label: "A password" },
        ],
      }),
    ),
  role: z.preprocess(blank, name("role").optional()).meta(
    field({
      label: "Role",
      help: "The role that was granted what the guide lists. Leave empty to use the user's default role.",
      placeholder: "CONNETRA_READER",
    }),
  ),
  warehouse: name("warehouse").meta(
    field({
      label: "Warehouse",
      help: "Runs the queries of a sync; the smallest size is enough. Testing the connection does not resume it.",
      placeholder: "CONNETRA_WH",
    }),
  ),
  database: database.meta(
    field({
      label: "Database",
      help: "The database that dbt builds in. One connector reads one database.",
      placeholder: "ANALYTICS",
    }),
  ),
  schemas: schemas.meta(
    field({
      label: "Schemas",
      help: "Read only these. Leave empty to read every schema that the role may see.",
      control: "list",
      placeholder: "STAGING, MARTS",
    }),
  ),
  accessUrl: accessUrl.meta(
    field({
      label: "Access URL",
      help: "Leave empty, unless your account is reached by an address of its own, as through a proxy.",
      placeholder: "https://myorg-myaccount.snowflakecomputing.com",
      destination: true,
    }),
  ),
});
export type SnowflakeConfig = z.infer<typeof snowflakeConfig>;

const secret = (what: string, most: number) =>
  z.string({ error: `Enter the ${what}.` }).max(most, `This is too long for a ${what}.`);

const KEPT = "Stored encrypted, and never shown again.";
const ONE_WAY = "Give one way to sign in: a password, a private key or a token. null takes a stored one away.";

export const snowflakeSecrets = z
  .strictObject({
    privateKey: secret("private key", 20_000)
      .trim()
      .superRefine((text, context) => {
        const message = pemComplaint(text);
        if (message) context.addIssue({ code: "custom", message });
      })
      .optional()
      .meta(
        field({
          label: "Private key",
          help: `The whole file rsa_key.p8, in PEM form. ${KEPT}`,
          secret: true,
          control: "textarea",
          placeholder: "-----BEGIN PRIVATE KEY-----",
          when: { field: "credentials", is: ["key-pair"] },
        }),
      ),
    passphrase: secret("passphrase", 1_000)
      .optional()
      .meta(
        field({
          label: "Passphrase",
          help: "Only if the private key is encrypted: its first line says so.",
          secret: true,
          control: "password",
          when: { field: "credentials", is: ["key-pair"], optional: true },
        }),
      ),
    token: secret("programmatic access token", 20_000)
      .trim()
      .refine((text) => !/\s/.test(text), "A token has no spaces and no line breaks in it.")
      .optional()
      .meta(
        field({
          label: "Programmatic access token",
          help: `As Snowflake showed it once, when it was made. ${KEPT}`,
          secret: true,
          control: "password",
          when: { field: "credentials", is: ["token"] },
        }),
      ),
    password: secret("password", 10_000)
      .optional()
      .meta(
        field({
          label: "Password",
          help: KEPT,
          secret: true,
          control: "password",
          when: { field: "credentials", is: ["password"] },
        }),
      ),
  })
  .superRefine(({ privateKey, passphrase, token, password }, context) => {
    const given = Object.entries({ privateKey, token, password }).filter(([, value]) => value !== undefined);
    for (const [path] of given.slice(1)) context.addIssue({ code: "custom", path: [path], message: ONE_WAY });
    if (passphrase !== undefined && (token ?? password) !== undefined && privateKey === undefined) {
      context.addIssue({ code: "custom", path: ["passphrase"], message: "A passphrase belongs to a private key." });
    }
  });
export type SnowflakeSecrets = z.infer<typeof snowflakeSecrets>;
