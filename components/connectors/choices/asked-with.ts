import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { type FormValues, toSettings } from "../form/form-values";

type Texts = Pick<FormValues, "config" | "secrets">;

/** Names of the fields that say which of many things are read: each changes what there is for those after it. */
export const pickFields = (integration: IntegrationDescriptor): string[] =>
  formFields(integration)
    .filter(({ choices }) => choices === "many")
    .map(({ name }) => name);

/**
 * The part of the form that decides what the far end answers, as text to compare: another text, another answer.
 * `asked` is the field whose choices are asked for: of what was picked, that in the fields before it counts.
 */
export function askedWith(integration: IntegrationDescriptor, values: Texts, asked: string | null = null): string {
  const { config, secrets } = toSettings(integration, values);
  const picks = pickFields(integration);
  const idle = new Set([...picks.slice(Math.max(0, picks.indexOf(asked ?? ""))), ...(asked === null ? [] : [asked])]);
  return JSON.stringify([Object.entries(config).filter(([name]) => !idle.has(name)), secrets]);
}

/** What is ticked of many, as text to compare. */
export const pickedWith = (integration: IntegrationDescriptor, { config }: Texts): string =>
  JSON.stringify(pickFields(integration).map((name) => config[name] ?? ""));
