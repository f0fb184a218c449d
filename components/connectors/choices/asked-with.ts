import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { type FormValues, toSettings } from "../form/form-values";

type Texts = Pick<FormValues, "config" | "secrets">;

/** Names of the fields that say which of many things are read: they change nothing about where those are. */
export const pickFields = (integration: IntegrationDescriptor): string[] =>
  formFields(integration)
    .filter(({ choices }) => choices === "many")
    .map(({ name }) => name);

/**
 * The part of the form that decides what the far end answers, as text to compare: another text, another answer.
 * `except` is the field whose choices are asked for.
 */
export function askedWith(integration: IntegrationDescriptor, values: Texts, except: string | null = null): string {
  const { config, secrets } = toSettings(integration, values);
  const idle = new Set([...pickFields(integration), ...(except === null ? [] : [except])]);
  return JSON.stringify([Object.entries(config).filter(([name]) => !idle.has(name)), secrets]);
}

/** What is ticked of many, as text to compare. */
export const pickedWith = (integration: IntegrationDescriptor, { config }: Texts): string =>
  JSON.stringify(pickFields(integration).map((name) => config[name] ?? ""));
