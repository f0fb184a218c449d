import type { z } from "zod";
import type { FieldError } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { destinationFields } from "@/lib/integrations/form-fields";
import { integrationOf, integrations } from "@/lib/integrations/registry";
import { invalidInput } from "@/lib/platform/parse";

export type Values = Record<string, unknown>;
/** Config and secrets as the integration's schemas gave them back. A secret is always a string. */
export type Settings = { config: Values; secrets: Record<string, string> };

/** @throws AppError `invalid-input` for a kind that does not exist. */
export const knownIntegration = (kind: string): IntegrationDescriptor => {
  const integration = integrationOf(kind);
  if (integration) return integration;
  const kinds = integrations.map((known) => known.kind).join(", ");
  throw invalidInput([{ path: "kind", message: `There is no integration of this kind. Known are: ${kinds}.` }]);
};

/** A complaint about a secret names its field and never repeats what was typed. */
const complaints = (part: keyof Settings, error: z.ZodError, integration: IntegrationDescriptor): FieldError[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: `${part}.${key}`, message: `${integration.name} has no field of this name.` }))
      : [{ path: [part, ...issue.path].join("."), message: issue.message }],
  );

/** An empty secret is one that was not typed, and null takes one away. */
export const typedSecrets = (secrets: Values): Values =>
  Object.fromEntries(
    Object.entries(secrets).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );

/** @throws AppError `invalid-input` with a complaint for each field at fault, such as `config.host`. */
export const parseSettings = (integration: IntegrationDescriptor, config: Values, secrets: Values): Settings => {
  const parsedConfig = integration.config.safeParse(config);
  const parsedSecrets = integration.secrets.safeParse(typedSecrets(secrets));
  if (parsedConfig.success && parsedSecrets.success) {
    const texts = Object.entries(parsedSecrets.data).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return { config: withoutAbsent(parsedConfig.data), secrets: Object.fromEntries(texts) };
  }
  throw invalidInput([
    ...(parsedConfig.error ? complaints("config", parsedConfig.error, integration) : []),
    ...(parsedSecrets.error ? complaints("secrets", parsedSecrets.error, integration) : []),
  ]);
};

const withoutAbsent = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Where a connector's secrets may be sent: the config values that its integration flags as such. */
export const destinationOf = (integration: IntegrationDescriptor, config: Values): Values =>
  withoutAbsent(Object.fromEntries(destinationFields(integration).map((name) => [name, config[name]])));

/** The labels of destination fields that differ. */
export const movedFields = (integration: IntegrationDescriptor, before: Values, after: Values): string[] =>
  destinationFields(integration).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
