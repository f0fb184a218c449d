import type { z } from "zod";
import type { FieldError } from "@/lib/core/errors";
import { issueInWords } from "@/lib/core/issue-words";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { conditionComplaints } from "@/lib/integrations/field-conditions";
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

/** An empty secret is one that was not typed, and null takes one away. */
export const typedSecrets = (secrets: Values): Values =>
  Object.fromEntries(
    Object.entries(secrets).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );

/** A complaint about a secret names its field and never repeats what was typed. */
const schemaComplaints = (part: keyof Settings, error: z.ZodError | undefined, { name }: IntegrationDescriptor) =>
  (error?.issues ?? []).flatMap((issue): FieldError[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: `${part}.${key}`, message: `${name} has no field of this name.` }))
      : [{ path: [part, ...issue.path].join("."), message: issue.message }],
  );

const inWords = { error: issueInWords };

const isAt = (place: string, { path }: FieldError): boolean => path === place || path.startsWith(`${place}.`);

/**
 * What is wrong with settings, a complaint for each field at fault, such as `config.host`. Secrets named in `kept` are
 * stored ones that stay: they are neither missed nor judged.
 */
const complaintsAbout = (
  integration: IntegrationDescriptor,
  config: Values,
  secrets: Values,
  kept: readonly string[],
): FieldError[] => {
  const bySchema = [
    ...schemaComplaints("config", integration.config.safeParse(config, inWords).error, integration),
    ...schemaComplaints("secrets", integration.secrets.safeParse(secrets, inWords).error, integration),
  ].filter((complaint) => !kept.some((name) => isAt(`secrets.${name}`, complaint)));
  const byCondition = conditionComplaints(integration, config, secrets, kept).map(
    ({ part, name, message }): FieldError => ({ path: `${part}.${name}`, message }),
  );
  // Of a field that is out of place, how it is filled matters no more.
  const others = bySchema.filter((complaint) => !byCondition.some(({ path }) => isAt(path, complaint)));
  return [...others, ...byCondition];
};

/** @throws AppError `invalid-input` with a complaint for each field at fault. */
export const parseSettings = (integration: IntegrationDescriptor, config: Values, secrets: Values): Settings => {
  const typed = typedSecrets(secrets);
  refuseBadSettings(integration, config, typed);
  const parsed = Object.entries(integration.secrets.parse(typed));
  return {
    config: withoutAbsent(integration.config.parse(config)),
    secrets: Object.fromEntries(parsed.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
};

/**
 * @param kept names of stored secrets that stay as they are: they are neither missed nor judged
 * @throws AppError `invalid-input` with a complaint for each field at fault.
 */
export const refuseBadSettings = (
  integration: IntegrationDescriptor,
  config: Values,
  typed: Values,
  kept: readonly string[] = [],
): void => {
  const complaints = complaintsAbout(integration, config, typed, kept);
  if (complaints.length > 0) throw invalidInput(complaints);
};

const withoutAbsent = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Where a connector's secrets may be sent: the config values that its integration flags as such. */
export const destinationOf = (integration: IntegrationDescriptor, config: Values): Values =>
  withoutAbsent(Object.fromEntries(destinationFields(integration).map((name) => [name, config[name]])));

/** The labels of destination fields that differ. */
export const movedFields = (integration: IntegrationDescriptor, before: Values, after: Values): string[] =>
  destinationFields(integration).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
