import { z } from "zod";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { conditionComplaints, isThere } from "@/lib/integrations/field-conditions";
import { destinationFields, type FormField, formFields } from "@/lib/integrations/form-fields";
import { nothingPicked, pickedFrom } from "../choices/picked";
import { scheduleComplaint } from "../schedule/check-schedule";
import { fromScheduleDraft, initialSchedule, type ScheduleDraft, toScheduleDraft } from "../schedule/schedule-words";

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
  schedule: toScheduleDraft(initialSchedule(integration), timeZone),
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
  if (field.choices === "many") return pickedFrom(text) ?? undefined;
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

type Texts = Pick<FormValues, "config" | "secrets">;

const partRequest = (integration: IntegrationDescriptor, texts: Texts, part: FormField["part"]) =>
  Object.fromEntries(
    partOf(integration, part)
      .map((field) => [field, fieldValue(field, texts[part][field.name] ?? "")] as const)
      .filter(([field, value]) => value !== undefined && isShown(integration, field, texts.config))
      .map(([{ name }, value]) => [name, value]),
  );

/** Whether a field is on the screen. What was typed into one that is not stays in the form, and out of requests. */
export const isShown = (integration: IntegrationDescriptor, field: FormField, config: FormValues["config"]): boolean =>
  !field.when || isThere(integration, field, { [field.when.field]: config[field.when.field] || undefined });

/** What was typed for the integration itself, as the API takes it. */
export const toSettings = (integration: IntegrationDescriptor, texts: Texts) => ({
  config: partRequest(integration, texts, "config"),
  secrets: partRequest(integration, texts, "secrets"),
});

/** The form's values as the API takes them. */
export const toRequest = (integration: IntegrationDescriptor, values: FormValues) => ({
  name: values.name.trim(),
  kind: integration.kind,
  ...toSettings(integration, values),
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
  const texts = z.record(z.string(), z.string());
  const own = z.object({
    name: z.string().trim().min(1, "Give the connector a name.").max(120, "At most 120 characters."),
    primaryConnectorId:
      integration.tier === "secondary"
        ? z.string().min(1, "Choose the warehouse that this dbt project builds in.")
        : z.string(),
    config: texts,
    secrets: texts,
    schedule: z.object({ choice: z.string(), cron: z.string(), timeZone: z.string() }),
  });
  return own.superRefine((values, context) => {
    for (const { path, message } of settingsComplaints(integration, values, keepSecrets))
      context.addIssue({ code: "custom", message, path });
    const complaint = scheduleComplaint(values.schedule);
    if (complaint) context.addIssue({ code: "custom", message: complaint.message, path: ["schedule", complaint.at] });
  });
}

function settingsComplaints(integration: IntegrationDescriptor, texts: Texts, keepSecrets: readonly string[]) {
  const { config, secrets } = toSettings(integration, texts);
  const kept = keepSecrets.filter((name) => !(name in secrets));
  const bySchema = (["config", "secrets"] as const).flatMap((part) =>
    (integration[part].safeParse(part === "config" ? config : secrets).error?.issues ?? [])
      .map(({ path: [name = ""], message }) => ({ path: [part, String(name)], message }))
      .filter(({ path: [, name = ""] }) => part === "config" || !kept.includes(name)),
  );
  const byCondition = conditionComplaints(integration, config, secrets, kept).map(({ part, name, message }) => ({
    path: [part, name],
    message,
  }));
  const unpicked = partOf(integration, "config")
    .filter(({ name, choices }) => choices === "many" && nothingPicked(texts.config[name] ?? ""))
    .map(({ name }) => ({ path: ["config", name], message: "Tick at least one, or all." }));
  return [...bySchema, ...byCondition, ...unpicked];
}
