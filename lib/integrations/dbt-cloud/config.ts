import { z } from "zod";
import { field } from "../contract";
import { parseAccessUrl } from "./parse-access-url";

const digits = /^\d{1,20}$/;
const asText = (value: unknown): unknown => (typeof value === "number" ? String(value) : value);

const ACCOUNT_WHERE = "Account settings shows it under Account information.";

const accountId = z.preprocess(
  (value) => {
    const text = asText(value);
    return typeof text === "string" && text.trim() === "" ? undefined : (text ?? undefined);
  },
  z
    .string({ error: `Enter the account id. ${ACCOUNT_WHERE}` })
    .trim()
    .regex(digits, `The account id is a number. ${ACCOUNT_WHERE}`)
    .optional(),
);

const accessUrl = z
  .string({ error: "Enter the access URL." })
  .trim()
  .min(1, "Enter the access URL.")
  .max(2000, "This is too long for an access URL.")
  .superRefine((text, context) => {
    const parsed = parseAccessUrl(text);
    if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.complaint });
  });

/** Ids as they were picked, or typed one a line; undefined for none: then all that counts is read. */
const ids = (what: string) =>
  z.preprocess(
    (value) => {
      const list = typeof value === "string" ? value.split(/[,\s]+/) : value;
      if (!Array.isArray(list)) return list ?? undefined;
      const named = list.map((id) => (typeof id === "string" ? id.trim() : asText(id))).filter((id) => id !== "");
      return named.length === 0 ? undefined : [...new Set(named)];
    },
    z
      .array(
        z.string({ error: `Each ${what} is named by its id.` }).regex(digits, `The id of a ${what} is a number.`),
        {
          error: `Name each ${what} by its id.`,
        },
      )
      .max(1000, "Name at most 1000.")
      .optional(),
  );

const fields = z.strictObject({
  accountId: accountId.meta(
    field({
      label: "Account ID",
      help: "In dbt Cloud: your account's name → Account settings → Account information. Paste the address of any of its pages into Access URL, and it is read from there.",
      placeholder: "12345",
      destination: true,
      required: true,
    }),
  ),
  accessUrl: accessUrl.meta(
    field({
      label: "Access URL",
      help: "In dbt Cloud: your account's name → Account settings → Access URLs. The address of any page of your account does as well.",
      placeholder: "https://ab123.us1.dbt.com",
      destination: true,
    }),
  ),
  projectIds: ids("project").meta(
    field({
      label: "Projects",
      unpicked: "Every project of the account is read, also those that come later.",
      help: "Read only these projects, named by their ids. Leave empty to read every project of the account, also those that come later.",
      control: "list",
      choices: "many",
    }),
  ),
  environmentIds: ids("environment").meta(
    field({
      label: "Environments",
      unpicked: "The production environment of each project is read, also of projects that come later.",
      help: "Read only these environments, one of each project. Leave empty to read the production environment of each project.",
      control: "list",
      choices: "many",
    }),
  ),
  jobIds: ids("job").meta(
    field({
      label: "Jobs",
      unpicked:
        "All jobs of these environments are read but those for continuous integration, also jobs that come later.",
      help: "Read only the runs of these jobs. Leave empty to read all jobs of the environment but those for continuous integration.",
      control: "list",
      choices: "many",
    }),
  ),
});

type Address = { accountId?: string | undefined; accessUrl: string };

/** Where the API is and which account is asked for, wherever that was typed; null while it is not complete or contradicts itself. */
export const addressOf = (config: Address): { origin: string; host: string; accountId: string } | null => {
  const parsed = parseAccessUrl(config.accessUrl);
  if (!parsed.ok) return null;
  const account = config.accountId ?? parsed.url.accountId;
  if (account === null || (parsed.url.accountId ?? account) !== account) return null;
  return { origin: parsed.url.origin, host: parsed.url.host, accountId: account };
};

const complaintOf = ({ accountId: typed, accessUrl: text }: Address): string | null => {
  const parsed = parseAccessUrl(text);
  const read = parsed.ok ? parsed.url.accountId : null;
  if (typed === undefined) return read === null ? `Enter the account id. ${ACCOUNT_WHERE}` : null;
  return read === null || read === typed
    ? null
    : `The access URL is a page of account ${read}, and the account id is ${typed}. Enter the one that is meant in both.`;
};

/** What is kept is the bare address and the account: two spellings of the same place are one. */
export const dbtCloudConfig = fields
  .superRefine((config, context) => {
    const complaint = complaintOf(config);
    if (complaint) context.addIssue({ code: "custom", path: ["accountId"], message: complaint });
  })
  .overwrite((config) => {
    const address = addressOf(config);
    return address ? { ...config, accountId: address.accountId, accessUrl: address.origin } : config;
  });
export type DbtCloudConfig = z.infer<typeof dbtCloudConfig>;

/** As it is pasted from a request's header, too. */
const token = z
  .string({ error: "Enter the token." })
  .transform((text) => text.trim().replace(/^(Authorization:\s*)?(Token|Bearer)\s+/i, ""))
  .pipe(
    z
      .string()
      .min(1, "Enter the token.")
      .max(5000, "This is too long for a token.")
      .regex(/^[\x21-\x7e]+$/, "A token holds no spaces and only plain letters, digits and signs. Copy it again."),
  );

export const dbtCloudSecrets = z.strictObject({
  serviceToken: token.meta(
    field({
      label: "Service token",
      help: "In dbt Cloud: Account settings → Service tokens → Create service token. On the Starter plan, a personal token. Stored encrypted, and never shown again.",
      secret: true,
      control: "password",
    }),
  ),
  webhookSecret: z
    .string({ error: "Enter the webhook's secret." })
    .trim()
    .min(1, "Enter the webhook's secret.")
    .max(1000, "This is too long for a webhook's secret.")
    .optional()
    .meta(
      field({
        label: "Webhook secret",
        help: "Only for syncs that start as soon as a run ends. dbt Cloud shows it once, when the webhook is created.",
        secret: true,
        control: "password",
      }),
    ),
});
export type DbtCloudSecrets = z.infer<typeof dbtCloudSecrets>;
