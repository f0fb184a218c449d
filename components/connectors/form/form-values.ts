import { z } from "zod";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { destinationFields, type FormField, formFields } from "@/lib/integrations/form-fields";
import { fromScheduleDraft, type ScheduleDraft, toScheduleDraft } from "../schedule-words";

/** The form as it stands on the screen: text everywhere, so that half-typed is possible. */
export type FormValues = {
  name: string;
  primaryConnectorId: string;
  config: Record<string, string>;
  secrets: Record<string, string>;
  schedule: ScheduleDraft;
};

const record = (fields: readonly FormField[], text: (field: FormField) => string): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, text(field)]));

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(String).join("\n");
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
};

const partOf = (integration: IntegrationDescriptor, part: FormField["part"]) =>
  formFields(integration).filter((field) => field.part === part);

/** What an empty form starts with. */
export const initialValues = (
  integration: IntegrationDescriptor,
  { name, timeZone }: { name: string; timeZone: string },
): FormValues => ({
  name,
  primaryConnectorId: "",
  config: record(partOf(integration, "config"), (field) => field.initial ?? ""),
  secrets: record(partOf(integration, "secrets"), () => ""),
  schedule: toScheduleDraft(integration.scheduled ? { everyMinutes: 1440 } : null, timeZone),
});

/** The form of a saved connector. Secrets start empty: nobody is shown a saved one. */
export const savedValues = (
  integration: IntegrationDescriptor,
  connector: Pick<ConnectorView, "name" | "config" | "primaryConnectorId" | "schedule">,
  timeZone: string,
): FormValues => ({
  name: connector.name,
  primaryConnectorId: connector.primaryConnectorId ?? "",
  config: record(partOf(integration, "config"), (field) => asText(connector.config[field.name])),
  secrets: record(partOf(integration, "secrets"), () => ""),
  schedule: toScheduleDraft(connector.schedule, timeZone),
});

/** One field's text as the integration's schema takes it; undefined for "nothing typed". */
function fieldValue(field: FormField, text: string): unknown {
  if (field.control === "list") {
    const items = text
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
    return items.length > 0 ? items : undefined;
  }
  // A secret is taken as typed: a password may well be made of spaces.
  if (field.secret ? text === "" : text.trim() === "") return undefined;
  const number = Number(text);
  return field.control === "number" && !Number.isNaN(number) ? number : text;
}

const requestPart = (fields: readonly FormField[], texts: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, fieldValue(field, texts[field.name] ?? "")] as const)
      .filter(([, value]) => value !== undefined),
  );

/** The form's values as the API takes them. */
export const toRequest = (integration: IntegrationDescriptor, values: FormValues) => ({
  name: values.name.trim(),
  kind: integration.kind,
  config: requestPart(partOf(integration, "config"), values.config),
  secrets: requestPart(partOf(integration, "secrets"), values.secrets),
  ...(integration.tier === "secondary" && { primaryConnectorId: values.primaryConnectorId || null }),
  schedule: integration.scheduled ? fromScheduleDraft(values.schedule) : null,
});

/** Whether a stored secret would be sent somewhere else than it was typed for. */
export function destinationChanged(
  integration: IntegrationDescriptor,
  saved: Readonly<Record<string, unknown>>,
  values: FormValues,
): boolean {
  const next = toRequest(integration, values).config;
  return destinationFields(integration).some((name) => asText(saved[name]) !== asText(next[name]));
}

/**
 * The integration's own schemas, held against what the form would send. Each complaint stands at its field.
 * `keepSecrets` names secrets that stay as they are saved: empty, they are no complaint.
 */
export function formSchema(integration: IntegrationDescriptor, keepSecrets: readonly string[] = []) {
  const part = (name: FormField["part"]) =>
    z.record(z.string(), z.string()).superRefine((texts, context) => {
      const value = requestPart(partOf(integration, name), texts);
      for (const issue of integration[name].safeParse(value).error?.issues ?? []) {
        const [first = ""] = issue.path;
        const kept = name === "secrets" && keepSecrets.includes(String(first)) && !texts[String(first)];
        if (!kept) context.addIssue({ code: "custom", message: issue.message, path: [String(first)] });
      }
    });
  return z.object({
    name: z.string().trim().min(1, "Give the connector a name.").max(120, "At most 120 characters."),
    primaryConnectorId:
      integration.tier === "secondary"
        ? z.string().min(1, "Choose the warehouse that this dbt project builds in.")
        : z.string(),
    config: part("config"),
    secrets: part("secrets"),
    schedule: z
      .object({ choice: z.string(), cron: z.string(), timeZone: z.string() })
      .refine(({ choice, cron }) => choice !== "cron" || /^\s*\S+(\s+\S+){4,5}\s*$/.test(cron), {
        path: ["cron"],
        message: "A cron line has five fields, such as 0 6 * * * for every day at six.",
      }),
  });
}
